"""What openpyxl finds in the workbooks that are named: one JSON object a file."""
import json
import sys

import openpyxl


def told(sheet):
    values = {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value not in (None, "")}
    return {
        "name": sheet.title,
        "state": sheet.sheet_state,
        "values": {at: value for at, value in values.items() if not str(value).startswith("=")},
        "formulas": sum(1 for value in values.values() if str(value).startswith("=")),
        "names": {name: defined.attr_text for name, defined in sheet.defined_names.items()}
        if hasattr(sheet, "defined_names")
        else None,
        "rules": sorted(str(part) for rule in sheet.data_validations.dataValidation for part in rule.sqref.ranges),
        "protected": bool(sheet.protection.sheet),
        "unlocked": sum(1 for row in sheet.iter_rows() for cell in row if not cell.protection.locked),
    }


for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path)
    local = [
        (name.name, name.localSheetId, name.attr_text)
        for name in getattr(book.defined_names, "definedName", [])
    ]
    print(json.dumps({"sheets": [told(sheet) for sheet in book.worksheets], "local": local}))
