// The few calls of the formula engine that are used here.

export type FormulaModel = {
  readonly setUserInput: (sheet: number, row: number, column: number, input: string) => void;
  readonly rangeClearContents: (
    sheet: number,
    startRow: number,
    startColumn: number,
    endRow: number,
    endColumn: number,
  ) => void;
  readonly newSheet: () => void;
  readonly renameSheet: (sheet: number, name: string) => void;
  readonly newDefinedName: (name: string, scope: number | null, formula: string) => void;
  readonly updateRangeStyle: (area: ModelArea, path: string, value: string) => void;
  readonly pauseEvaluation: () => void;
  readonly resumeEvaluation: () => void;
  readonly evaluate: () => void;
  readonly getCellType: (sheet: number, row: number, column: number) => number;
  readonly getFormattedCellValue: (sheet: number, row: number, column: number) => string;
  readonly free: () => void;
};

export type ModelArea = {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
};

export type MakeModel = () => FormulaModel;
