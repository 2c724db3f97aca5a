import { serialize } from "node:v8";
import { hearer, type Passing, sender } from "../../src/taskpane/shell/passing";

type Told = { readonly id: number; readonly value: unknown };

/** What passes is copied, as between two threads; `between` is done by the page after every message. */
function line(between: (passing: unknown) => void = () => undefined) {
  const whole: Told[] = [];
  const hear = hearer<Told>((message) => whole.push(message));
  const send = sender<Told>((passing) => {
    hear(structuredClone(passing) as Passing<Told>);
    between(passing);
  });
  return { send, whole };
}

const many = Array.from({ length: 25_400 }, (_, n) => ({ row: n, value: `ô ${n}` }));
const style = { bold: true };
const book = (id: number): Told => ({
  id,
  value: {
    ok: true,
    bytes: new Uint8Array([1, 2, 3]),
    placed: {
      sheets: [
        { name: "a", cells: many },
        { name: "b", cells: [{ row: 1, style }], width: undefined },
      ],
    },
    grid: { sheets: [{ name: "a", cells: new Map(many.map((cell, at) => [at * 3, cell])) }], names: [] },
    lines: many.slice(0, 1_000),
  },
});

it("long lists and maps go over in pieces, and the message is what it was, in the order in which it was", async () => {
  const sizes: number[] = [];
  const { send, whole } = line((passing) => sizes.push(serialize(passing).length));
  await send(book(1));
  expect(whole).toEqual([book(1)]);
  const cells = (told: Told | undefined) => [
    ...(told?.value as { grid: { sheets: [{ cells: ReadonlyMap<number, unknown> }] } }).grid.sheets[0].cells.keys(),
  ];
  expect(cells(whole[0])).toEqual(cells(book(1)));
  const all = serialize(book(1)).length;
  expect(sizes.length).toBeGreaterThan(50);
  expect(Math.max(...sizes)).toBeLessThan(all / 15);
});

it("a message that is sent after a long one arrives after it, and the page breathes before that", async () => {
  const { send, whole } = line();
  let breathed = 0;
  const turn = setInterval(() => (breathed += 1));
  const long = send(book(1));
  await Promise.all([long, send({ id: 2, value: "ngắn" }), send(book(3))]);
  clearInterval(turn);
  expect(whole.map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(whole[2]).toEqual(book(3));
  expect(breathed).toBeGreaterThan(0);
});

it("what cannot be copied is told to who sent it, and the next message passes", async () => {
  const { send, whole } = line();
  const fault = send({ id: 1, value: { placed: many, never: () => undefined } });
  const next = send({ id: 2, value: many });
  await expect(fault).rejects.toThrow("could not be cloned");
  await next;
  expect(whole).toEqual([{ id: 2, value: many }]);
});
