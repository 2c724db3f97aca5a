"""Writes samples as openpyxl does (`write IN.json FOLDER`), and reads workbooks as it does (`read FOLDER` → JSON)."""
import json
import os
import sys

import openpyxl
import openpyxl.worksheet._reader as reader

# Serial numbers stay numbers: dates would lose digits on the way.
reader.from_excel = lambda value, *_, **__: value


def write(samples, folder):
    for sample in samples:
        book = openpyxl.Workbook()
        book.remove(book.active)
        for given in sample["sheets"]:
            sheet = book.create_sheet(given["name"])
            sheet.sheet_state = given["state"]
            for cell in given["cells"]:
                target = sheet[cell["at"]]
                if "formula" in cell:
                    target.value = "=" + cell["formula"]
                elif isinstance(cell["value"], str):
                    target.value = cell["value"]
                    target.data_type = "e" if cell.get("error") else "s"
                else:
                    target.value = cell["value"]
                if "format" in cell:
                    target.number_format = cell["format"]
        book.save(os.path.join(folder, "openpyxl-%d.xlsx" % sample["seed"]))


def read(folder):
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".xlsx"):
            continue
        cells = {}
        book = openpyxl.load_workbook(os.path.join(folder, name), data_only=True)
        for sheet in book.worksheets:
            # Not iter_rows: two far cells would make it walk all places between.
            for cell in sheet._cells.values():
                if cell.value is not None:
                    cells["%s!%s" % (sheet.title, cell.coordinate)] = [cell.value, cell.data_type == "e"]
        print(json.dumps([name, cells], default=str))


if sys.argv[1] == "write":
    with open(sys.argv[2], encoding="utf-8") as file:
        write(json.load(file), sys.argv[3])
else:
    read(sys.argv[2])
