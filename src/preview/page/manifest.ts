// The commands of the ribbon, read from the manifest by which Excel itself would show them.

export type Command = {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string | null;
  /** name of the function behind the button; null opens the pane */
  readonly run: string | null;
};
export type Group = { readonly label: string; readonly commands: readonly Command[] };
export type Ribbon = { readonly tab: string; readonly groups: readonly Group[] };

const named = (root: Element | Document, name: string): readonly Element[] =>
  Array.from(root.getElementsByTagNameNS("*", name));
const child = (root: Element, name: string): Element | null =>
  Array.from(root.children).find((one) => one.localName === name) ?? null;

/** Texts and addresses by their resource id, in the language where there is one. */
function resources(manifest: Document, locale: string): ReadonlyMap<string, string> {
  const entries = ["Image", "Url", "String"].flatMap((name) => named(manifest, name));
  return new Map(
    entries.flatMap((entry) => {
      const id = entry.getAttribute("id");
      const own = named(entry, "Override").find((one) => one.getAttribute("Locale") === locale) ?? entry;
      const value = own.getAttribute("Value") ?? own.getAttribute("DefaultValue");
      return id && value !== null ? [[id, value] as const] : [];
    }),
  );
}

/** Icons are served beside the page, wherever the manifest says that they will be. */
const besides = (address: string): string => address.replace(/^https?:\/\/[^/]+\//, "");

export function readRibbon(xml: string, locale: string): Ribbon | null {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const known = resources(manifest, locale);
  const say = (element: Element | null): string => known.get(element?.getAttribute("resid") ?? "") ?? "";
  const command = (control: Element): Command => {
    const tip = child(control, "Supertip");
    const icons = named(control, "Image");
    const icon = icons.find((one) => one.getAttribute("size") === "64") ?? icons[0] ?? null;
    const action = child(control, "Action");
    const run = action && child(action, "FunctionName");
    return {
      id: control.getAttribute("id") ?? "",
      label: say(child(control, "Label")),
      tip: tip ? say(child(tip, "Description")) : "",
      icon: icon ? besides(say(icon)) : null,
      run: run?.textContent?.trim() ?? null,
    };
  };
  const [tab] = [...named(manifest, "CustomTab"), ...named(manifest, "OfficeTab")];
  if (!tab) return null;
  const groups = named(tab, "Group").map((group) => ({
    label: say(child(group, "Label")),
    commands: [...named(group, "Control"), ...named(group, "Item")].filter((one) => child(one, "Action")).map(command),
  }));
  return { tab: say(child(tab, "Label")), groups };
}
