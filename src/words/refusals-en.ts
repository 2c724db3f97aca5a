import type { Refusal, RefusalCode } from "../problems/refusal";

const RESAVE = "Open it in Excel, save it as a new .xlsx file and send it again.";
const RESEND = "It may have been damaged on the way; please send the original file again.";
const ORIGINAL = "Do not use this file; take the original form, enter the figures again and send that.";

const megabytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024 / 1024))} MB`;

type Sentences = { readonly [C in RefusalCode]: (refusal: Extract<Refusal, { readonly code: C }>) => string };

const SENTENCES: Sentences = {
  "empty-file": () => "the file is empty. Send the file with the figures again.",
  "lock-file": () =>
    "this is a temporary file that Excel makes while a workbook is open. Send the file without “~$” in its name.",
  "too-large": ({ bytes, limit }) =>
    `it has ${megabytes(bytes)}, more than the ${megabytes(limit)} allowed. Remove pictures and foreign sheets, save and send it again.`,
  timeout: ({ seconds }) => `reading it took longer than ${seconds} seconds and was stopped. ${RESAVE}`,

  "old-excel": () => "this is an old workbook (.xls). Open it in Excel, save it as .xlsx and send that.",
  encrypted: () => "it needs a password to open. Remove the password in Excel, save and send it again.",
  "web-page": () => `this is a web page with the ending of a workbook. ${RESAVE}`,
  "text-file": () => `this is plain text (such as .csv), not a workbook. ${RESAVE}`,
  "xml-file": () => `this is an XML file, not a workbook. ${ORIGINAL}`,
  "xml-spreadsheet": () => `this is an XML spreadsheet of Excel 2003. ${RESAVE}`,
  pdf: () => "this is a PDF. Send the workbook with the figures, not a print or a scan.",
  picture: () => "this is a picture. Send the workbook with the figures, not a photograph.",
  archive: () => "this is an archive of other files. Unpack it and send each .xlsx file.",
  word: () => "this is a Word document. Send the workbook with the figures.",
  powerpoint: () => "this is a presentation. Send the workbook with the figures.",
  opendocument: () =>
    "this is an OpenDocument spreadsheet (.ods). Save it as .xlsx in LibreOffice or Excel and send that.",
  "binary-workbook": () => "this is a binary workbook (.xlsb). Save it as .xlsx in Excel and send that.",
  "other-office": () => "this is a spreadsheet of another program (such as Numbers). Export it as .xlsx and send that.",
  "unknown-format": () => `its content is not a workbook. ${RESAVE}`,

  "zip-truncated": () => `its end is missing. ${RESEND}`,
  "zip-two-ends": () => `it holds two workbooks, one behind the other. ${RESAVE}`,
  "zip-directory": () => `its table of contents is damaged. ${RESEND}`,
  "zip-too-many-parts": () => `it has more parts than a workbook can have. ${ORIGINAL}`,
  "zip-overlap": () => `its parts overlap. ${ORIGINAL}`,
  "zip-part-name": () => `one of its parts has an illegal name. ${ORIGINAL}`,
  "zip-duplicate-part": () => `two of its parts have the same name. ${RESAVE}`,
  "zip-local-differs": () => `its table of contents does not match its content. ${RESAVE}`,
  "zip-method": () => `it is packed in a way that Excel does not use. ${RESAVE}`,
  "zip-password": () => "it is packed with a password. Remove the password, save it in Excel and send it again.",
  "zip-size": () => `sizes that stand in it are wrong or too large. ${RESAVE}`,
  "zip-ratio": () => `it would unpack to an abnormal size. ${ORIGINAL}`,
  "zip-stream": () => `its packed content is damaged. ${RESEND}`,
  "zip-checksum": () => `its content was changed or damaged (wrong checksum). ${RESEND}`,

  "xml-encoding": () => `its text has an illegal encoding. ${RESAVE}`,
  "xml-doctype": () => `it holds a declaration that no workbook may have. ${ORIGINAL}`,
  "xml-entity": () => `it holds an unknown character reference. ${RESAVE}`,
  "xml-malformed": () => `its content is not well formed. ${RESAVE}`,
  "xml-depth": () => `its content is nested too deeply. ${ORIGINAL}`,
  "xml-attributes": () => `its content has too many attributes. ${ORIGINAL}`,
  "xml-namespace": () => `names in its content are not declared. ${RESAVE}`,

  "no-workbook": () => `there is no workbook in it. ${RESAVE}`,
  "part-missing": () => `a part that it needs is missing. ${RESAVE}`,
  relationship: () => `its parts do not refer to each other correctly. ${RESAVE}`,
  "content-type": () => `it does not declare itself a workbook. ${RESAVE}`,
  "no-sheet": () => `it has no sheet. ${ORIGINAL}`,
  "sheet-name": () => `one of its sheets has no name. ${RESAVE}`,
  "duplicate-sheet": ({ sheet }) => `two of its sheets are called “${sheet}”. Rename one, save and send it again.`,
  "cell-reference": ({ sheet, found }) => `sheet “${sheet}” has a cell with the illegal address “${found}”. ${RESAVE}`,
  "duplicate-cell": ({ sheet, cell }) => `sheet “${sheet}”, cell ${cell} stands there twice. ${RESAVE}`,
  "too-many-cells": () => "it has too many filled cells. Remove foreign sheets, save and send it again.",
};

/** The English sentence for a file that was refused. */
export function refusalEn(refusal: Refusal): string {
  const sentence = SENTENCES[refusal.code] as (of: Refusal) => string;
  return `File ${refusal.file}: ${sentence(refusal)}`;
}
