/** Polynomials over GF(2) modulo that of zip, bits reflected: the highest bit is x⁰ (after zlib's crc32_combine). */
const POLYNOMIAL = 0xedb88320;
const ONE = 0x80000000;

function times(a: number, b: number): number {
  let product = 0;
  let power = b;
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if (a & bit) product ^= power;
    power = power & 1 ? (power >>> 1) ^ POLYNOMIAL : power >>> 1;
  }
  return product;
}

/** x^(8 · bytes): what a checksum is multiplied with when so many bytes follow. */
export function shiftOver(bytes: number): number {
  // x⁸ first: the square of the square of the square of x.
  let power = 0x00800000;
  let shift = ONE;
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) shift = times(power, shift);
    power = times(power, power);
  }
  return shift;
}

/** Checksum of two pieces from those of each. @param shift of the length of the second piece */
export const joinCrc = (first: number, second: number, shift: number): number => (times(shift, first) ^ second) >>> 0;
