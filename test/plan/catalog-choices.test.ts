import { measuresOf } from "../../src/plan/find";
import { pack } from "./catalog-tools";

describe("choices", () => {
  test.each([
    ["hanoi-605", "plan", /tiến độ/],
    ["hanoi-605", "plan.reports", /15\/12 đến 14\/6/],
    ["hanoi-605", "MT2", /tổng số/],
    ["hanoi-605", "MT3-CT1.localLevels", /mầm non/],
    ["hanoi-605", "MT3-CT1.ownership", /ngoài công lập/],
    ["hanoi-605", "MT3-CT1.denominator", /danh sách/],
    ["hanoi-605", "MT4-CT1a.nature", /lũy kế/],
    ["hanoi-605", "MT4-CT1a.levels", /mầm non/],
    ["hanoi-605", "MT4-CT1b.nature", /lũy kế/],
    ["hanoi-605", "MT4-CT1c.nature", /mỗi người một lần/],
    ["hanoi-605", "MT4-CT2.nature", /2021-2030/],
    ["lien-chau", "MT3-CT2.kind", /không cộng/],
    ["lien-chau", "MT3-CT3a.ambiguous", /phải hỏi/],
    ["dong-da-22", "plan.reports", /605/],
    ["lao-cai-2021", "plan.reports", /31\/5/],
    ["cong-van-2020", "plan.reports", /đột xuất/],
  ] as const)("%s marks its choice at %s", (id, at, words) => {
    expect(pack(id).choices.find((choice) => choice.at === at)?.text).toMatch(words);
  });

  test("every measure of 605 has its definition marked, since the text of the plan gives none", () => {
    const marked = new Set(pack("hanoi-605").choices.map(({ at }) => at.split(".")[0]));
    expect(
      measuresOf(pack("hanoi-605"))
        .map((found) => found.measure.id)
        .filter((id) => !marked.has(id)),
    ).toEqual([]);
  });
});
