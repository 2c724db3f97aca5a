import { fillByName, makeTemplate, sampleAnswers, sampleMistakes } from "../../jobs/index";
import { type OrgUnit, type Pack, parsePeriod, type Period } from "../../plan/index";
import { packById } from "../../plan/catalog/index";
import { stepsIn, Stopped } from "../demo-steps";
import { line } from "../lines";
import type { Exit, Session } from "../shell";
import { fileText } from "../texts/index";
import { contextLine, findingLines } from "../views/findings";

const FOLDER = "vi-du-chi-tieu";
const FILES = {
  template: "1-bieu-mau.xlsx",
  first: "2-nhap-lan-dau.xlsx",
  corrected: "3-da-sua.xlsx",
  report: "4-bao-cao.xlsx",
};

const SCHOOL: OrgUnit = {
  code: "01ABC001",
  name: "Trường THCS Hoa Sữa (ví dụ)",
  kind: "truong",
  levels: ["thcs"],
  ownership: "cong-lap",
  parentName: "Ủy ban nhân dân phường Hoa Sữa",
  place: "phường Hoa Sữa, thành phố Hà Nội",
};

/** What the story is about: the first plan period that is in the catalogue for sure. */
function subject(): { readonly pack: Pack; readonly period: Period } {
  const [pack, period] = [packById("hanoi-605"), parsePeriod("2026-H1")];
  if (!pack || !period) throw new Error("the plan of the example is not in the catalogue");
  return { pack, period };
}

async function story(session: Session, folder: string): Promise<Exit> {
  const { say, texts, language, ports } = session;
  const { demo } = texts;
  const { heading, save, reopen, check, compile } = stepsIn(folder, SCHOOL.name, session);
  say([line(demo.about)]);

  heading(demo.template);
  const made = await makeTemplate({ ...subject(), unit: SCHOOL }, ports);
  if (!made.ok) throw new Error(`the template of the example was refused: ${made.refusal.code}`);
  await save(FILES.template, made.book);
  say([contextLine(made.context, language, texts)]);

  const answers = sampleAnswers(made.context);
  const mistakes = sampleMistakes(made.context);
  heading(demo.filled(mistakes.size));
  const form = await reopen(FILES.template);
  await save(FILES.first, fillByName(form, new Map([...answers, ...mistakes])));

  heading(demo.checked);
  const first = await check(FILES.first);
  const found = new Set(first.problems.map(({ name }) => name));
  const missed = [...mistakes.keys()].filter((name) => !found.has(name));
  say([
    missed.length > 0
      ? line(demo.missed(missed.join(", ")), "error", 1)
      : line(demo.allFound(mistakes.size), "good", 1),
  ]);

  heading(demo.corrected);
  await save(FILES.corrected, fillByName(await reopen(FILES.first), answers));
  heading(demo.checkedAgain);
  const second = await check(FILES.corrected);

  heading(demo.compiled);
  const compiled = await compile(FILES.corrected);
  if (!compiled.ok) {
    say([...findingLines(compiled.problems, language, texts), line(demo.notSendable, "error", 1)]);
    return 1;
  }
  await save(FILES.report, compiled.book);
  say([line(""), line(demo.files(folder), "title"), ...demo.openNext.map((text) => line(text, undefined, 1))]);
  return missed.length === 0 && second.sendable ? 0 : 1;
}

/** `chitieu demo`: the whole work with a made-up school; also a test of the program by itself. */
export async function demo(session: Session): Promise<Exit> {
  const folder = session.values.get("to") ?? FOLDER;
  const fault = await session.files.makeFolder(folder);
  if (fault) {
    session.complain([line(fileText(session.texts, fault), "error")]);
    return 2;
  }
  try {
    return await story(session, folder);
  } catch (thrown) {
    if (thrown instanceof Stopped) return 2;
    throw thrown;
  }
}
