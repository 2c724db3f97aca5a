import { LEDGER_COLUMNS, type LedgerColumnKey } from "../../words/index";

export const WIDTHS: Readonly<Record<LedgerColumnKey, number>> = {
  tt: 5,
  ngaynhan: 10,
  ma: 9,
  ten: 24,
  tentrongtep: 24,
  tep: 26,
  doichieu: 11,
  ky: 12,
  langui: 6,
  han: 10,
  cham: 7,
  ketqua: 14,
  lydo: 34,
  vieccanlam: 34,
  loi: 6,
  canhbao: 7,
  nguoi: 14,
  ngayqd: 11,
  ghichu: 18,
};
export const LEDGER_KEYS = Object.keys(LEDGER_COLUMNS) as readonly LedgerColumnKey[];
/** Printed on two sheets of A4 side by side: what came, then what became of it. */
export const SECOND_PAGE: LedgerColumnKey = "ketqua";
/** Percent at which the wider of both fits onto A4 landscape with the columns that stand on both. */
export const SCALE = 64;
/** Hidden: by content and path a file is the same file in the next merge. */
export const HIDDEN_KEYS = ["sha256", "duongdan"] as const;
