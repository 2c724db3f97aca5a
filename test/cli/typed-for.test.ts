import { mergeDesk } from "./merge-desk";
import { jsonLines, terminal } from "./terminal";

const { at, send, merge, ledgerOf } = mergeDesk();

test("a file that the office filled in is named by --typed-for once; the next merge knows it from the workbook", async () => {
  await send("01000001", "a.xlsx");
  await send("01000002", "b.xlsx");
  const files = ["a.xlsx", "b.xlsx"];
  const first = await merge(files, "ho.xlsx", "--under", "01001", "--typed-for", "b.xlsx");
  expect(first.exit).toBe(0);
  expect(first.out).toContain("Cơ quan nhập hộ (1): Trường THCS Hoa Cúc");
  const statuses = async (): Promise<unknown> => {
    const [told] = jsonLines(await terminal(["status", at("ho.xlsx"), "--json"]));
    return (told as { readonly units: readonly { readonly status: string }[] }).units.map(({ status }) => status);
  };
  expect(await statuses()).toEqual(["received", "typed-for"]);
  await merge(files, "ho.xlsx", "--under", "01001", "--ledger", at("so.json"));
  expect(await statuses()).toEqual(["received", "typed-for"]);
  // The ledger for programs has the columns of its agreement.
  expect(Object.keys(ledgerOf("so.json").files[0]!)).not.toContain("typedFor");
});

test("a name that no file has, and a file that does not count, are no files filled in for a unit", async () => {
  await send("01000001", "lan-2.xlsx", { "info.submission": 2 });
  const unknown = await merge(["a.xlsx"], "khong.xlsx", "--typed-for", "c.xlsx");
  expect(unknown.exit).toBe(2);
  expect(unknown.err).toContain("--typed-for");
  const replaced = await merge(["a.xlsx", "lan-2.xlsx"], "khong.xlsx", "--typed-for", at("a.xlsx"));
  expect(replaced.exit).toBe(2);
  expect(replaced.err).toContain("không thể là tệp nhập hộ");
});
