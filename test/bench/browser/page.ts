// The page of that bench: hands chosen files to a worker and gives back what it tells.
import type { Asked } from "./reader";

export type Told = { readonly good: number; readonly took: number };

/** A new worker for every run: none learns from another. */
function read(asked: Asked): Promise<Told> {
  const worker = new Worker(new URL("./reader.ts", import.meta.url));
  return new Promise((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      worker.terminate();
      resolve(data);
    });
    worker.postMessage(asked);
  });
}

const input = document.createElement("input");
Object.assign(input, { type: "file", multiple: true });
document.body.append(input);
Object.assign(window, {
  run: (way: Asked["way"], count: number) => read({ way, files: [...(input.files ?? [])].slice(0, count) }),
});
