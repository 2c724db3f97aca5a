// Loaded before anything of Fabric: no font and no icon from another server, styles with the nonce of the page.

type StyleSettings = { readonly nonce?: string };
const nonce = document.querySelector("meta[name='style-nonce']")?.getAttribute("content") ?? undefined;
const cspSettings: StyleSettings | undefined = nonce === undefined ? undefined : { nonce };

Object.assign(window, {
  FabricConfig: { fontBaseUrl: "", iconBaseUrl: "", ...(cspSettings && { mergeStyles: { cspSettings } }) },
  ...(cspSettings && { CSPSettings: cspSettings }),
});
