// jsdom has no encoders and no channels, which every browser has; bytes of the page and of node must be of one kind.
import { setImmediate } from "node:timers";
import { TextDecoder, TextEncoder } from "node:util";

/** One way is enough; those of node keep a process open that has nothing left to do. */
class MessageChannel {
  readonly port1 = { onmessage: (_: { readonly data: unknown }): void => undefined, close: (): void => undefined };
  readonly port2 = {
    postMessage: (data: unknown): void => void setImmediate(() => this.port1.onmessage({ data })),
  };
}

Object.assign(globalThis, { TextDecoder, TextEncoder, Uint8Array, MessageChannel });

// Looks are for the tests in a browser. jsdom would go through every rule for each element that a role is asked of.
(globalThis as { FabricConfig?: unknown }).FabricConfig = { mergeStyles: { injectionMode: 0 } };
