"""Fills workbooks with figures of its own by openpyxl and says what their totals must be.

Nothing here is shared with the program that merges them: figures are drawn here, cells are found by the names in the
file, and what adds up is taken from the catalogue of the plan. Reads one JSON object: {"catalogue": path, "seed": n,
"files": [{"from": path, "to": path, "levels": ["thcs"]}]}; prints {"figures": n, "totals": {"MT3-CT4b.n": 12}}.
"""
import json
import random
import re
import sys
import xml.etree.ElementTree as tree
import zipfile

import openpyxl

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
CELL = re.compile(r"^'?Chỉ tiêu'?!\$([A-Z]+)\$(\d+)$")


def cells_by_name(path):
    """Cells of sheet Chỉ tiêu by measure, quarter and key."""
    with zipfile.ZipFile(path) as package:
        names = tree.fromstring(package.read("xl/workbook.xml")).iter(MAIN + "definedName")
        found = {}
        for one in names:
            name = re.match(r"^ct_(MT[^.]*)(?:\.(q\d))?\.(.+)$", one.get("name"))
            cell = CELL.match(one.text or "")
            if name and cell:
                found[name.group(1).replace("_", "-"), name.group(2), name.group(3)] = cell.group(1) + cell.group(2)
        return found


def drawn(chance):
    """All, women, part, women of the part: each within the others; nothing at all in one of ten."""
    everybody = 0 if chance.random() < 0.1 else chance.choice([1, 3, 17, 240, 9_875])
    women = chance.randint(0, everybody)
    part = chance.randint(0, everybody)
    both = chance.randint(max(0, part + women - everybody), min(part, women))
    return {"mau.tong": everybody, "mau.nu": women, "tu.tong": part, "tu.nu": both}


def typed(chance, number):
    """Some programs keep a whole number as text."""
    return str(number) if chance.random() < 0.05 else number


def main():
    task = json.load(sys.stdin)
    chance = random.Random(task["seed"])
    with open(task["catalogue"], encoding="utf-8") as file:
        plan = json.load(file)
    measures = {one["id"]: one for goal in plan["goals"] for of in goal["indicators"] for one in of["measures"]}
    totals, figures = {}, 0

    def add(key, number):
        totals[key] = totals.get(key, 0) + number

    for file in task["files"]:
        book = openpyxl.load_workbook(file["from"])
        sheet = book["Chỉ tiêu"]
        answers = {}
        rows = {}
        planned = None
        # Whether women are planned for follows from how many are: MT3-CT1 comes after MT3-CT3.
        order = lambda one: (one[0][0] == "MT3-CT1", str(one))
        for (measure, quarter, key), address in sorted(cells_by_name(file["from"]).items(), key=order):
            if sheet[address].value is not None or key in ("lydo", "ghichu", "dangky"):
                continue
            if key == "co":
                value = "Có" if chance.random() < 0.6 else "Không"
                if measure == "MT3-CT1" and planned is not None:
                    value = "Có" if planned > 0 else "Không"
                answers.setdefault(measure, []).append(value == "Có")
            elif measures[measure]["kind"] == "count":
                value = chance.choice([0, 7, 1_250, 86_400]) + chance.randint(0, 9)
                rows.setdefault(measure, {})[key] = value
            else:
                value = rows.setdefault(measure, drawn(chance))[key]
                if measure == "MT3-CT3" and key == "mau.nu":
                    planned = value
            figures += 1
            sheet[address].value = value if key == "co" else typed(chance, value)
        for measure, all_of_it in answers.items():
            apart = set(measures[measure].get("localLevels", []))
            if not apart or not set(file["levels"]) <= apart:
                add(measure + ".n", 1 if all(all_of_it) else 0)
        for measure, row in rows.items():
            of = measures[measure]
            if of["kind"] == "count":
                add(measure + ".n", row["tu.tong"])
                add(measure + ".c", row["tu.tong"] + row.get("luyke.truoc", 0))
                continue
            present = {key for (one, _, key) in cells_by_name(file["from"]) if one == measure}
            for side, key in (("n", of.get("numeratorIs", "tu.tong")), ("d", of.get("denominatorIs", "mau.tong"))):
                if key in present:
                    add(measure + "." + side, row[key])
        book.save(file["to"])
    print(json.dumps({"figures": figures, "totals": totals}))


main()
