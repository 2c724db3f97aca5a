import type { GridCell, Scalar } from "../../sheet/index";
import type { FormContext } from "../context";
import type { SheetValues } from "../report/values";
import { infoFields, valueKeys } from "./fields";
import { issuedValues } from "./issued";
import { printed } from "./printed";
import { type InfoValue, readValue } from "./values";

const NOWHERE = { file: "", sheet: "", cell: "" };

const cellOf = (value: Scalar | undefined): GridCell | undefined => {
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number") return { kind: "number", value };
  return typeof value === "boolean" ? { kind: "boolean", value } : { kind: "text", value };
};

/**
 * What `Thông tin` of an office says, without a workbook that was opened: what it is issued with, under what people
 * typed (by role and name: `info!info.sign.name`).
 */
export function infoLookup(context: FormContext, typed: ReadonlyMap<string, Scalar>): SheetValues {
  const issued = issuedValues(context);
  const values = new Map<string, InfoValue>();
  for (const field of infoFields(context))
    for (const key of valueKeys(field)) {
      const name = `info!info.${key}`;
      const own = typed.has(name) && field.kind !== "issued" ? typed.get(name) : issued.get(key);
      const { value } = readValue(field, key, cellOf(own), NOWHERE);
      if (value !== undefined) values.set(key, { value, place: NOWHERE });
    }
  const all = new Map([...values, ...printed(values, context)]);
  return (key) => all.get(key)?.value ?? null;
}
