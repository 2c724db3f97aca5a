import { NS } from "./xml-names";

type Binding = { readonly prefix: string; readonly ns: number; readonly depth: number };

/** Namespaces in force at the place of a reader (Namespaces in XML 1.0, §6): each binding ends with its element. */
export class XmlScopes {
  /** What names without prefix mean here. */
  unprefixed: number = NS.none;
  private readonly bindings: Binding[] = [];

  bind(prefix: string, ns: number, depth: number): void {
    this.bindings.push({ prefix, ns, depth });
    if (prefix === "") this.unprefixed = ns;
  }

  of(prefix: string): number | undefined {
    if (prefix === "xml") return NS.xml;
    for (let i = this.bindings.length - 1; i >= 0; i--) {
      if (this.bindings[i]?.prefix === prefix) return this.bindings[i]?.ns;
    }
    return undefined;
  }

  /** Depth of the element that bound a namespace last; 0 when none did. */
  get depth(): number {
    return this.bindings[this.bindings.length - 1]?.depth ?? 0;
  }

  /** Ends the bindings of elements deeper than this. */
  leave(depth: number): void {
    if (this.depth <= depth) return;
    while (this.depth > depth) this.bindings.pop();
    this.unprefixed = this.of("") ?? NS.none;
  }
}
