/** Keys of our own, given one by one or as a list `a, b`; whatever else is given is printed as it is. */
const through =
  (names: ReadonlyMap<string, string>) =>
  (list: string): string =>
    list
      .split(", ")
      .map((key) => names.get(key) ?? key)
      .join(", ");

/** What a row is known by. */
export const anchorNames = through(
  new Map([
    ["code", "mã"],
    ["label", "tên chỉ tiêu"],
    ["name", "tên ô"],
  ]),
);

/** What the hidden sheet must say. */
export const metaNames = through(
  new Map([
    ["form.version", "phiên bản biểu mẫu"],
    ["pack", "bộ chỉ tiêu của kế hoạch"],
    ["unit", "đơn vị"],
    ["period", "kỳ báo cáo"],
    ["fingerprint", "mã đối chiếu"],
  ]),
);
