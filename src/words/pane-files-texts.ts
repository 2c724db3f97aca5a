/** What the bar with the open file says, on the page for files. */
export type FilesTexts = {
  readonly lead: string;
  readonly privacy: string;
  readonly open: string;
  readonly drop: string;
  /** Several files were dropped. */
  readonly oneOnly: string;
  /** A folder was dropped, or the disk does not give the file. */
  readonly unread: (file: string) => string;
  readonly opened: (file: string) => string;
  readonly save: string;
  readonly saved: (file: string) => string;
  readonly nothing: string;
  readonly dirty: string;
  readonly lost: (parts: string) => string;
  readonly lostOther: string;
  readonly parts: ReadonlyMap<string, string>;
  readonly another: string;
  readonly abandon: string;
  readonly abandonYes: string;
  readonly abandonNo: string;
  readonly newForm: string;
  readonly first: string;
};
