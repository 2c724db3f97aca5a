import { hostClass } from "../dispatch/class";
import { object } from "../dispatch/object";
import { guardMode } from "../desk/guard";
import { fail } from "../protocol/errors";
import { isAbsent, rangeOf } from "./args";
import { activeSpot } from "./selection";

/** The workbook itself; also what `Workbook.protection` and the collections hang on. */
export const workbookClass = hostClass<null>({
  get: {
    Name: (_, desk) => desk.book().name,
    ReadOnly: (_, desk) => desk.options.readOnly,
    IsDirty: () => true,
    AutoSave: (_, desk) => desk.options.platform === "web",
    PreviouslySaved: () => true,
    CalculationEngineVersion: () => 191029,
    UsePrecisionAsDisplayed: () => false,
    ChartDataPointTrack: () => true,
  },
  nav: {
    Application: () => object("Application", null),
    Names: () => object("NamedItemCollection", { scope: null }),
    Protection: () => object("WorkbookProtection", null),
    Tables: () => object("TableCollection", { sheet: null }),
    Worksheets: () => object("WorksheetCollection", null),
  },
  make: {
    GetSelectedRange: (_, __, desk) => rangeOf(activeSpot(desk)),
    GetActiveCell: (_, __, desk) => {
      const spot = activeSpot(desk);
      return rangeOf(desk.spot(spot.sheet, { ...spot.box(), rows: 1, columns: 1 }));
    },
  },
  call: {
    Save: (_, __, desk) => {
      guardMode(desk);
    },
    GetIsActiveCollabSession: () => false,
  },
});

export const workbookProtectionClass = hostClass<null>({
  get: { Protected: (_, desk) => desk.book().lock !== null },
  call: {
    Protect: (_, [password], desk) => {
      guardMode(desk);
      if (desk.book().lock) fail("AccessDenied", "The workbook is already protected.");
      const lock = { password: isAbsent(password) ? "" : String(password), options: {} };
      desk.update((book) => ({ ...book, lock }));
      desk.cannotUndo();
    },
    Unprotect: (_, [password], desk) => {
      const lock = desk.book().lock ?? fail("AccessDenied", "The workbook is not protected.");
      if (lock.password !== (isAbsent(password) ? "" : String(password))) fail("AccessDenied");
      desk.update((book) => ({ ...book, lock: null }));
      desk.cannotUndo();
    },
  },
});
