import { told } from "../sentence";
import type { parts as vi } from "../vi/parts";

export const parts: typeof vi = {
  "SL-05": ({ measure, female, femaleCell, total, totalCell }) =>
    told(
      `${measure}: women ${female} (cell ${femaleCell}) exceed the total ${total} (cell ${totalCell}).`,
      "Check both cells.",
      female,
      `at most ${total}`,
    ),
  "SL-06": ({ measure, n, nCell, d, dCell }) =>
    told(
      `${measure}: the numerator ${n} (cell ${nCell}) exceeds the denominator ${d} (cell ${dCell}).`,
      "Check both cells; they may have been swapped.",
      n,
      `at most ${d}`,
    ),
  "SL-07": ({ measure, cell, n, d, noteColumn }) =>
    told(
      `${measure}: ${n} children enrolled (cell ${cell}) exceed ${d} children living in the area.`,
      `This is right only where children come from elsewhere; if so, say why in column ${noteColumn}.`,
      n,
      `at most ${d}, or a reason`,
    ),
  "SL-09": ({ measure, cell, object }) =>
    told(
      `${measure}: numerator and denominator are both 0, recorded as “Không phát sinh” (nothing occurred).`,
      `If the unit has “${object}”, enter cell ${cell} again.`,
      "0/0",
      "Không phát sinh",
    ),
};
