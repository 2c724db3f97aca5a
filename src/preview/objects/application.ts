import { hostClass } from "../dispatch/class";
import { asOneOf } from "./args";

const modes = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const applicationClass = hostClass<null>({
  get: {
    CalculationMode: (_, desk) => desk.book().calculation,
    CalculationEngineVersion: () => 191029,
    CalculationState: () => "Done",
    DecimalSeparator: (_, desk) => desk.options.separators.decimal,
    ThousandsSeparator: (_, desk) => desk.options.separators.thousands,
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (_, value, desk) => {
      const calculation = asOneOf(value, modes);
      desk.update((book) => ({ ...book, calculation }));
    },
  },
  call: {
    Calculate: (_, [type], desk) => {
      asOneOf(type, ["Recalculate", "Full", "FullRebuild"]);
      desk.calculator.recalculate(desk.book());
    },
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
