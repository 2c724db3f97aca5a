import { LIMITS } from "./limits";
import { NAME_BYTES, NS } from "./xml-names";
import { isSpace, XmlTag } from "./xml-tag";
import { PASSED, passTags } from "./xml-skip";
import { plainText, xmlText } from "./xml-text";

/** What `next` found. */
export const END = 0; // as `fail` returns
export const OPEN = 1;
export const CLOSE = 2;
export const TEXT = 3;

const LT = 60;
const GT = 62;
const SLASH = 47;
const COLON = 58;
const AMP = 38;

/**
 * An iterative reader of tokens over UTF-8 that `decodeXml` has checked (XML 1.0, Namespaces 1.0). No entity is ever
 * defined, no DOCTYPE passes, nothing recurses. A fault ends the stream: a loop that runs to `END` needs no other care,
 * and asks for `fault` once. An empty element gives OPEN and CLOSE; comments and instructions are passed over.
 */
export class XmlTokens extends XmlTag {
  /** Of the element just opened: its namespace as a number of `NS`. */
  ns: number = NS.none;
  /** Of the element just opened: its local name as `packed` gives it, 0 when longer than four letters. */
  code = 0;
  /** Of the text just found: its bytes, before entities are resolved. */
  textStart = 0;
  textEnd = 0;
  /** Whether the text just found needs `piece` (an entity or a CDATA section) or may be read as bytes. */
  plain = true;

  private cdata = false;
  private seenRoot = false;
  private readonly open = new Int32Array((LIMITS.depth + 1) * 2);

  next(): number {
    if (this.fault !== undefined) return END;
    if (this.empty) {
      this.empty = false;
      return this.closed();
    }
    const bytes = this.bytes;
    for (;;) {
      const pos = this.pos;
      if (pos >= bytes.length) return this.depth === 0 && this.seenRoot ? END : this.fail("xml-malformed");
      if (bytes[pos] !== LT) {
        if (this.scanText(pos)) return TEXT;
        if (this.fault !== undefined) return END;
        continue;
      }
      const second = bytes[pos + 1];
      if (second === SLASH) return this.closeTag(pos + 2);
      if (second === 63) this.passOver(pos + 2, "?>");
      else if (second !== 33) return this.openTag(pos + 1);
      else if (this.startsWith(pos, "<!--")) this.passOver(pos + 4, "-->");
      else if (this.depth > 0 && this.startsWith(pos, "<![CDATA[")) {
        this.passOver(pos + 9, "]]>");
        this.textStart = pos + 9;
        this.textEnd = this.pos - 3;
        this.plain = false;
        this.cdata = true;
        return this.fault === undefined ? TEXT : END;
      } else return this.fail(this.startsWith(pos, "<!DOCTYPE") ? "xml-doctype" : "xml-malformed");
      if (this.fault !== undefined) return END;
    }
  }

  /** For a caller that read a start tag by itself: its name, and where its content begins. */
  enter(nameStart: number, nameEnd: number, content: number): void {
    this.depth++;
    this.open[this.depth * 2] = nameStart;
    this.open[this.depth * 2 + 1] = nameEnd;
    this.pos = content;
  }

  /** Passes the rest of the element just opened. */
  skip(): void {
    const outside = this.depth - 1;
    for (;;) {
      if (!this.empty) this.passCommon(Math.max(outside + 1, this.scopes.depth));
      const token = this.next();
      if (token === END || (token === CLOSE && this.depth === outside)) return;
    }
  }

  private passCommon(floor: number): void {
    passTags(this.bytes, this.pos, this.open, this.depth, floor);
    this.pos = PASSED.pos;
    this.depth = PASSED.depth;
  }

  /** The text just found, entities resolved, line ends as one character. */
  piece(): string {
    const { bytes, textStart, textEnd } = this;
    if (this.plain || this.cdata) return plainText(bytes, textStart, textEnd);
    const resolved = xmlText(bytes, textStart, textEnd);
    if (resolved === undefined) this.fail("xml-entity");
    return resolved ?? "";
  }

  /** All text of the element just opened, up to its end; elements inside are passed over. */
  content(): string {
    let text = "";
    for (let token = this.next(); token === TEXT || token === OPEN; token = this.next()) {
      if (token === OPEN) this.skip();
      else text += this.piece();
    }
    return text;
  }

  private passOver(from: number, end: string): void {
    const last = end.charCodeAt(end.length - 1);
    for (let at = from + end.length - 1; at < this.bytes.length; at++) {
      if (this.bytes[at] !== last || !this.startsWith(at + 1 - end.length, end)) continue;
      this.pos = at + 1;
      return;
    }
    this.fail("xml-malformed");
  }

  private scanText(from: number): boolean {
    const bytes = this.bytes;
    const length = bytes.length;
    let at = from;
    let amp = false;
    let blank = true;
    for (; at < length; at++) {
      const byte = bytes[at] as number;
      if (byte === LT) break;
      if (byte > 32) blank = false;
      if (byte === AMP) amp = true;
    }
    this.pos = at;
    this.textStart = from;
    this.textEnd = at;
    this.plain = !amp;
    this.cdata = false;
    if (this.depth > 0) return true;
    if (!blank) this.fail("xml-malformed");
    return false;
  }

  private closed(): number {
    this.depth--;
    this.scopes.leave(this.depth);
    return CLOSE;
  }

  private closeTag(from: number): number {
    const bytes = this.bytes;
    const start = this.open[this.depth * 2] as number;
    if (this.depth === 0) return this.fail("xml-malformed");
    const length = (this.open[this.depth * 2 + 1] as number) - start;
    for (let i = 0; i < length; i++) if (bytes[from + i] !== bytes[start + i]) return this.fail("xml-malformed");
    let at = from + length;
    while (isSpace(bytes[at])) at++;
    if (bytes[at] !== GT) return this.fail("xml-malformed");
    this.pos = at + 1;
    return this.closed();
  }

  private openTag(from: number): number {
    const bytes = this.bytes;
    if (((NAME_BYTES[bytes[from] as number] as number) & 2) === 0 || (this.depth === 0 && this.seenRoot)) {
      return this.fail("xml-malformed");
    }
    if (this.depth >= LIMITS.depth) return this.fail("xml-depth");
    let at = from;
    let code = 0;
    this.localStart = from;
    for (let byte = bytes[at] as number; NAME_BYTES[byte]; byte = bytes[++at] as number) {
      code = (code << 8) | byte;
      if (byte !== COLON) continue;
      this.localStart = at + 1;
      code = 0;
    }
    this.code = at - this.localStart > 4 ? 0 : code;
    this.nameEnd = at;
    this.seenRoot = true;
    this.depth++;
    this.open[this.depth * 2] = from;
    this.open[this.depth * 2 + 1] = at;
    this.attributes = 0;
    if (bytes[at] === GT) this.pos = at + 1;
    else if (!this.scanAttributes(at)) return END;
    this.ns = this.scopes.unprefixed;
    if (this.localStart !== from) {
      const ns = this.scopes.of(plainText(bytes, from, this.localStart - 1));
      if (ns === undefined) return this.fail("xml-namespace");
      this.ns = ns;
    }
    return OPEN;
  }
}
