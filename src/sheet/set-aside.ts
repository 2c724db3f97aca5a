/** The very hidden sheet that tells what this workbook is, and in its last row what was last done to it. */
export const META_SHEET = "_chitieu";

/** First cell of that sheet; a sheet of that name with anything else there is not ours. */
export const META_HEAD = ["chitieu", "1"] as const;

/** The one row of the journal stands below everything else in `_chitieu`: section | key | index | value. */
export const JOURNAL_SECTION = "journal";

const SET_ASIDE = /^_ct_[0-9a-z]{4,12}_\d{1,3}$/;

/** Name of a sheet of transaction `id` while it is built, or after it was replaced. Never shown to a user. */
export const setAsideName = (id: string, number: number): string => `_ct_${id}_${number}`;

/** Sheets being built and replaced sheets: no job reads them, no list shows them. */
export const isSetAside = (sheet: string): boolean => SET_ASIDE.test(sheet);

/** Excel compares sheet names without case. */
export const sameSheet = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
