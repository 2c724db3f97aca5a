import { measureById, measuresOf } from "./find";
import type { Pack } from "./pack";
import { at, type PackError, type Path, shown } from "./parse-issues";

const error = (path: Path, found: unknown, expected: string): PackError => ({
  path: at(path),
  found: shown(found),
  expected,
});

/** Links of a pack to its own measures and to those of its parents; without `known` only their form is judged. */
export const linkErrors = (pack: Pack, known?: readonly Pack[]): readonly PackError[] => [
  ...parentErrors(pack, known),
  ...coverErrors(pack, known),
  ...rollUpErrors(pack, known),
  ...inheritErrors(pack),
];

const parentIds = (pack: Pack): readonly string[] => pack.parents.flatMap((parent) => parent.pack ?? []);

const parentErrors = (pack: Pack, known?: readonly Pack[]): readonly PackError[] =>
  pack.parents.flatMap((parent, i) => {
    const missing = parent.pack !== undefined && known !== undefined && !known.some(({ id }) => id === parent.pack);
    return missing ? [error(["parents", i, "pack"], parent.pack, "một bộ chỉ tiêu có trong danh mục")] : [];
  });

/** "pack/measure" of a parent. */
const abroad = (pack: Pack, known: readonly Pack[] | undefined, path: Path, text: string): readonly PackError[] => {
  const [packId = "", measureId = "", ...rest] = text.split("/");
  if (rest.length > 0 || !parentIds(pack).includes(packId))
    return [error(path, text, `mã dạng ${parentIds(pack)[0] ?? "kế-hoạch-cấp-trên"}/MT1-a, kế hoạch có trong parents`)];
  const parent = known?.find(({ id }) => id === packId);
  return parent && !measureById(parent, measureId) ? [error(path, text, `một chỉ tiêu thành phần của ${packId}`)] : [];
};

const coverErrors = (pack: Pack, known?: readonly Pack[]): readonly PackError[] =>
  pack.covers.flatMap((cover, i) => [
    ...(measureById(pack, cover.measure)
      ? []
      : [error(["covers", i, "measure"], cover.measure, "một chỉ tiêu thành phần của kế hoạch này")]),
    ...cover.parent.flatMap((text, j) => abroad(pack, known, ["covers", i, "parent", j], text)),
  ]);

const rollUpErrors = (pack: Pack, known?: readonly Pack[]): readonly PackError[] => {
  const own = new Set(measuresOf(pack).map(({ measure }) => `${pack.id}/${measure.id}`));
  const from = new Set(pack.rollUp.map((link) => link.from));
  const forgotten = pack.rollUp.length > 0 ? [...own].filter((id) => !from.has(id)) : [];
  return [
    ...pack.rollUp.flatMap((link, i) => {
      const path = ["rollUp", i];
      const twin = pack.rollUp.findIndex((other) => other.from === link.from && other.to === link.to);
      const rival = pack.rollUp.findIndex((other) => link.to !== undefined && other.to === link.to);
      return [
        ...(own.has(link.from)
          ? []
          : [error([...path, "from"], link.from, `mã dạng ${pack.id}/MT1-a của kế hoạch này`)]),
        ...(link.rule === "local" && link.to !== undefined
          ? [error([...path, "to"], link.to, "không có, vì số liệu chỉ dùng tại đơn vị")]
          : []),
        ...(link.rule !== "local" && link.to === undefined
          ? [error([...path, "to"], link.to, "chỉ tiêu thành phần nhận số liệu")]
          : []),
        ...(link.to === undefined ? [] : abroad(pack, known, [...path, "to"], link.to)),
        // Two that feed one would replace one another.
        ...(rival >= 0 && rival < i && twin === i
          ? [error([...path, "to"], link.to, `chưa nhận số liệu từ ${at(["rollUp", rival])}`)]
          : []),
        ...(twin < i ? [error(path, link.from, `một dòng riêng, khác ${at(["rollUp", twin])}`)] : []),
      ];
    }),
    // A measure that the map forgets would vanish from the office's totals without a word.
    ...forgotten.map((id) => error(["rollUp"], undefined, `một dòng cho ${id}, dù chỉ dùng tại đơn vị`)),
  ];
};

const inheritErrors = (pack: Pack): readonly PackError[] =>
  pack.reports.flatMap((report, i) =>
    report.inherited === undefined || parentIds(pack).includes(report.inherited)
      ? []
      : [error(["reports", i, "inherited"], report.inherited, "một kế hoạch có trong parents")],
  );
