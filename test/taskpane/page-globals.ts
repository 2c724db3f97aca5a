// jsdom has no encoders, which every browser has; bytes of the page and of node must be of one kind.
import { TextDecoder, TextEncoder } from "node:util";

Object.assign(globalThis, { TextDecoder, TextEncoder, Uint8Array });
