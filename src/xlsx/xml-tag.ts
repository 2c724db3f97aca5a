import type { XmlCode } from "../problems/refusal";
import { LIMITS } from "./limits";
import { NAME_BYTES, NS, namespaceOf } from "./xml-names";
import { XmlScopes } from "./xml-scopes";
import { attributeText, plainText } from "./xml-text";

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;
const EQUALS = 61;
const LETTER_X = 120;

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
  protected readonly scopes = new XmlScopes();
  /** Five numbers an attribute: its name, its local name, the end of it; its value, the end of it. Few tags have ten. */
  private readonly spans: number[] = [];
  private readonly codes: number[] = [];

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
    const resolved = attributeText(this.bytes, this.valueStart(i), this.valueEnd(i));
    if (resolved === undefined) this.fail("xml-entity");
    return resolved ?? "";
  }

  /** An attribute of the element just opened, by its local name and namespace. */
  attribute(name: string, ns: number = NS.none): string | undefined {
    for (let i = 0; i < this.attributes; i++) {
      const start = this.spans[i * 5] as number;
      const local = this.spans[i * 5 + 1] as number;
      if (!this.spells(local, this.spans[i * 5 + 2] as number, name)) continue;
      const own = start === local ? NS.none : this.scopes.of(plainText(this.bytes, start, local - 1));
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

  /** From after the element's name to after its `>`; blanks, `=` and quotes as XML 1.0 §3.1 wants them. */
  protected scanAttributes(from: number): boolean {
    const { bytes, spans, codes } = this;
    const length = bytes.length;
    let at = from;
    let seen = 0;
    for (;;) {
      let byte = bytes[at] as number;
      const before = at;
      while (isSpace(byte)) byte = bytes[++at] as number;
      if (byte === GT) break;
      if (byte === SLASH && bytes[at + 1] === GT) {
        this.empty = true;
        at++;
        break;
      }
      const start = at;
      let local = at;
      let code = 0;
      let sum = 0;
      for (; NAME_BYTES[byte]; byte = bytes[++at] as number) {
        code = (code << 8) | byte;
        sum += byte;
        if (byte !== COLON) continue;
        local = at + 1;
        code = 0;
      }
      const end = at;
      while (isSpace(byte)) byte = bytes[++at] as number;
      const equals = byte;
      do byte = bytes[++at] as number;
      while (isSpace(byte));
      if (start === before || end === start || equals !== EQUALS || (byte !== QUOTE && byte !== APOSTROPHE)) {
        return this.failed("xml-malformed");
      }
      const value = ++at;
      const quote = byte;
      for (byte = bytes[at] as number; byte !== quote && byte !== LT && at < length;) byte = bytes[++at] as number;
      if (byte !== quote) return this.failed("xml-malformed");
      const count = this.attributes;
      if (count >= LIMITS.attributes) return this.failed("xml-attributes");
      const span = count * 5;
      codes[count] = end - local > 4 ? 0 : code;
      spans[span] = start;
      spans[span + 1] = local;
      spans[span + 2] = end;
      spans[span + 3] = value;
      spans[span + 4] = at++;
      this.attributes = count + 1;
      // Names that are equal have equal sums: most elements need no closer look for a name that comes twice.
      const bit = 1 << (sum & 31);
      if ((seen & bit) !== 0 && this.cameBefore(count)) return this.failed("xml-malformed");
      seen |= bit;
      if (bytes[start] === LETTER_X && this.startsWith(start, "xmlns")) this.declare(start, local, end, count);
    }
    this.pos = at + 1;
    return this.fault === undefined;
  }

  private cameBefore(last: number): boolean {
    const start = this.spans[last * 5] as number;
    const end = this.spans[last * 5 + 2] as number;
    for (let i = 0; i < last; i++) if (this.sameName(i, start, end)) return true;
    return false;
  }

  private sameName(i: number, start: number, end: number): boolean {
    const other = this.spans[i * 5] as number;
    if ((this.spans[i * 5 + 2] as number) - other !== end - start) return false;
    for (let k = 0; k < end - start; k++) if (this.bytes[start + k] !== this.bytes[other + k]) return false;
    return true;
  }

  private declare(start: number, local: number, end: number, attribute: number): void {
    const prefix = start === local ? "" : plainText(this.bytes, local, end);
    if (prefix === "" ? end !== start + 5 : local !== start + 6) return;
    const ns = namespaceOf(this.value(attribute));
    this.scopes.bind(prefix, ns, this.depth);
  }

  /** Whether unprefixed names mean sheets here: no element inside the root has bound a namespace. */
  get unprefixed(): boolean {
    return this.scopes.unprefixed === NS.main && this.scopes.depth <= 1;
  }

  /** Whether the element just opened is already closed (`<row/>`). */
  get closedAtOnce(): boolean {
    return this.empty;
  }
}
