import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";

const root = resolve(__dirname, "../..");
const text = readFileSync(join(root, "manifest.xml"), "utf8");
const all = (pattern: RegExp): readonly string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? "");
/** Where elements begin, in the order wanted by the schema. */
const inOrder = (names: readonly string[], within: string): boolean => {
  const at = names.map((name) => within.indexOf(`<${name}`));
  return at.every((one, n) => one >= 0 && (n === 0 || one > (at[n - 1] ?? 0)));
};
const between = (from: string, to: string): string => text.slice(text.indexOf(from), text.indexOf(to));

/** Width and height of a PNG (ISO/IEC 15948, 11.2.2). */
const sizeOf = (file: string): readonly [number, number] => {
  const bytes = readFileSync(file);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe("the manifest", () => {
  it("is read by Microsoft's own reader", async () => {
    const info = await OfficeAddinManifest.readManifestFile(join(root, "manifest.xml"));
    expect(info).toMatchObject({ displayName: "Chỉ Tiêu", defaultLocale: "vi-VN", hosts: ["Workbook"] });
    expect(info.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(info.version).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it("has its elements in the order of the schema", () => {
    const base = text.slice(0, text.indexOf("<VersionOverrides"));
    const baseOrder =
      "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains Hosts DefaultSettings Permissions";
    expect(inOrder(baseOrder.split(" "), base)).toBe(true);
    const overrides = text.slice(text.indexOf("<VersionOverrides"));
    expect(inOrder(["Requirements", "Hosts", "Resources"], overrides)).toBe(true);
    const form = between("<Host xsi", "</Host>");
    expect(inOrder(["Runtimes", "DesktopFormFactor", "GetStarted", "FunctionFile", "ExtensionPoint"], form)).toBe(true);
    expect(inOrder(["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"], overrides)).toBe(true);
    for (const control of overrides.match(/<Control [\s\S]*?<\/Control>/g) ?? [])
      expect(inOrder(["Label", "Supertip", "Icon", "Action"], control)).toBe(true);
  });

  it("asks an old host for nothing, and gives it a page of its own", () => {
    const base = text.slice(0, text.indexOf("<VersionOverrides"));
    expect(base).not.toContain("<Requirements");
    expect(base).toContain("old-host.html");
    const page = readFileSync(join(root, "assets/old-host/old-host.js"), "utf8");
    expect(page).not.toMatch(/=>|\bconst\b|\blet\b|`/);
  });

  it("asks a present host for sets that exist", () => {
    const sets = [...text.matchAll(/<bt:Set Name="(.*?)" MinVersion="(.*?)"/g)].map(([, name, version]) => [
      name,
      version,
    ]);
    expect(sets).toEqual([
      ["ExcelApi", "1.9"],
      ["SharedRuntime", "1.1"],
    ]);
  });

  it("defines every resource that it uses, uses every one that it defines, with names of at most 32 characters", () => {
    const used = new Set(all(/resid="(.*?)"/g));
    const defined = new Set(all(/<bt:(?:Image|Url|String) id="(.*?)"/g));
    expect([...used].sort()).toEqual([...defined].sort());
    for (const id of defined) expect(id.length).toBeLessThanOrEqual(32);
  });

  it("keeps to the lengths of texts, in both languages", () => {
    const texts = (part: string): readonly string[] =>
      [...part.matchAll(/(?:DefaultValue|Value)="(.*?)"/g)].map((match) => match[1] ?? "");
    const short = between("<bt:ShortStrings", "</bt:ShortStrings");
    const long = between("<bt:LongStrings", "</bt:LongStrings");
    for (const one of texts(short)) expect(one.length).toBeLessThanOrEqual(125);
    for (const one of texts(long)) expect(one.length).toBeLessThanOrEqual(250);
    const count = (part: string, what: RegExp): number => (part.match(what) ?? []).length;
    for (const part of [short, long]) expect(count(part, /Locale="en-US"/g)).toBe(count(part, /<bt:String /g));
  });

  it("names pictures that are there, at the size that it says", () => {
    for (const [, id, size, file] of text.matchAll(
      /<bt:Image id="((?:\w+)\.(\d+))" DefaultValue="https:\/\/[^/]+\/(.*?)"/g,
    )) {
      expect([id, ...sizeOf(join(root, file ?? ""))]).toEqual([id, Number(size), Number(size)]);
    }
    for (const icon of text.match(/<Icon>[\s\S]*?<\/Icon>/g) ?? [])
      for (const size of [16, 32, 80]) expect(icon).toContain(`size="${size}"`);
    for (const size of [16, 20, 24, 32, 40, 48, 64, 80, 128])
      expect(existsSync(join(root, `assets/icon-${size}.png`))).toBe(true);
  });

  it("has https addresses of one server only", () => {
    const addresses = all(/"(https?:\/\/(?!schemas)[^"]*)"/g).filter((url) => !/schemas\.microsoft|w3\.org/.test(url));
    expect(addresses.length).toBeGreaterThan(5);
    for (const url of addresses) expect(url).toMatch(/^https:\/\/localhost:3000(\/|$)/);
  });

  it("calls functions that the pane registers, from the page that is the runtime", () => {
    const entry = readFileSync(join(root, "src/taskpane/shell/commands.ts"), "utf8");
    const called = all(/<FunctionName>(.*?)<\/FunctionName>/g);
    expect(called).toEqual(["openInsert", "runCheck", "openCompile", "openPublish", "openMerge"]);
    for (const name of called) expect(entry).toContain(` associate("${name}"`);
    expect(all(/<(?:Runtime|FunctionFile) resid="(.*?)"/g)).toEqual(["Pane.Url", "Pane.Url"]);
  });
});
