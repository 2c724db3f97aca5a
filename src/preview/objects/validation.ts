import type { Desk } from "../desk/desk";
import { guardFreedom, guardContent } from "../desk/guard";
import type { Spot } from "../desk/spot";
import { hostClass } from "../dispatch/class";
import { rangeFormula } from "../formula/move";
import { isFormula } from "../formula/valid";
import type { Validation } from "../model/book";
import { changeSheet } from "../model/change";
import { exclude, kinds, noValidation, setValidation, validationOf } from "../model/validation";
import { fail } from "../protocol/errors";
import { asFlag, asOneOf, asRecord, isAbsent, isObject, sheetOf } from "./args";

type Spots = readonly Spot[];

/** The rule shared by all cells; where they differ the API says "Inconsistent" and null. */
function read(spots: Spots, desk: Desk): Validation | null {
  const found = spots.map((spot) => validationOf(sheetOf(desk, spot).validations, spot.box()));
  const [first = noValidation] = found;
  const same = found.every((one) => one !== "mixed" && one === first);
  return same && first !== "mixed" ? first : null;
}

function write(spots: Spots, desk: Desk, step: (old: Validation) => Validation): void {
  const old = read(spots, desk) ?? noValidation;
  const made = step(old);
  for (const spot of spots) {
    const sheet = sheetOf(desk, spot);
    guardContent(desk, sheet, spot.box());
    guardFreedom(desk, sheet, "allowFormatCells");
    desk.update((book) =>
      changeSheet(book, spot.sheet, (one) => ({
        ...one,
        validations: setValidation(one.validations, [spot.box()], made),
      })),
    );
  }
}

const operators = [
  ...["Between", "NotBetween", "EqualTo", "NotEqualTo"],
  ...["GreaterThan", "LessThan", "GreaterThanOrEqualTo", "LessThanOrEqualTo"],
] as const;

/** A formula, a number, a date text, or a range that becomes its absolute address. */
function operand(value: unknown, desk: Desk): unknown {
  if (isObject(value)) {
    const spot = value.it as Spot;
    return rangeFormula(sheetOf(desk, spot).name, spot.box());
  }
  if (typeof value === "string" && value.startsWith("=") && !isFormula(value)) fail("InvalidArgument");
  return value;
}

function body(kind: keyof typeof kinds, rule: Readonly<Record<string, unknown>>, desk: Desk): unknown {
  if (kind === "list") {
    const source = operand(rule.source, desk);
    if (typeof source !== "string" || source === "") return fail("InvalidArgument");
    // A typed list is at most 255 characters long.
    if (!source.startsWith("=") && source.length > 255) fail("InvalidArgument");
    return { inCellDropDown: asFlag(rule.inCellDropDown ?? true), source };
  }
  if (kind === "custom") {
    const formula = operand(rule.formula, desk);
    return typeof formula === "string" ? { formula } : fail("InvalidArgument");
  }
  const operator = asOneOf(rule.operator, operators);
  const formula1 = operand(rule.formula1, desk);
  const formula2 = operand(rule.formula2, desk);
  const needsTwo = operator === "Between" || operator === "NotBetween";
  if (isAbsent(formula1) || (needsTwo && isAbsent(formula2))) fail("InvalidArgument");
  return { formula1, ...(isAbsent(formula2) ? {} : { formula2 }), operator };
}

function setRule(it: Spots, value: unknown, desk: Desk): void {
  const given = Object.entries(asRecord(value)).filter(([, one]) => !isAbsent(one));
  const [entry, ...more] = given;
  if (!entry) {
    write(it, desk, (old) => ({ ...old, type: "None", rule: {} }));
    return;
  }
  const kind = asOneOf(entry[0], Object.keys(kinds) as readonly (keyof typeof kinds)[]);
  if (more.length > 0) fail("InvalidArgument");
  const rule = { [kind]: body(kind, asRecord(entry[1]), desk) };
  write(it, desk, (old) => ({ ...old, type: kinds[kind], rule }));
}

export const validationClass = hostClass<Spots>({
  get: {
    Type: (it, desk) => read(it, desk)?.type ?? "Inconsistent",
    Rule: (it, desk) => read(it, desk)?.rule ?? null,
    ErrorAlert: (it, desk) => read(it, desk)?.errorAlert ?? null,
    Prompt: (it, desk) => read(it, desk)?.prompt ?? null,
    IgnoreBlanks: (it, desk) => read(it, desk)?.ignoreBlanks ?? null,
  },
  set: {
    Rule: setRule,
    ErrorAlert: (it, value, desk) => {
      const errorAlert = { ...asRecord(noValidation.errorAlert), ...asRecord(value) };
      asOneOf(errorAlert.style, ["Stop", "Warning", "Information"]);
      write(it, desk, (old) => ({ ...old, errorAlert }));
    },
    Prompt: (it, value, desk) => {
      const prompt = { ...asRecord(noValidation.prompt), ...asRecord(value) };
      write(it, desk, (old) => ({ ...old, prompt }));
    },
    IgnoreBlanks: (it, value, desk) => {
      const ignoreBlanks = asFlag(value);
      write(it, desk, (old) => ({ ...old, ignoreBlanks }));
    },
  },
  call: {
    Clear: (it, _, desk) => {
      for (const spot of it) {
        guardContent(desk, sheetOf(desk, spot), spot.box());
        desk.update((book) =>
          changeSheet(book, spot.sheet, (one) => ({
            ...one,
            validations: exclude(one.validations, spot.box()),
          })),
        );
      }
    },
  },
});
