import React from "react";

export type TicksProps<T extends string> = {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly chosen: readonly T[];
  readonly onChange: (chosen: readonly T[]) => void;
  readonly error?: string | undefined;
  readonly id: string;
};

/** Any number of a few: the browser's own boxes, which contrast themes and screen readers know. */
export function Ticks<T extends string>({ legend, options, chosen, onChange, error, id }: TicksProps<T>): JSX.Element {
  const toggle = (value: T): void => {
    const wanted = new Set(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
    onChange(options.map((option) => option.value).filter((one) => wanted.has(one)));
  };
  return (
    <fieldset className="ticks" id={id} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend>{legend}</legend>
      {options.map(({ value, text }) => (
        <label key={value} className="tick">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} />
          {text}
        </label>
      ))}
      {error !== undefined && (
        <p className="field-error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}
