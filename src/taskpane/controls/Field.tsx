import React from "react";
import { TextField } from "office-ui-fabric-react/lib/TextField";

export type FieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  readonly tip?: string;
  readonly error?: string | undefined;
  readonly id: string;
  /** Where somebody asked for the field: they type next. */
  readonly ready?: boolean;
};

export const Field = ({ label, value, onChange, required, tip, error, id, ready }: FieldProps): JSX.Element => (
  <TextField
    id={id}
    label={label}
    value={value}
    onChange={(_, text) => onChange(text ?? "")}
    required={required ?? false}
    styles={{ description: { fontSize: 13 } }}
    autoComplete="off"
    autoFocus={ready ?? false}
    spellCheck={false}
    {...(tip !== undefined && { description: tip })}
    {...(error !== undefined && { errorMessage: error })}
  />
);
