import { fold, type UnitKind } from "../../plan/index";
import { unitKindName } from "../../words/index";
import { CSV_MARK, csvLine, parseCsv } from "./csv";

/** What was issued to one unit. */
export type IssuedFile = {
  /** Below the folder of the list; in an archive `co-quan.zip/tep.xlsx`. */
  readonly path: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string;
  readonly email: string;
  readonly plan: string;
  readonly period: string;
  readonly sha256: string;
  /** Short form, `3F2A-91C0`. */
  readonly fingerprint: string;
};

/** What an earlier list says of a file. */
export type IssuedBefore = Pick<IssuedFile, "path" | "code" | "sha256">;

const COLUMNS: readonly (readonly [keyof IssuedFile, string])[] = [
  ["path", "đường dẫn"],
  ["code", "mã"],
  ["name", "tên"],
  ["kind", "loại"],
  ["parent", "cơ quan quản lý"],
  ["email", "thư điện tử"],
  ["plan", "kế hoạch"],
  ["period", "kỳ"],
  ["sha256", "SHA-256"],
  ["fingerprint", "mã đối chiếu"],
];

/** The list of files as CSV for Excel. */
export const issuedListText = (files: readonly IssuedFile[]): string =>
  CSV_MARK +
  [
    COLUMNS.map(([, header]) => header),
    ...files.map((file) => COLUMNS.map(([key]) => (key === "kind" ? unitKindName(file.kind) : file[key]))),
  ]
    .map(csvLine)
    .join("");

/** A list that was written before; undefined where the text is none. */
export function readIssuedList(text: string): readonly IssuedBefore[] | undefined {
  const [head = [], ...rows] = parseCsv(text);
  const column = (key: keyof IssuedFile): number => {
    const header = COLUMNS.find(([one]) => one === key)?.[1] ?? "";
    return head.findIndex((one) => fold(one) === fold(header));
  };
  const [path, code, sha256] = [column("path"), column("code"), column("sha256")];
  if (path < 0 || code < 0 || sha256 < 0) return undefined;
  return rows
    .map((row) => ({ path: row[path] ?? "", code: row[code] ?? "", sha256: row[sha256] ?? "" }))
    .filter((row) => row.code !== "");
}
