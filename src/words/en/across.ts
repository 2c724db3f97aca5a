import { told } from "../sentence";
import type { across as vi } from "../vi/across";
import { groupName } from "./names";

export const across: typeof vi = {
  "SL-13": ({ measure, cell, answer, other, otherCell, d }) =>
    told(
      `${measure} (cell ${cell}) says ${answer}, but ${other} (cell ${otherCell}) has ${d} women in the planning of leaders.`,
      "Change one of the two rows so that they agree.",
      `${answer}, ${d} women`,
      "two rows that agree",
    ),
  "SL-14": ({ measure, masters, mastersCell, doctors, doctorsCell, officials, infoCell }) =>
    told(
      `${measure}: masters ${masters} (cell ${mastersCell}) and doctors ${doctors} (cell ${doctorsCell}) together exceed the ${officials} officials on sheet “Thông tin” (cell ${infoCell}).`,
      "Check the figures.",
      `${masters} and ${doctors}`,
      `together at most ${officials}`,
    ),
  "SL-25": ({ measure, cell, value, what, limit, infoCell, noteColumn }) =>
    told(
      `${measure}: ${value} people (cell ${cell}) exceed the ${limit} ${groupName(what)} on sheet “Thông tin” (cell ${infoCell}).`,
      `Check it; if it is right, give the reason in column ${noteColumn}.`,
      value,
      `at most ${limit}, or a reason`,
    ),
  "SL-26": ({ measure, cell, d, members, infoCell }) =>
    told(
      `${measure}: the denominator ${d} (cell ${cell}) differs from the ${members} members of the committee on sheet “Thông tin” (cell ${infoCell}).`,
      "Change one of the two sheets so that they agree.",
      d,
      members,
    ),
};
