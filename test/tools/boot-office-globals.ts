// What every browser has and jsdom lacks. Imported before anything that needs it.
import { TextDecoder, TextEncoder } from "util";

Object.assign(globalThis, { TextDecoder, TextEncoder });
