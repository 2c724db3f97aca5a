import { SheetMemory } from "../../src/xlsx/sheet-memory";
import { StringMemory, StringTable } from "../../src/xlsx/string-table";

const context = { table: () => undefined, styles: [], date1904: false };

/** A few bytes of a file that is as large as told; a part that was never packed is read where it lies. */
const within = (file: number): Uint8Array => new Uint8Array(new ArrayBuffer(file), 0, 8);

test("what is remembered of a part does not hold on to a large file in which it lies unpacked", () => {
  const [sheets, strings] = [new SheetMemory(), new StringMemory()];
  const isKept = (file: number): readonly boolean[] => {
    const key = String(file);
    sheets.keep(key, sheets.alone(within(file), context), undefined);
    strings.keep(key, new StringTable(within(file), () => ""));
    return [sheets.follow(key, within(8), context).base !== undefined, strings.before(key) !== undefined];
  };
  expect(isKept(1 << 16)).toEqual([true, true]);
  expect(isKept(1 << 21)).toEqual([false, false]);
});
