/** Where something stands. All three parts are what a person can look up; none is ever used as a key. */
export type Place = {
  /** File name as given, without folder. */
  readonly file: string;
  /** Sheet name as it is in the file now. */
  readonly sheet: string;
  /** A1 address without `$`, for example `G12`. */
  readonly cell: string;
};
