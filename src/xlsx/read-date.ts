/** ISO 8601 as cells of type `d` hold it (ECMA-376 part 1, §18.17.4.1); a time zone is not a cell's business. */
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?Z?)?$/;
const TIME = /^T?(\d\d):(\d\d)(?::(\d\d)(\.\d{1,9})?)?Z?$/;

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days since 1970-01-01 of the Gregorian calendar (H. Hinnant, days_from_civil). */
function days(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

function dayFraction(hours: string, minutes: string, seconds = "0", part = ""): number | undefined {
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds + part)];
  return h < 24 && m < 60 && s < 60 ? (h * 3600 + m * 60 + s) / 86400 : undefined;
}

/** The serial number of a date in the workbook's own system; `undefined` when it is no date. */
export function isoSerial(text: string, date1904: boolean): number | undefined {
  const time = TIME.exec(text);
  if (time) return dayFraction(time[1] ?? "", time[2] ?? "", time[3], time[4]);
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : (MONTHS[month - 1] ?? 0);
  const fraction = match[4] === undefined ? 0 : dayFraction(match[4], match[5] ?? "", match[6], match[7]);
  if (day < 1 || day > last || fraction === undefined) return undefined;
  const serial = days(year, month, day) + (date1904 ? 24107 : 25569) + fraction;
  // Excel counts a 29/02/1900 that never was; days before it are one less.
  const counted = !date1904 && serial < 61 ? serial - 1 : serial;
  return counted >= 0 ? counted : undefined;
}
