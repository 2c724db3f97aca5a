import { guardContent, guardFreedom } from "../desk/guard";
import type { Spot } from "../desk/spot";
import { hostClass } from "../dispatch/class";
import { changeSheet } from "../model/change";
import { sortRows } from "../model/sort";
import { asRecord, asWhole, sheetOf } from "./args";
import { notifyChanged } from "./notify";
import { valueAt } from "./range-read";

export const sortClass = hostClass<Spot>({
  call: {
    Apply: (it, [fields, , hasHeaders], desk) => {
      const sheet = sheetOf(desk, it);
      guardContent(desk, sheet, it.box());
      guardFreedom(desk, sheet, "allowSort");
      const keys = (Array.isArray(fields) ? fields : []).map((field: unknown) => {
        const { key, ascending } = asRecord(field);
        return { column: asWhole(key), ascending: ascending !== false };
      });
      const made = sortRows(sheet, it.box(), keys, hasHeaders === true, (row, column) =>
        valueAt(desk, sheet, row, column),
      );
      desk.update((book) => changeSheet(book, it.sheet, () => made));
      notifyChanged(desk, it.sheet, it.box());
    },
  },
});
