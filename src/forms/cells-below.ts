import type { CellSpec, Scalar, Style } from "../sheet/index";

/**
 * Cells of one column, from the top down. One that says what the cell above says is the same object: whoever places and
 * writes the rows of a long list does it once.
 */
export class CellsBelow {
  private above: CellSpec | undefined;

  constructor(
    private readonly column: string,
    private readonly style?: Style,
  ) {}

  next(value: Scalar, style = this.style): CellSpec {
    const { above, column } = this;
    if (above?.value === value && above.style === style) return above;
    return (this.above = style ? { column, value, style } : { column, value });
  }
}
