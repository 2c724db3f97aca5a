// Charts are kept as descriptors: type, source and whatever is set on their parts.
import type { Desk } from "../desk/desk";
import { guardFreedom } from "../desk/guard";
import type { Spot } from "../desk/spot";
import { hostClass } from "../dispatch/class";
import { type HostObject, object } from "../dispatch/object";
import { rangeFormula } from "../formula/move";
import { boxAddress } from "../model/a1";
import type { Chart, Sheet } from "../model/book";
import { changeSheet, getSheet } from "../model/change";
import { fail } from "../protocol/errors";
import { asText, isAbsent, isObject, sheetOf, spotAt } from "./args";
import { type Bag, inside } from "./bag";

type Ref = { readonly sheet: string; readonly id: string };

const chartOf = ({ sheet, id }: Ref, desk: Desk): Chart =>
  getSheet(desk.book(), sheet).charts.find((one) => one.id === id) ?? fail("ItemNotFound");

function change({ sheet, id }: Ref, desk: Desk, step: (chart: Chart) => Chart | null): void {
  guardFreedom(desk, getSheet(desk.book(), sheet), "allowEditObjects");
  desk.update((book) =>
    changeSheet(book, sheet, (old) => ({
      ...old,
      charts: old.charts.flatMap((one) => (one.id === id ? (step(one) ?? []) : [one])),
    })),
  );
}

const source = (desk: Desk, value: unknown): string => {
  if (!isObject(value)) return fail("InvalidArgument");
  const spot = value.it as Spot;
  return rangeFormula(sheetOf(desk, spot).name, spot.box());
};

const charts = (id: string, desk: Desk): readonly Chart[] => getSheet(desk.book(), id).charts;

const find = (id: string, key: unknown, desk: Desk): HostObject | null => {
  const found = charts(id, desk).find((one) => one.id === key || one.name === key);
  return found ? object("Chart", { sheet: id, id: found.id }) : null;
};

export const chartsClass = hostClass<string>({
  eventTarget: (id) => id,
  items: (sheet, desk) => charts(sheet, desk).map(({ id }) => object("Chart", { sheet, id })),
  item: find,
  make: {
    GetItem: (id, [key], desk) => find(id, key, desk),
    Add: (sheet, [type, data, seriesBy], desk) => {
      guardFreedom(desk, getSheet(desk.book(), sheet), "allowEditObjects");
      const number = desk.book().nextId;
      const made: Chart = {
        id: `{CHART-${number}}`,
        name: `Chart ${charts(sheet, desk).length + 1}`,
        type: asText(type),
        source: source(desk, data),
        seriesBy: isAbsent(seriesBy) ? "Auto" : asText(seriesBy),
        props: { Left: 0, Top: 0, Width: 360, Height: 216 },
      };
      desk.update((book) => ({
        ...changeSheet(book, sheet, (old): Sheet => ({ ...old, charts: [...old.charts, made] })),
        nextId: number + 1,
      }));
      return object("Chart", { sheet, id: made.id });
    },
  },
});

const bag = (it: Ref): Bag => ({
  prefix: "",
  read: (desk) => chartOf(it, desk).props,
  write: (desk, step) => {
    change(it, desk, (chart) => ({ ...chart, props: step(chart.props) }));
  },
});

const places = ["Left", "Top", "Width", "Height"] as const;
const parts = {
  Axes: "ChartAxes",
  DataLabels: "ChartDataLabels",
  Format: "ChartAreaFormat",
  Legend: "ChartLegend",
  PlotArea: "ChartPlotArea",
  Title: "ChartTitle",
} as const;

export const chartClass = hostClass<Ref>({
  eventTarget: (it) => it.id,
  get: {
    Id: (it, desk) => chartOf(it, desk).id,
    Name: (it, desk) => chartOf(it, desk).name,
    ChartType: (it, desk) => chartOf(it, desk).type,
    ...Object.fromEntries(places.map((n) => [n, (it: Ref, desk: Desk) => chartOf(it, desk).props[n] ?? 0])),
  },
  set: {
    Name: (it, value, desk) => {
      change(it, desk, (chart) => ({ ...chart, name: asText(value) }));
    },
    ChartType: (it, value, desk) => {
      change(it, desk, (chart) => ({ ...chart, type: asText(value) }));
    },
    ...Object.fromEntries(
      places.map((n) => [
        n,
        (it: Ref, value: unknown, desk: Desk) => {
          bag(it).write(desk, (props) => ({ ...props, [n]: value }));
        },
      ]),
    ),
  },
  nav: {
    ...Object.fromEntries(Object.entries(parts).map(([n, type]) => [n, (it: Ref) => object(type, inside(bag(it), n))])),
    Worksheet: (it) => object("Worksheet", it.sheet),
  },
  call: {
    Delete: (it, _, desk) => {
      chartOf(it, desk);
      change(it, desk, () => null);
    },
    SetData: (it, [data, seriesBy], desk) => {
      const made = source(desk, data);
      const by = isAbsent(seriesBy) ? "Auto" : asText(seriesBy);
      change(it, desk, (chart) => ({ ...chart, source: made, seriesBy: by }));
    },
    SetPosition: (it, [start, end], desk) => {
      const sheet = getSheet(desk.book(), it.sheet);
      const [from, to] = [start, isAbsent(end) ? start : end].map((cell) =>
        boxAddress(spotAt(desk, sheet, cell).box()),
      );
      bag(it).write(desk, (props) => ({ ...props, Position: `${from}:${to}` }));
    },
  },
});
