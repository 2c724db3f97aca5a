// A question that must be answered first.
import * as React from "react";

export type Answer = { readonly label: string; readonly act: () => void };
type Props = {
  readonly title: string;
  readonly text: string;
  /** the first is the one that Enter gives */
  readonly answers: readonly Answer[];
  /** the Escape key */
  readonly dismiss: () => void;
};

export function Dialog({ title, text, answers, dismiss }: Props): React.ReactElement {
  const dialog = React.useRef<HTMLDialogElement>(null);
  React.useEffect(() => {
    if (dialog.current && !dialog.current.open) dialog.current.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="dialog-title"
      onCancel={(event) => {
        event.preventDefault();
        dismiss();
      }}
    >
      <h2 id="dialog-title">{title}</h2>
      <p>{text}</p>
      <div className="answers">
        {answers.map(({ label, act }, i) => (
          <button key={label} className={i === 0 ? "main-answer" : ""} onClick={act}>
            {label}
          </button>
        ))}
      </div>
    </dialog>
  );
}
