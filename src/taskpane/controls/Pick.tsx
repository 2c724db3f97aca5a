import React from "react";

export type PickProps<T extends string> = {
  readonly legend: string;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly id: string;
};

/** One of two or three, all in sight: the browser's own radio buttons, which every reader knows. */
export const Pick = <T extends string>({ legend, options, value, onChange, id }: PickProps<T>): JSX.Element => (
  <fieldset className="ticks pick" id={id}>
    <legend>{legend}</legend>
    {options.map((option) => (
      <label key={option.value} className="tick">
        <input
          type="radio"
          name={id}
          value={option.value}
          checked={option.value === value}
          onChange={() => onChange(option.value)}
        />
        {option.text}
      </label>
    ))}
  </fieldset>
);
