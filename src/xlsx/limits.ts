/**
 * What one file may cost: the bar is 2 s and 256 MB (a page of the pane has no more). Real workbooks of offices stay
 * under a hundredth of each.
 */
export const LIMITS = {
  /** Bytes of the file itself. */
  file: 64 * 1024 * 1024,
  /** Entries of the central directory. */
  parts: 8_192,
  /** Bytes of one unpacked part, and of all parts that are read. */
  part: 64 * 1024 * 1024,
  total: 96 * 1024 * 1024,
  /** A part above `ratioFrom` bytes may not unpack to more than `ratio` times its packed size. */
  ratio: 200,
  ratioFrom: 1024 * 1024,
  /** Open elements, and attributes of one element. */
  depth: 128,
  attributes: 128,
  /** Cells with something in them, all sheets together. */
  cells: 500_000,
} as const;
