import React from "react";
import { safe } from "../../words/safe";
import { Button } from "./Button";

export type FileLineProps = {
  readonly label: string;
  readonly tip: string;
  readonly taken: string | undefined;
  readonly pick: string;
  /** Absent where the file is needed. */
  readonly drop?: string;
  readonly onPick: () => void;
  readonly onDrop?: () => void;
  readonly disabled: boolean;
};

/** A file that may be handed in. */
export const FileLine = ({ label, tip, taken, pick, drop, onPick, onDrop, disabled }: FileLineProps): JSX.Element => (
  <div className="file-line" role="group" aria-label={label}>
    <p className="field-label">{label}</p>
    <p className="tip">{taken === undefined ? tip : safe(taken)}</p>
    <div className="row">
      <Button text={pick} icon="file" label={`${label}: ${pick}`} onClick={onPick} disabled={disabled} />
      {taken !== undefined && drop !== undefined && onDrop && (
        <Button text={drop} onClick={onDrop} disabled={disabled} />
      )}
    </div>
  </div>
);
