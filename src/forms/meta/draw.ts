import { type CellSpec, listItemName, type ListSpec, type RowSpec, type SheetSpec } from "../../sheet/index";
import { META_MARK, META_TITLE, META_VERSION, type MetaRecord } from "./records";

/** Text format, so that no program turns `01` into 1 or a period into a date. */
const TEXT = { format: "@" } as const;

const cell = (column: string, value: string, name?: string): CellSpec => ({
  column,
  value,
  style: TEXT,
  ...(name !== undefined && { name }),
});

const row = ({ section, key, index, value }: MetaRecord, name?: string): RowSpec => ({
  cells: [cell("section", section), cell("key", key), cell("index", index), cell("value", value, name)],
});

/** Sheet `_chitieu`, very hidden: plain cells only, no document settings, no custom XML. */
export function drawMeta(records: readonly MetaRecord[], lists: readonly ListSpec[]): SheetSpec {
  const items = lists.flatMap(({ name, items: texts }) =>
    texts.map((value, item) =>
      row({ section: "list", key: name, index: String(item), value }, listItemName(name, item)),
    ),
  );
  return {
    role: "meta",
    title: META_TITLE,
    visibility: "veryHidden",
    columns: [
      { key: "section", width: 14 },
      { key: "key", width: 22 },
      { key: "index", width: 12 },
      { key: "value", width: 60 },
    ],
    rows: [
      { cells: [cell("section", META_MARK), cell("key", META_VERSION)] },
      ...items,
      ...records.map((one) => row(one)),
    ],
  };
}
