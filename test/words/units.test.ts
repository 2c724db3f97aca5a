import { countedRows } from "../../src/words/index";

test("schools are counted as units; where a row may stand for all units of an office, it is said what is counted", () => {
  expect(countedRows(1, ["truong", "truong"], "vi")).toBe("1/2 đơn vị");
  expect(countedRows(1, ["truong", "truong"], "en")).toBe("1/2 units");
  expect(countedRows(2, ["truong", "xa"], "vi")).toMatch(/^2\/2 đầu mối \(cơ quan đã gộp, /);
  expect(countedRows(2, ["truong", "so"], "en")).toMatch(/^2\/2 senders \(an office that has merged, /);
});
