type Typed = { readonly cell: string; readonly value: string };

/** What can be wrong with what stands in a cell of the form, whatever its row asks, by code: told by the readers of sheets. */
export type CellFacts = {
  /** A locked cell of sheet `Thông tin` says something else than when the form was issued; `label` is printed beside it. */
  readonly "TT-12": {
    readonly cell: string;
    readonly label: string;
    readonly expected: string;
    readonly found: string;
  };
  /** An error value where a text belongs. */
  readonly "TT-13": Typed;
  /** Written as a day, and no such day exists. */
  readonly "TT-14": Typed;
  /** No number of a submission. */
  readonly "TT-15": Typed;
  /** Sheet `Chỉ tiêu` bears the code of another unit. */
  readonly "TT-16": { readonly cell: string; readonly expected: string; readonly found: string };
  /** A number that is shown as a day: 8/12 was typed, and the program made a day of it. */
  readonly "SL-28": { readonly cell: string; readonly shown: string; readonly value: string };
  /** A count that is shown as a rate: 100% was typed, and the program keeps 1. */
  readonly "SL-32": { readonly cell: string; readonly shown: string; readonly value: string };
  /** Not one of the texts that the list offers. */
  readonly "SL-29": Typed & { readonly list: string };
  /** More than all of which they are a part. */
  readonly "SL-30": {
    readonly part: string;
    readonly n: string;
    readonly nCell: string;
    readonly whole: string;
    readonly d: string;
    readonly dCell: string;
  };
};
