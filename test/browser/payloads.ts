import { Workbook } from "exceljs";
import type { Page } from "playwright-core";
import { fillByName, makeTemplate, sampleAnswers } from "../../src/jobs/index";
import { parsePeriod } from "../../src/plan/index";
import type { PlacedBook, Scalar } from "../../src/sheet/index";
import { fflateInflate } from "../../src/xlsx/inflate";
import { readPlaced } from "../../src/xlsx/read-placed";
import { writeWorkbook } from "../../src/xlsx/write";
import { pack, ports, unit } from "../tools/books";

/** Texts that would do something where text is not kept as text. */
export const PAYLOADS = [
  "<img src=x onerror=window.hit=1>",
  "<script>window.hit=1</script>",
  "<svg onload=window.hit=1>",
  '"><b onmouseover=window.hit=1>x</b>',
  "javascript:window.hit=1",
  "<a href='javascript:window.hit=1'>x</a>",
  "{{constructor.constructor('window.hit=1')()}}",
  "<iframe srcdoc='<script>parent.hit=1</script>'>",
  "${window.hit=1}",
  "<style>*{display:none}</style>",
  '=HYPERLINK("javascript:window.hit=1";"x")',
];
/** Turns what follows round, where nobody keeps it from doing so. */
export const TURNED = "\u202egpj.hit=1";
export const LONG = "W".repeat(2_000);

/** What may stand in the name of a sheet. */
const SHEETS = ["<img src=x onerror=hit=1>", "=HYPERLINK(hit)", "{{hit=1}}", "<svg onload=hit=1>", TURNED];

/** Sheets of somebody else, in which everything that can be shown says such a thing. */
async function foreignSheets(): Promise<PlacedBook> {
  const book = new Workbook();
  for (const name of SHEETS) {
    const sheet = book.addWorksheet(name);
    [...PAYLOADS, TURNED, LONG].forEach((text, n) => {
      sheet.getCell(n + 1, 1).value = text;
    });
    sheet.getCell("B1").value = { formula: 'HYPERLINK("javascript:window.hit=1","x")', result: "x" };
    sheet.getCell("B2").value = { text: "x", hyperlink: "javascript:window.hit=1" };
    sheet.getCell("C1").dataValidation = {
      type: "list",
      allowBlank: true,
      formulae: [`"${SHEETS[0] ?? ""},${SHEETS[3] ?? ""}"`],
      showInputMessage: true,
      promptTitle: SHEETS[0] ?? "",
      prompt: PAYLOADS[1] ?? "",
      showErrorMessage: true,
      errorTitle: SHEETS[3] ?? "",
      error: PAYLOADS[0] ?? "",
    };
  }
  const read = readPlaced(new Uint8Array(await book.xlsx.writeBuffer()), "own.xlsx", fflateInflate);
  if (!read.ok) throw new Error(read.refusal.code);
  return read.book;
}

/** A school's form whose every free text is such a text, among sheets of the same kind. */
export async function payloadWorkbook(): Promise<Uint8Array> {
  const who = unit("truong", ["thcs"], { name: [...PAYLOADS, TURNED].join(" "), place: PAYLOADS[2] ?? "" });
  const made = await makeTemplate({ pack: pack("hanoi-605"), unit: who, period: parsePeriod("2026-H1")! }, ports);
  if (!made.ok) throw new Error(made.refusal.code);
  const right = sampleAnswers(made.context);
  const cells = [...right.keys()].filter((name) => /^MT.*\.(tong|nu)$/.test(name));
  const typed = [...PAYLOADS, TURNED, LONG].map((text, n) => [cells[n] ?? "", text] as const);
  // An integer kept as text: a note, for which a reason can be given.
  const note = [cells[typed.length] ?? "", "12"] as const;
  const form = fillByName(made.book, new Map<string, Scalar>([...right, ...typed, note]));
  return writeWorkbook({ sheets: [...form.sheets, ...(await foreignSheets()).sheets] });
}

/** Everything that such a text has done to any page of the window; empty where it was text. */
export async function harmOf(page: Page): Promise<readonly string[]> {
  const harm = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const found = document.querySelectorAll(
          "img:not([role=toolbar] img), body script, [srcdoc], [href^='javascript']",
        );
        const told = [...found].map(({ outerHTML }) => outerHTML);
        return "hit" in window ? [...told, "hit"] : told;
      }),
    ),
  );
  return harm.flat();
}
