import type { Register } from "../../src/plan/index";

const KINDS = { truong: "Trường", xa: "Xã", phong: "Phòng", so: "Sở", ban: "Ban" } as const;
const LEVELS = { mn: "Mầm non", th: "Tiểu học", thcs: "THCS", thpt: "THPT", gdtx: "GDTX" } as const;
const day = (iso = ""): string => iso.split("-").reverse().join("/");

/** The list of units as an office keeps it. */
export function csv({ lines }: Register): Uint8Array {
  const head = "mã;tên;loại;cấp học;loại hình;mã cấp trên;từ ngày;đến ngày;thư điện tử";
  const rows = lines.map(({ code, name, kind, levels, parent, from, to, email = "" }) =>
    [
      code,
      name,
      KINDS[kind],
      levels.map((one) => LEVELS[one]).join(", "),
      "Công lập",
      parent,
      day(from),
      day(to),
      email,
    ]
      .map((cell) => `"${cell}"`)
      .join(";"),
  );
  return new TextEncoder().encode(`\uFEFF${[head, ...rows].join("\r\n")}\r\n`);
}
