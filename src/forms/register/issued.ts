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

/** What an earlier list says of a file; of what kind its unit is in the words of the list. */
export type IssuedBefore = Omit<IssuedFile, "kind"> & { readonly kind: string };

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

const words = (file: IssuedFile): IssuedBefore => ({ ...file, kind: unitKindName(file.kind) });

/**
 * The list of files as CSV for Excel.
 * @param kept lines of an earlier list that stand
 */
export const issuedListText = (files: readonly IssuedFile[], kept: readonly IssuedBefore[] = []): string =>
  CSV_MARK +
  [
    COLUMNS.map(([, header]) => header),
    ...[...files.map(words), ...kept].map((file) => COLUMNS.map(([key]) => file[key])),
  ]
    .map(csvLine)
    .join("");

/** A list that was written before; undefined where the text is none. */
export function readIssuedList(text: string): readonly IssuedBefore[] | undefined {
  const [head = [], ...rows] = parseCsv(text);
  const at = new Map(
    COLUMNS.map(([key, header]) => [key, head.findIndex((one) => fold(one) === fold(header))] as const),
  );
  const has = (key: keyof IssuedFile): boolean => (at.get(key) ?? -1) >= 0;
  if (!has("path") || !has("code") || !has("sha256")) return undefined;
  return rows
    .map((row): IssuedBefore => {
      const text = (key: keyof IssuedFile): string => row[at.get(key) ?? -1] ?? "";
      return {
        path: text("path"),
        code: text("code"),
        name: text("name"),
        kind: text("kind"),
        parent: text("parent"),
        email: text("email"),
        plan: text("plan"),
        period: text("period"),
        sha256: text("sha256"),
        fingerprint: text("fingerprint"),
      };
    })
    .filter((row) => row.code !== "");
}
