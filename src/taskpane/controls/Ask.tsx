import React from "react";
import { Dialog, DialogFooter, DialogType } from "office-ui-fabric-react/lib/Dialog";
import { Button } from "./Button";

export type AskProps = {
  readonly question: string;
  readonly yes: string;
  readonly no: string;
  readonly onAnswer: (yes: boolean) => void;
  /** What the answer means. */
  readonly children?: React.ReactNode;
};

/** A question that must be answered before anything else; Escape says no. */
export const Ask = ({ question, yes, no, onAnswer, children }: AskProps): JSX.Element => (
  <Dialog
    hidden={false}
    onDismiss={() => onAnswer(false)}
    dialogContentProps={{ type: DialogType.normal, title: question, showCloseButton: false }}
    modalProps={{ isBlocking: true }}
  >
    {children}
    <DialogFooter>
      <Button text={yes} onClick={() => onAnswer(true)} />
      <Button primary text={no} onClick={() => onAnswer(false)} />
    </DialogFooter>
  </Dialog>
);
