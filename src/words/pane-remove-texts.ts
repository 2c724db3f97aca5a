/** "Gỡ biểu mẫu": what goes, asked before it goes. */
export type RemoveTexts = {
  readonly button: string;
  readonly ask: string;
  readonly sheets: string;
  readonly typed: (cells: number) => string;
  readonly unread: string;
  readonly kept: string;
  readonly keptFile: string;
  readonly yes: string;
  readonly no: string;
  readonly done: (sheets: string) => string;
  readonly nothing: string;
};
