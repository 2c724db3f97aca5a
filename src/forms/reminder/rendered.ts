import type { Scalar } from "../../sheet/index";
import type { FormContext } from "../context";
import { infoLookup } from "../info/lookup";
import type { Binding } from "../report/binding";
import { renderedFrom } from "../report/values";

/** The binding of a letter that stands alone: its head and signature say what `Thông tin` of the office says. */
export const letterBinding = (context: FormContext, typed: ReadonlyMap<string, Scalar>): Binding =>
  renderedFrom({ rows: [], info: infoLookup(context, typed), tasks: () => null, sources: new Map() }, context);
