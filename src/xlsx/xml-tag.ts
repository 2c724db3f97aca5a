import type { XmlCode } from "../problems/refusal";
import { LIMITS } from "./limits";
import { NAME_BYTES, NS, namespaceOf } from "./xml-names";
import { resolveEntities, utf8 } from "./xml-text";

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const QUOTE = 34;

export const isSpace = (byte: number | undefined): boolean => byte === 32 || byte === 10 || byte === 13 || byte === 9;

/** The tag that a token reader stands on: its name, its attributes, and the namespaces in force. */
export class XmlTag {
  fault: XmlCode | undefined;
  /** Open elements, the one just opened included; after CLOSE, those still open. */
  depth = 0;

  /** Place of the next byte to read. A caller that reads a piece by itself moves it to a `<` of the same depth. */
  pos = 0;
  protected empty = false;
  protected localStart = 0;
  protected nameEnd = 0;
  protected attributes = 0;
  protected defaultNs: number = NS.none;
  protected readonly scopes: { readonly prefix: string; readonly ns: number; readonly depth: number }[] = [];
  /** Five numbers an attribute: its name, its local name, the end of it; its value, the end of it. */
  private readonly spans = new Int32Array(LIMITS.attributes * 5);
  private readonly codes = new Int32Array(LIMITS.attributes);

  constructor(readonly bytes: Uint8Array) {}

  /** Whether the element just opened has this local name. */
  is(name: string): boolean {
    return this.spells(this.localStart, this.nameEnd, name);
  }

  /** Place of an attribute without prefix and of a short name, for `value`, `valueStart`, `valueEnd`; -1 if absent. */
  find(code: number): number {
    for (let i = 0; i < this.attributes; i++) {
      if (this.codes[i] === code && this.spans[i * 5] === this.spans[i * 5 + 1]) return i;
    }
    return -1;
  }

  valueStart(i: number): number {
    return this.spans[i * 5 + 3] as number;
  }

  valueEnd(i: number): number {
    return this.spans[i * 5 + 4] as number;
  }

  value(i: number): string {
    const text = utf8(this.bytes, this.valueStart(i), this.valueEnd(i));
    const resolved = text.includes("&")
      ? resolveEntities(text.replace(/\r\n|\s/g, " "))
      : text.replace(/\r\n|[\t\n\r]/g, " ");
    if (resolved === undefined) this.fail("xml-entity");
    return resolved ?? "";
  }

  /** An attribute of the element just opened, by its local name and namespace. */
  attribute(name: string, ns: number = NS.none): string | undefined {
    for (let i = 0; i < this.attributes; i++) {
      const start = this.spans[i * 5] as number;
      const local = this.spans[i * 5 + 1] as number;
      if (!this.spells(local, this.spans[i * 5 + 2] as number, name)) continue;
      const own = start === local ? NS.none : this.namespace(utf8(this.bytes, start, local - 1));
      if (own === ns) return this.value(i);
    }
    return undefined;
  }

  /** Ends the stream; 0 is the token END. */
  protected fail(fault: XmlCode): 0 {
    this.fault ??= fault;
    return 0;
  }

  private failed(fault: XmlCode): false {
    this.fail(fault);
    return false;
  }

  protected startsWith(at: number, text: string): boolean {
    return this.spells(at, at + text.length, text);
  }

  private spells(from: number, to: number, text: string): boolean {
    if (to - from !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.bytes[from + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  protected scanAttributes(from: number): boolean {
    const bytes = this.bytes;
    let at = from;
    for (;;) {
      const before = at;
      while (isSpace(bytes[at])) at++;
      if (bytes[at] === GT) break;
      if (bytes[at] === SLASH && bytes[at + 1] === GT) {
        this.empty = true;
        at++;
        break;
      }
      if (at === before) return this.failed("xml-malformed");
      at = this.scanAttribute(at);
      if (at < 0) return false;
    }
    this.pos = at + 1;
    return true;
  }

  /** Returns the place after the value's quote, or -1. */
  private scanAttribute(from: number): number {
    const bytes = this.bytes;
    const length = bytes.length;
    let at = from;
    let code = 0;
    let local = from;
    for (let byte = bytes[at] as number; NAME_BYTES[byte]; byte = bytes[++at] as number) {
      code = (code << 8) | byte;
      if (byte !== COLON) continue;
      local = at + 1;
      code = 0;
    }
    const nameEnd = at;
    while (isSpace(bytes[at])) at++;
    const equals = at++;
    while (isSpace(bytes[at])) at++;
    const quote = bytes[at++] as number;
    if (nameEnd === from || bytes[equals] !== 61 || (quote !== QUOTE && quote !== 39))
      return this.fail("xml-malformed") - 1;
    const valueStart = at;
    while (at < length && bytes[at] !== quote && bytes[at] !== LT) at++;
    if (bytes[at] !== quote) return this.fail("xml-malformed") - 1;
    if (nameEnd - local > 4) code = 0;
    return this.keepAttribute(code, from, local, nameEnd, valueStart, at) ? at + 1 : -1;
  }

  private keepAttribute(code: number, start: number, local: number, end: number, from: number, to: number): boolean {
    const count = this.attributes;
    if (count >= LIMITS.attributes) return this.failed("xml-attributes");
    for (let i = 0; i < count; i++) {
      if (this.codes[i] === code && this.sameName(i, start, end)) return this.failed("xml-malformed");
    }
    this.codes[count] = code;
    const span = count * 5;
    this.spans[span] = start;
    this.spans[span + 1] = local;
    this.spans[span + 2] = end;
    this.spans[span + 3] = from;
    this.spans[span + 4] = to;
    this.attributes = count + 1;
    if (this.bytes[start] === 120 && this.startsWith(start, "xmlns")) this.declare(start, local, end, count);
    return this.fault === undefined;
  }

  private sameName(i: number, start: number, end: number): boolean {
    const other = this.spans[i * 5] as number;
    if ((this.spans[i * 5 + 2] as number) - other !== end - start) return false;
    for (let k = 0; k < end - start; k++) if (this.bytes[start + k] !== this.bytes[other + k]) return false;
    return true;
  }

  private declare(start: number, local: number, end: number, attribute: number): void {
    const prefix = start === local ? "" : utf8(this.bytes, local, end);
    if (prefix === "" ? end !== start + 5 : local !== start + 6) return;
    const ns = namespaceOf(this.value(attribute));
    this.scopes.push({ prefix, ns, depth: this.depth });
    if (prefix === "") this.defaultNs = ns;
  }

  /** Whether unprefixed names mean sheets here: no element inside the root has bound a namespace. */
  get unprefixed(): boolean {
    return this.defaultNs === NS.main && (this.scopes[this.scopes.length - 1]?.depth ?? 0) <= 1;
  }

  /** Whether the element just opened is already closed (`<row/>`). */
  get closedAtOnce(): boolean {
    return this.empty;
  }

  protected namespace(prefix: string): number | undefined {
    if (prefix === "xml") return NS.xml;
    for (let i = this.scopes.length - 1; i >= 0; i--) if (this.scopes[i]?.prefix === prefix) return this.scopes[i]?.ns;
    return undefined;
  }

  protected leaveScopes(): void {
    let changed = false;
    while ((this.scopes[this.scopes.length - 1]?.depth ?? 0) > this.depth) {
      this.scopes.pop();
      changed = true;
    }
    if (changed) this.defaultNs = this.namespace("") ?? NS.none;
  }
}
