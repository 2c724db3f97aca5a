import { dropped } from "../../src/taskpane/merge/given";
import { gathered } from "../../src/taskpane/merge/gathered";
import type { Given } from "../../src/taskpane/merge/ports";

const given = (path: string, ...bytes: readonly number[]): Given => ({
  path,
  size: () => bytes.length,
  bytes: () => Promise.resolve(Uint8Array.from(bytes)),
});

/** Changed on the disk since it was chosen. */
const stale = (path: string): Given => ({ ...given(path, 1), bytes: () => Promise.reject(new Error("changed")) });

const told = async (files: readonly Given[]) =>
  Promise.all(files.map(async ({ path, bytes }) => [path, ...(await bytes().catch(() => []))]));

it("files of one name from different folders are all kept, each under a path of its own", async () => {
  const { files } = await gathered(
    [given("bieu.xlsx", 1)],
    [given("bieu.xlsx", 2), given("bieu.xlsx", 3, 3), given("khac.xlsx", 1)],
  );
  expect(await told(files)).toEqual([
    ["bieu.xlsx", 1],
    ["trung-ten-2/bieu.xlsx", 2],
    ["trung-ten-3/bieu.xlsx", 3, 3],
    ["khac.xlsx", 1],
  ]);
});

it("the same file given again is one file, wherever it stands by now", async () => {
  const { files } = await gathered([], [given("a.xlsx", 1), given("a.xlsx", 2)]);
  const again = await gathered(files, [given("a.xlsx", 2), given("a.xlsx", 1)]);
  expect(again.files).toEqual(files);
  expect(again.renewed).toEqual([]);
});

it("a file that was mended on the disk and given again takes the place of the one that cannot be read any more", async () => {
  const { files, renewed } = await gathered([stale("a.xlsx"), given("b.xlsx", 1)], [given("a.xlsx", 7)]);
  expect(await told(files)).toEqual([
    ["a.xlsx", 7],
    ["b.xlsx", 1],
  ]);
  expect(renewed).toEqual(["a.xlsx"]);
});

it("a file that the disk does not give stays one of the files, beside another of its name", async () => {
  const { files } = await gathered([given("a.xlsx", 1)], [stale("a.xlsx")]);
  expect(files.map(({ path }) => path)).toEqual(["a.xlsx", "trung-ten-2/a.xlsx"]);
});

type Entry = Partial<FileSystemFileEntry & FileSystemDirectoryEntry>;

const entry = (fullPath: string, more: Entry): Entry => ({ fullPath, isFile: "file" in more, ...more });
const transfer = (...entries: readonly Entry[]): DataTransfer =>
  ({ items: entries.map((one) => ({ webkitGetAsEntry: () => one })) }) as unknown as DataTransfer;

it("of files let fall together, one that the disk does not give holds up none of the others, and is told", async () => {
  const good = new File([Uint8Array.of(5)], "a.xlsx");
  const found = await dropped(
    transfer(
      entry("/nop/a.xlsx", { file: (take) => take(good) }),
      entry("/nop/tren-may-chu.xlsx", { file: (_, fail) => fail?.(new DOMException("", "NotFoundError")) }),
      entry("/khoa", {
        createReader: () => ({ readEntries: (_, fail) => fail?.(new DOMException("", "NotReadableError")) }),
      }),
    ),
  );
  expect(found.map(({ path, shut }) => [path, shut])).toEqual([
    ["nop/a.xlsx", undefined],
    ["nop/tren-may-chu.xlsx", undefined],
    ["khoa", true],
  ]);
  await expect(found[1]?.bytes()).rejects.toThrow();
});
