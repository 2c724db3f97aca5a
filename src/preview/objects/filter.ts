import type { Desk } from "../desk/desk";
import { guardFreedom } from "../desk/guard";
import { hostClass } from "../dispatch/class";
import type { Filter } from "../model/book";
import { changeSheet, getSheet } from "../model/change";
import { hideFiltered } from "../model/filter";
import { showText } from "../model/text";
import { styleValue } from "../model/style";
import { cellAt } from "../model/grid";
import { fail } from "../protocol/errors";
import { asRecord, asWhole, isAbsent, rangeOf, spotAt } from "./args";
import { valueAt } from "./range-read";

type Owner = { readonly sheet: string };

const filterOf = (it: Owner, desk: Desk): Filter | null => getSheet(desk.book(), it.sheet).filter;

/** Keeps the criteria and hides the rows that do not meet them. */
function put(it: Owner, filter: Filter | null, desk: Desk): void {
  const sheet = getSheet(desk.book(), it.sheet);
  guardFreedom(desk, sheet, "allowAutoFilter");
  const textAt = (row: number, column: number): string =>
    showText(
      valueAt(desk, sheet, row, column),
      String(styleValue(cellAt(sheet, row, column).style, "NumberFormat")),
      desk.options.separators,
    );
  desk.update((book) => changeSheet(book, it.sheet, (old) => hideFiltered(old, filter, textAt)));
}

export const filterClass = hostClass<Owner>({
  get: {
    Enabled: (it, desk) => filterOf(it, desk) !== null,
    IsDataFiltered: (it, desk) => (filterOf(it, desk)?.criteria.size ?? 0) > 0,
    Criteria: (it, desk) => [...(filterOf(it, desk)?.criteria.values() ?? [])],
  },
  make: {
    GetRange: (it, _, desk) => {
      const filter = filterOf(it, desk);
      return filter && rangeOf(desk.spot(it.sheet, filter.box));
    },
  },
  call: {
    Apply: (it, [range, column, criteria], desk) => {
      const box = spotAt(desk, getSheet(desk.book(), it.sheet), range).box();
      const old = filterOf(it, desk)?.criteria ?? new Map<number, unknown>();
      if (isAbsent(column)) {
        put(it, { box, criteria: new Map() }, desk);
        return;
      }
      const index = asWhole(column);
      if (index < 0 || index >= box.columns) fail("InvalidArgument");
      const made = isAbsent(criteria) ? old : new Map(old).set(index, asRecord(criteria));
      put(it, { box, criteria: made }, desk);
    },
    ClearCriteria: (it, _, desk) => {
      const filter = filterOf(it, desk);
      if (filter) put(it, { ...filter, criteria: new Map() }, desk);
    },
    ClearColumnCriteria: (it, [column], desk) => {
      const filter = filterOf(it, desk);
      if (!filter) return;
      const criteria = new Map(filter.criteria);
      criteria.delete(asWhole(column));
      put(it, { ...filter, criteria }, desk);
    },
    Reapply: (it, _, desk) => {
      put(it, filterOf(it, desk), desk);
    },
    Remove: (it, _, desk) => {
      put(it, null, desk);
    },
  },
});
