import { fold, type Pack } from "../../plan/index";
import type { FormContext } from "../context";
import { addressees } from "./signing";
import { reportDay } from "./units";

export type Receiver = Pack["report"]["receivers"][number];

/** Lines for Nơi nhận; a plan that names more offices gets more lines. */
const LINES = 10;

const standsOn = ({ from, until }: Receiver, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

/** Nơi nhận as issued: after a Kính gửi it opens with "Như trên", the file copy stands last (mục II.9). */
export function receiverDefaults(context: FormContext): readonly string[] {
  const day = reportDay(context);
  const to = new Set(addressees(context).map(fold));
  const names = context.pack.report.receivers
    .filter((one) => (one.who === undefined || one.who.includes(context.unit.kind)) && standsOn(one, day))
    .map(({ name }) => name);
  const file = names.filter((name) => /^Lưu/i.test(name));
  const others = names.filter((name) => !/^Lưu/i.test(name) && !to.has(fold(name)));
  return ["Như trên", ...others, ...(file.length > 0 ? file : ["Lưu: VT"])];
}

const keys = (count: number): readonly string[] => Array.from({ length: count }, (_, at) => `receivers.${at + 1}`);

const KEYS = keys(LINES);

/** Whoever reads along may be left out; "Như trên" and the file copy come in addition. */
const fits = ({ pack, unit }: FormContext): boolean =>
  pack.report.receivers.filter(({ who }) => who === undefined || who.includes(unit.kind)).length + 2 <= LINES;

/** Keys of the lines of Nơi nhận: `receivers.1` and so on. */
export const receiverKeys = (context: FormContext): readonly string[] =>
  fits(context) ? KEYS : keys(Math.max(LINES, receiverDefaults(context).length));

const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bgd\s*(&|va|-)?\s*dt\b/g, "giao duc va dao tao"],
  [/\bld\s*-?\s*tb\s*(&|va|-)?\s*xh\b/g, "lao dong thuong binh va xa hoi"],
  [/\bubnd\b/g, "uy ban nhan dan"],
  [/\bpgd(dt)?\b/g, "phong giao duc va dao tao"],
];

/** Key of an office: no marks of a list, no remark in brackets, abbreviations in full. */
function officeKey(name: string): string {
  const plain = fold(name)
    .replace(/\(.*?\)/g, " ")
    .replace(/^[-–+\s]*(cac\s)?/, "");
  return SHORT.reduce((text, [short, long]) => text.replace(short, long), plain)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}

/** "Các Phòng … quận, huyện, thị xã" means every office of that kind. */
const classKey = (name: string): string => {
  const key = officeKey(name);
  const whole = key.replace(/( (quan|huyen|thi xa|thanh pho|va))+$/, "");
  return fold(name).startsWith("cac ") ? whole : key;
};

type Ended = Receiver & { readonly until: string };

const MOST = 1_000;
const LONGEST = 200;

/** What lines were found to mean: they come again with every workbook, and so do the days. */
class Meant {
  private readonly lines = new Map<string, Ended | undefined>();

  of(line: string, day: string, known: readonly Receiver[]): Ended | undefined {
    const key = `${day} ${line}`;
    if (this.lines.has(key)) return this.lines.get(key);
    const found = endedAmong(line, day, known);
    if (this.lines.size >= MOST) this.lines.clear();
    this.lines.set(key, found);
    return found;
  }
}

const meant = new WeakMap<readonly Receiver[], Meant>();

/** The receiver of the plan that a typed line means and that had ended by the day; undefined where there is none. */
export function endedReceiver(line: string, day: string, known: readonly Receiver[]): Ended | undefined {
  if (line.length > LONGEST) return endedAmong(line, day, known);
  const kept = meant.get(known) ?? new Meant();
  meant.set(known, kept);
  return kept.of(line, day, known);
}

function endedAmong(line: string, day: string, known: readonly Receiver[]): Ended | undefined {
  const key = `${officeKey(line)} `;
  for (const one of known) {
    const { until } = one;
    if (until !== undefined && until < day && key.startsWith(`${classKey(one.name)} `)) return { ...one, until };
  }
  return undefined;
}
