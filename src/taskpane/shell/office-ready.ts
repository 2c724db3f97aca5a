import { paneTexts } from "../../words/pane";

/** As long as a slow line needs; after that somebody must know what to do. */
const PATIENCE = 10_000;

type Ready = { readonly onReady: () => Promise<unknown> };

const office = (): Ready | undefined => (window as unknown as { readonly Office?: Ready }).Office;

function tell(): void {
  const wait = document.getElementById("wait");
  if (wait) wait.textContent = paneTexts("vi").app.noOffice;
}

/** Kept when Excel answers. A network that blocks Office.js gives no answer at all: then the page says so. */
export function officeReady(): Promise<void> {
  const timer = setTimeout(tell, PATIENCE);
  return new Promise((resolve) => {
    const ready = (): void => {
      void office()
        ?.onReady()
        .then(() => {
          clearTimeout(timer);
          resolve();
        });
    };
    if (office()) return ready();
    const script = document.querySelector("script[data-office]");
    script?.addEventListener("load", ready);
    script?.addEventListener("error", tell);
  });
}
