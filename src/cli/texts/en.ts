import { levelName, unitKindName } from "../../words/index";
import { demo } from "./en-demo";
import { help } from "./en-help";
import { views } from "./en-views";
import type { Texts } from "./texts";

const list = (words: readonly string[]): string => words.join(", ");

export const en: Texts = {
  usage: {
    "command-missing": () => "No command is given.",
    "command-unknown": ({ found, known }) => `There is no command “${found}”. Commands: ${list(known)}.`,
    "option-unknown": ({ option }) => `There is no option “${option}”.`,
    "option-elsewhere": ({ option, command }) => `The command ${command} does not take ${option}.`,
    "option-twice": ({ option }) => `The option ${option} is given twice. Give it once.`,
    "options-missing": ({ options }) => `Missing: ${list(options)}.`,
    "value-missing": ({ option }) =>
      `The option ${option} has no value. Write the value after it; one that begins with “-” is joined: --name=value.`,
    "value-unwanted": ({ option }) => `The option ${option} takes no value.`,
    "output-ending": ({ found }) => `What is written is an .xlsx workbook, not “${found}”. End its name with .xlsx.`,
    "value-unknown": ({ option, found, known }) =>
      `${option}: “${found}” is not accepted. Give one of: ${list(known)}.`,
    "files-of-unit": ({ unit, files: [one, other] }) =>
      `--decide: two files are chosen for unit ${unit}: ${one} and ${other}. Name one.`,
    "units-of-file": ({ file, units: [one, other] }) =>
      `--as: the file ${file} is said to be of two units: ${one} and ${other}. Name one.`,
    "operand-missing": ({ shown }) => `${shown} is missing after the command.`,
    "operand-unwanted": ({ found }) => `“${found}” is too much.`,
  },
  seeHelp: (command) => `See: chitieu ${command === "" ? "" : `${command} `}--help`,
  files: {
    "not-found": (path) => `The file ${path} was not found. Check its name and folder.`,
    "is-folder": (path) => `${path} is a folder, not a file. Add the name of a file.`,
    "not-a-file": (path) => `${path} is not a regular file. Copy its content into an .xlsx file and run again.`,
    "no-permission": (path) => `${path} may not be read or written. Choose another place, or ask for the right to it.`,
    "name-impossible": (path) => `The name ${path} cannot be used: too long or with illegal characters. Rename it.`,
    "in-use": (path) => `${path} is open in another program. Close it in Excel and run again.`,
    "disk-full": (path) => `The disk is full, ${path} could not be written. Make room and run again.`,
    "folder-missing": (path) => `There is no folder ${path}. Make it and run again.`,
    "folder-empty": (path) => `The folder ${path} holds no workbook. Check the folder.`,
    "output-is-input": (path) => `${path} is being read and is not written over. Choose another name for the output.`,
    "disk-failed": (path) => `${path} could not be read or written: the disk failed. Copy it elsewhere and run again.`,
  },
  template: {
    "period-outside-plan": ({ from, to }) =>
      `The period lies outside the plan (${from === to ? from : `${from}–${to}`}). Choose a period of those years.`,
    "unit-kind-outside-plan": ({ kinds }) =>
      `The plan does not concern this kind of unit. It is for: ${list(kinds.map((kind) => `${kind} (${unitKindName(kind, "en")})`))}.`,
    "levels-missing": ({ levels }) =>
      `The levels of the school are missing. Add --levels with one or more of: ${list(levels.map((level) => `${level} (${levelName(level, "en")})`))}.`,
    "levels-outside-plan": ({ levels }) =>
      `The plan does not concern these levels. It is for: ${list(levels.map((level) => `${level} (${levelName(level, "en")})`))}.`,
  },
  help,
  views,
  demo,
};
