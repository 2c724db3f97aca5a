import React, { useEffect, useState } from "react";
import { Spinner, SpinnerSize } from "office-ui-fabric-react/lib/Spinner";
import { Button } from "./Button";

export type BusyProps = {
  readonly text: string;
  /** Absent where the work cannot be stopped. */
  readonly onCancel?: (() => void) | undefined;
  readonly cancelText: string;
  /** How far it is. */
  readonly children?: React.ReactNode;
};

/** What takes less than half a second needs no word. */
const PATIENCE = 500;

export function Busy({ text, onCancel, cancelText, children }: BusyProps): JSX.Element | null {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!long) return null;
  return (
    <section className="busy" aria-label={text}>
      <Spinner size={SpinnerSize.small} label={text} labelPosition="right" ariaLive="polite" />
      {children}
      {onCancel && <Button text={cancelText} onClick={onCancel} />}
    </section>
  );
}
