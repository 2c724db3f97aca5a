import { guardMode } from "../desk/guard";
import { hostClass } from "../dispatch/class";
import { changeSheet, getSheet } from "../model/change";
import { fail } from "../protocol/errors";
import { asOneOf, asRecord, isAbsent } from "./args";
import { notify } from "./notify";

const freedoms = [
  ...["allowAutoFilter", "allowDeleteColumns", "allowDeleteRows", "allowEditObjects"],
  ...["allowEditScenarios", "allowFormatCells", "allowFormatColumns", "allowFormatRows"],
  ...["allowInsertColumns", "allowInsertHyperlinks", "allowInsertRows", "allowPivotTables"],
  "allowSort",
] as const;

function options(value: unknown): Readonly<Record<string, unknown>> {
  const given = isAbsent(value) ? {} : asRecord(value);
  const flags = freedoms.map((name) => {
    const flag = given[name] ?? false;
    return [name, typeof flag === "boolean" ? flag : fail("InvalidArgument")] as const;
  });
  const mode = asOneOf(given.selectionMode ?? "Normal", ["Normal", "None", "Unlocked"]);
  return { ...Object.fromEntries(flags), selectionMode: mode };
}

/** protect and unprotect fail when the sheet is already in that state; neither can be undone. */
export const protectionClass = hostClass<string>({
  get: {
    Protected: (id, desk) => getSheet(desk.book(), id).lock !== null,
    Options: (id, desk) => getSheet(desk.book(), id).lock?.options ?? null,
  },
  call: {
    Protect: (id, [given, password], desk) => {
      guardMode(desk);
      if (getSheet(desk.book(), id).lock) fail("AccessDenied", "The worksheet is already protected.");
      const lock = { password: isAbsent(password) ? "" : String(password), options: options(given) };
      desk.update((book) => changeSheet(book, id, (sheet) => ({ ...sheet, lock })));
      desk.cannotUndo();
      notify(desk, "protectionChanged", id, { isProtected: true });
    },
    Unprotect: (id, [password], desk) => {
      guardMode(desk);
      const lock = getSheet(desk.book(), id).lock;
      if (!lock) return fail("AccessDenied", "The worksheet is not protected.");
      if (lock.password !== (isAbsent(password) ? "" : String(password)))
        fail("AccessDenied", "The password is not correct.");
      desk.update((book) => changeSheet(book, id, (sheet) => ({ ...sheet, lock: null })));
      desk.cannotUndo();
      notify(desk, "protectionChanged", id, { isProtected: false });
      return null;
    },
  },
});
