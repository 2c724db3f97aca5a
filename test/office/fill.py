"""Fills workbooks with openpyxl: a program of other people, and not ours, types the answers.

Reads one JSON object a line: {"from": path, "to": path, "cells": {sheet: {address: value}}}.
"""
import json
import sys

import openpyxl

for line in sys.stdin:
    task = json.loads(line)
    book = openpyxl.load_workbook(task["from"])
    for sheet, cells in task["cells"].items():
        for address, value in cells.items():
            book[sheet][address].value = value
    book.save(task["to"])
