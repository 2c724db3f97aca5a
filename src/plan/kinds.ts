// Apart from the schemas: whoever reads no foreign plan needs none of them, and they are dear to have in memory.

/** School levels: mầm non, tiểu học, THCS, THPT, GDTX. */
export const SCHOOL_LEVELS = ["mn", "th", "thcs", "thpt", "gdtx"] as const;
export const UNIT_KINDS = ["truong", "xa", "phong", "so", "ban"] as const;
export const OWNERSHIPS = ["cong-lap", "dan-lap", "tu-thuc"] as const;

/** Cells that people fill, by the keys of the columns of sheet `Chỉ tiêu`. */
export const ENTRY_KEYS = ["tu.tong", "tu.nu", "mau.tong", "mau.nu", "co", "luyke.truoc", "h1", "ghichu"] as const;

export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];
export type UnitKind = (typeof UNIT_KINDS)[number];
export type Ownership = (typeof OWNERSHIPS)[number];
export type EntryKey = (typeof ENTRY_KEYS)[number];
