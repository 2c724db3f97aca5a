/**
 * Lets the page draw and hear what was pressed. Not by a timer: a page that nobody looks at gets those once a second,
 * and work in many steps would take minutes there.
 */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
