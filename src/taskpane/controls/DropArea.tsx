import React, { useState } from "react";

export type DropAreaProps = {
  readonly label: string;
  readonly disabled: boolean;
  readonly onDrop: (what: DataTransfer) => void;
  readonly children: React.ReactNode;
};

/** A frame into which files may be let fall; everything in it can be done without that, too. */
export function DropArea({ label, disabled, onDrop, children }: DropAreaProps): JSX.Element {
  const [over, setOver] = useState(false);
  return (
    <section
      aria-label={label}
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        if (disabled) event.dataTransfer.dropEffect = "none";
        setOver(!disabled);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        setOver(false);
        if (!disabled) onDrop(event.dataTransfer);
      }}
    >
      {children}
    </section>
  );
}
