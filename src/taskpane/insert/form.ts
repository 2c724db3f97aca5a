import {
  type OrgUnit,
  type Ownership,
  type Pack,
  parsePeriod,
  type Period,
  type SchoolLevel,
  type UnitKind,
} from "../../plan/index";
import type { PaneRole } from "../../words/pane-texts";
import { KINDS } from "../shell/roles";

/** What people fill in, as typed. */
export type InsertForm = {
  readonly plan: string;
  readonly code: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly levels: readonly SchoolLevel[];
  readonly ownership: Ownership;
  readonly parent: string;
  readonly place: string;
  readonly year: string;
  readonly part: Period["part"];
};

export type FormFault = "code" | "name" | "levels";

/** Typed text as it is kept: composed letters, no controls, no spaces around. */
const clean = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]+/gu, " ")
    .trim();

/** June is reported from spring on, the whole year in the second half. */
const partOf = (month: number): Period["part"] => (month <= 7 ? "H1" : "year");

export function yearFor({ years }: Pack, today: string): string {
  const year = Number(today.slice(0, 4));
  return String(Math.min(Math.max(year, years.from), years.to));
}

/** The plan that a role most likely works under, and the period that is due. */
export function firstForm(packs: readonly Pack[], role: PaneRole, today: string): InsertForm {
  const [kind = "truong"] = KINDS[role];
  const year = Number(today.slice(0, 4));
  // The plan of a province reaches more units than that of a district or a school.
  const province = ({ issuer }: Pack): number => (issuer.kind === "so" ? 0 : 1);
  const fits = packs.filter(({ units }) => units.includes(kind)).sort((a, b) => province(a) - province(b));
  const pack = fits.find(({ years }) => years.from <= year && year <= years.to) ?? fits[0] ?? packs[0];
  const part = partOf(Number(today.slice(5, 7)));
  return {
    plan: pack?.id ?? "",
    code: "",
    name: "",
    kind,
    levels: [],
    ownership: "cong-lap",
    parent: "",
    place: "",
    year: pack ? yearFor(pack, today) : String(year),
    part,
  };
}

export const faultsOf = ({ code, name, kind, levels }: InsertForm): readonly FormFault[] => [
  ...(clean(code) === "" ? (["code"] as const) : []),
  ...(clean(name) === "" ? (["name"] as const) : []),
  ...(kind === "truong" && levels.length === 0 ? (["levels"] as const) : []),
];

export const unitOf = (form: InsertForm): OrgUnit => ({
  code: clean(form.code),
  name: clean(form.name),
  kind: form.kind,
  levels: form.kind === "truong" ? form.levels : [],
  ownership: form.ownership,
  ...(clean(form.parent) !== "" && { parentName: clean(form.parent) }),
  ...(clean(form.place) !== "" && { place: clean(form.place) }),
});

export const periodOf = ({ year, part }: Pick<InsertForm, "year" | "part">): Period | undefined =>
  parsePeriod(part === "year" ? year : `${year}-${part}`);
