import type { Sentences } from "../sentence";
import { across } from "./across";
import { advice } from "./advice";
import { cells } from "./cells";
import { duties } from "./duties";
import { form } from "./form";
import { history } from "./history";
import { info } from "./info";
import { intake } from "./intake";
import { missing } from "./missing";
import { parts } from "./parts";
import { register } from "./register";
import { registered } from "./registered";
import { targets } from "./targets";
import { typed } from "./typed";

/** Every sentence in English, for those who keep the program. */
export const en: Sentences = {
  ...missing,
  ...typed,
  ...parts,
  ...history,
  ...across,
  ...advice,
  ...targets,
  ...registered,
  ...form,
  ...duties,
  ...cells,
  ...info,
  ...register,
  ...intake,
};
