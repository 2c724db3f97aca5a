import React from "react";

export type MeterProps = { readonly label: string; readonly at: number; readonly of: number };

/** How far a work is: the browser's own bar, with what it means in words above it. */
export const Meter = ({ label, at, of }: MeterProps): JSX.Element => (
  <div className="meter">
    <p aria-hidden="true">{label}</p>
    <progress aria-label={label} max={Math.max(of, 1)} value={at} />
  </div>
);
