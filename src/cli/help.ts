import { COMMAND_NAMES, type CommandName, commandSpec, COMMON, type OptionName, optionShown } from "./commands-list";
import { columns, line, type Line } from "./lines";
import type { Texts } from "./texts/index";

const optionLines = (names: readonly OptionName[], { help }: Texts, command?: CommandName): readonly Line[] =>
  columns(
    names.map((name) => [optionShown(name, command), (command && help.own[command]?.[name]) ?? help.options[name]]),
  ).map((text) => line(text, undefined, 1));

export function overallHelp(texts: Texts): readonly Line[] {
  const { help } = texts;
  return [
    line(help.about, "title"),
    line(""),
    line(`${help.usage}: chitieu ${help.command} […]`),
    line(""),
    line(help.commandsHeading, "title"),
    ...columns(COMMAND_NAMES.map((name) => [name, help.commands[name]])).map((text) => line(text, undefined, 1)),
    line(""),
    line(help.optionsHeading, "title"),
    ...optionLines([...COMMON, "version"], texts),
    line(""),
    line(help.more),
    ...help.exits.map((text) => line(text)),
  ];
}

/** `chitieu template --plan ID … -o F.xlsx [--levels …]` */
function usage(name: CommandName): string {
  const { options, required, operands } = commandSpec(name);
  const short = (option: OptionName): string => optionShown(option, name).replace(/, --\S+/, "");
  const parts = [...required.map(short), ...options.map((option) => `[${short(option)}]`)];
  return ["chitieu", name, operands.shown, ...parts].filter((part) => part !== "").join(" ");
}

export function commandHelp(name: CommandName, texts: Texts): readonly Line[] {
  const { help } = texts;
  const { options, required } = commandSpec(name);
  return [
    line(help.commands[name], "title"),
    line(""),
    line(`${help.usage}: ${usage(name)}`),
    line(""),
    line(help.optionsHeading, "title"),
    ...optionLines([...required, ...options, ...COMMON], texts, name),
    ...(help.notes[name] ? [line(""), ...help.notes[name].map((text) => line(text))] : []),
    line(""),
    ...help.exits.map((text) => line(text)),
  ];
}
