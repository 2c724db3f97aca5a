/** What the hidden sheet must say, by the keys of our own; whatever else is given is printed as it is. */
const META = new Map([
  ["form.version", "phiên bản biểu mẫu"],
  ["pack", "bộ chỉ tiêu của kế hoạch"],
  ["unit", "đơn vị"],
  ["period", "kỳ báo cáo"],
  ["fingerprint", "mã đối chiếu"],
]);

export const metaName = (key: string): string => META.get(key) ?? key;
