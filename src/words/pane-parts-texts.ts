/** Of what the selected figure of a merged workbook is made. */
export type PartsTexts = {
  readonly title: string;
  readonly choose: string;
  readonly figure: (of: string, measure: string, column: string) => string;
  readonly sum: (count: number, sum: string) => string;
  readonly count: (count: number) => string;
  readonly none: string;
  readonly line: (unit: string, code: string, value: string) => string;
  readonly from: (file: string, sheet: string, cell: string, number: number) => string;
  readonly via: (office: string) => string;
  readonly more: (count: number) => string;
};
