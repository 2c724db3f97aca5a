/** What people keep figures in: an old or foreign format is not passed over, it is refused with the cure. */
const SPREADSHEET = /\.(xlsx|xlsm|xltx|xltm|xls|xlsb|ods|et|numbers)\s*$/i;
/** Made by Excel and LibreOffice while a workbook is open, and by macOS beside every file that it carries elsewhere. */
const LOCK = /^(~\$|\.~lock|\._)/;
/** Workbooks come in them, too: one that nobody has unpacked is not passed over, it is a line of the ledger. */
const ARCHIVE = /\.(zip|rar|7z)\s*$/i;
/** What systems and this program itself leave in folders. */
const LITTER = /^\.|^(thumbs\.db|desktop\.ini|danh-sach-tep\.csv)$|\.(bak|tmp)$/i;

/** Files of a folder that are looked at, by their names without folders. */
export const isSubmission = (name: string): boolean =>
  (SPREADSHEET.test(name) || ARCHIVE.test(name)) && !LOCK.test(name);

/**
 * Files of a folder that somebody put there and nobody reads: the signed scan beside the workbook, or all that a unit
 * sent. They are no lines of the ledger, and are not kept silent.
 */
export const isPassedOver = (name: string): boolean => !isSubmission(name) && !LOCK.test(name) && !LITTER.test(name);
