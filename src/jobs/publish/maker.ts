import {
  drawBook,
  fingerprintText,
  type FormContext,
  issuedValues,
  ownOf,
  privateShapeOf,
  shapeOf,
} from "../../forms/index";
import type { UnitKind } from "../../plan/index";
import { type PlacedBook, place } from "../../sheet/index";
import type { Ports } from "../ports";
import { type Master, masterOf, type Values } from "./master";
import { twinOf } from "./twin";

/** Writes a book with slots once; what it gives fills them and makes the bytes of one workbook. */
export type Press = (book: PlacedBook, title: string) => (values: Values) => Uint8Array;

/** A press for the workbooks of one issue: what they share it may keep. */
export type NewPress = () => Press;

type MakerPorts = Pick<Ports, "digest"> & { readonly press: NewPress };
type Made = { readonly bytes: Uint8Array; readonly fingerprint: string };

/** Makes the workbook of a unit; equal contexts give equal bytes, whatever was made before. */
export type Maker = (context: FormContext) => Promise<Made>;

/** Kinds of which there are many; the others are drawn one by one. */
const MANY: ReadonlySet<UnitKind> = new Set<UnitKind>(["truong", "xa", "phong"]);

async function alone(context: FormContext, digest: Ports["digest"], press: Press): Promise<Made> {
  const fingerprint = await digest(fingerprintText(context));
  return { fingerprint, bytes: press(place(drawBook(context, fingerprint)), context.unit.name)([]) };
}

type Pressed = Pick<Master, "values" | "fingerprintText"> & { readonly stamp: (values: Values) => Uint8Array };

/** Draws for a shape. A drawn book is many times what it is written as: only those of private schools are kept. */
function drawer(): (context: FormContext) => Master | undefined {
  const kept = new Map<string, { readonly context: FormContext; readonly master: Master }>();
  return (context) => {
    const shape = privateShapeOf(context);
    const twin = shape === undefined ? undefined : kept.get(shape);
    const master = (twin && twinOf(twin.master, twin.context, context)) ?? masterOf(context);
    if (shape !== undefined && master) kept.set(shape, { context, master });
    return master;
  };
}

function pressedFrom(master: Master | undefined, press: Press): Pressed | undefined {
  if (!master) return undefined;
  const { book, title, values, fingerprintText: text } = master;
  return { values, fingerprintText: text, stamp: press(book, title) };
}

/** Draws once for each shape of form and stamps the units of that shape; a unit that fits none is drawn by itself. */
export function makerOf({ digest, press: newPress }: MakerPorts): Maker {
  const press = newPress();
  const draw = drawer();
  const pressed = new Map<string, Pressed | undefined>();
  const shaped = (shape: string, context: FormContext): Pressed | undefined => {
    if (pressed.has(shape)) return pressed.get(shape);
    const made = pressedFrom(draw(context), press);
    pressed.set(shape, made);
    return made;
  };
  return async (context) => {
    // Of dissolved offices, few of which there are, no other form of the shape tells.
    const few = !MANY.has(context.unit.kind) || context.previous?.unallocated !== undefined;
    if (few) return alone(context, digest, press);
    const issued = issuedValues(context);
    const found = shaped(shapeOf(context, issued), context);
    if (!found) return alone(context, digest, press);
    const fingerprint = await digest(found.fingerprintText(context));
    const values = found.values(context, ownOf(context, fingerprint, issued));
    return values ? { fingerprint, bytes: found.stamp(values) } : alone(context, digest, press);
  };
}
