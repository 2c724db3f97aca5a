import React from "react";
import { Dropdown } from "office-ui-fabric-react/lib/Dropdown";
import { ResponsiveMode } from "office-ui-fabric-react/lib/utilities/decorators/withResponsiveMode";

export type ChoiceProps<T extends string> = {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
  readonly error?: string | undefined;
  readonly id: string;
};

/** One of a list, which opens under its field: in a narrow window Fabric would cover the pane with a nameless dialog. */
export function Choice<T extends string>({ label, value, options, onChange, error, id }: ChoiceProps<T>): JSX.Element {
  return (
    <Dropdown
      id={id}
      label={label}
      selectedKey={value}
      responsiveMode={ResponsiveMode.large}
      options={options.map((option) => ({ key: option.value, text: option.text }))}
      onChange={(_, __, index) => {
        const chosen = index === undefined ? undefined : options[index];
        if (chosen) onChange(chosen.value);
      }}
      styles={{ dropdownItem: LINES, dropdownItemSelected: LINES, dropdownOptionText: { whiteSpace: "normal" } }}
      calloutProps={{ calloutMaxHeight: 320, doNotLayer: false }}
      {...(error !== undefined && { errorMessage: error })}
    />
  );
}

const LINES = { height: "auto", minHeight: 36, paddingTop: 6, paddingBottom: 6 } as const;
