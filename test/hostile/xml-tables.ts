/** Pieces of XML, legal and not. */

export const doctypes = [
  "<!DOCTYPE worksheet>",
  '<!DOCTYPE worksheet SYSTEM "file:///etc/passwd">',
  '<!DOCTYPE worksheet [<!ENTITY a "1">]>',
  '<!DOCTYPE worksheet [<!ENTITY a SYSTEM "http://127.0.0.1/">]>',
  '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">]>',
  '<!DOCTYPE worksheet [<!ENTITY % p SYSTEM "x">%p;]>',
  "<!-- c --><!DOCTYPE worksheet>",
];

export const entities = [
  "&nbsp;",
  "&lol;",
  "&;",
  "&",
  "& ",
  "&amp",
  "&#0;",
  "&#1;",
  "&#xFFFE;",
  "&#xD800;",
  "&#x110000;",
  "&#x;",
  "&#;",
  "&#12a;",
  "&#xFFFFFFFFFFFF;",
  "&AMP;",
  "&#-1;",
];

export const goodEntities: readonly (readonly [string, string])[] = [
  ["&lt;b&gt; &amp; &quot;&apos;", "<b> & \"'"],
  ["&#65;&#x41;&#x1EA1;", "AAạ"],
  ["&#128512;", "😀"],
  ["&amp;lt;", "&lt;"],
  ["a&#10;b&#13;c&#9;", "a\nb\rc\t"],
  ["<![CDATA[<b>&amp;]]>", "<b>&amp;"],
  ["a<![CDATA[b]]>c", "abc"],
  ["<![CDATA[]]]]><![CDATA[>]]>", "]]>"],
  ["a<!-- <v>9</v> -->b", "ab"],
  ["a<?pi ?>b", "ab"],
  ["a\r\nb\rc", "a\nb\nc"],
];

export const encodings: readonly (readonly [string, string])[] = [
  ["windows-1252", 'encoding="windows-1252"'],
  ["ISO-8859-1", "encoding='ISO-8859-1'"],
  ["UTF-16 announced over UTF-8", 'encoding="UTF-16"'],
  ["UTF-7", 'encoding="UTF-7"'],
  ["UTF-32", 'encoding="UTF-32"'],
  ["EBCDIC", 'encoding="IBM037"'],
  ["an unknown one", 'encoding="x-user-defined"'],
];
