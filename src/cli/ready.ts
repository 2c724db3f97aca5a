/** What a thread is asked first: to stand ready for files. */
export type ReaderAsked = { readonly kind: "reader" };

/** What it answers. */
export const READY = "ready";
