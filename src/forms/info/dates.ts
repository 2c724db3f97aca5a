import { dayOf } from "../../plan/index";
import type { GridCell } from "../../sheet/index";
import { longDate } from "../../words/index";

const DAY = 86_400_000;
/** Serial 1 is 1/1/1900 and 29/2/1900 is counted, which never was: from March 1900 on, days count from 30/12/1899. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST_SERIAL = 61;
/** 31/12/9999. */
const LAST_SERIAL = 2_958_465;

/** `05/6/2026`, `5-6-2026`, `5.6.2026`, `2026-06-05`, or a real date (1900 system) → ISO; anything else is undefined. */
export function readDate(cell: GridCell): string | undefined {
  if (cell.kind === "number") {
    const serial = Math.floor(cell.value);
    if (serial < FIRST_SERIAL || serial > LAST_SERIAL) return undefined;
    return new Date(EPOCH + serial * DAY).toISOString().slice(0, 10);
  }
  return cell.kind === "text" ? dayOf(cell.value) : undefined;
}

/** As documents print it; what is no date stays as it was typed. */
export const printedDate = (value: string | number): string => longDate(String(value));
