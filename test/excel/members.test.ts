import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "..", "..");
const isSource = (name: string): boolean => /\.tsx?$/.test(name);
const inFolder = (folder: string): readonly string[] =>
  fs
    .readdirSync(path.join(root, "src", folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.join(root, "src", folder, name))
    .filter(isSource);

/** Everything that is loaded into Excel. */
const files = [...inFolder("excel"), ...inFolder("taskpane")];
const room = inFolder("excel");

type Member = { readonly name: string; readonly sets: readonly string[]; readonly file: string };

/** Sets of a declaration, as the types say them: `[Api set: ExcelApi 1.4]`, `**Requirement set**: … | SharedRuntime 1.1`. */
const setsOf = (text: string): readonly string[] => [
  ...[...text.matchAll(/\[Api set: ([^\]]*)\]/g)].map(([, set = ""]) => set),
  ...[...text.matchAll(/\*\*Requirement set\*\*:[^|}]*\|\s*([^}]*)\}/g)].map(([, set = ""]) => set.trim()),
];

/** Members of Office.js that the code names: as properties, in patterns, as keys of objects, in `load("…")`. */
function members(): readonly Member[] {
  const program = ts.createProgram([...files], {
    target: ts.ScriptTarget.ES2021,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.React,
    strict: true,
    skipLibCheck: true,
    esModuleInterop: true,
    resolveJsonModule: true,
    types: ["office-js"],
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, Member>();
  const note = (symbol: ts.Symbol | undefined, file: string): void => {
    const declaration = symbol?.declarations?.[0];
    if (!symbol || !declaration?.getSourceFile().fileName.includes("@types/office-js")) return;
    const owner = (declaration.parent as ts.NamedDeclaration).name?.getText() ?? "";
    const text = ts
      .getJSDocCommentsAndTags(declaration)
      .map((doc) => doc.getText())
      .join("\n");
    found.set(`${owner}.${symbol.name}`, { name: `${owner}.${symbol.name}`, sets: setsOf(text), file });
  };
  /** `load("items/name,items/protection/protected")`: every step of the path is a member. */
  const noteLoad = (node: ts.CallExpression, file: string): void => {
    const { expression, arguments: args } = node;
    const [text] = args;
    if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load" || !text) return;
    for (const list of ts.isStringLiteralLike(text) ? text.text.split(",") : []) {
      let type = checker.getTypeAtLocation(expression.expression);
      for (const step of list.split("/")) {
        const member = type.getProperty(step);
        if (!member) throw new Error(`${file} loads ${list}, which is not there`);
        note(member, file);
        const own = checker.getTypeOfSymbol(member);
        type = step === "items" ? (own.getNumberIndexType() ?? own) : own;
      }
    }
  };
  const look = (node: ts.Node, file: string): void => {
    if (ts.isCallExpression(node)) noteLoad(node, file);
    if (ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node))
      note(checker.getSymbolAtLocation(node.name), file);
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const key = node.propertyName ?? node.name;
      if (ts.isIdentifier(key)) note(checker.getTypeAtLocation(node.parent).getProperty(key.text), file);
    }
    ts.forEachChild(node, (child) => look(child, file));
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) look(source, path.relative(root, file));
  }
  return [...found.values()];
}

/** Set → highest version that the manifest asks for. */
const DECLARED: ReadonlyMap<string, number> = new Map(
  [
    ...fs.readFileSync(path.join(root, "manifest.xml"), "utf8").matchAll(/<bt:Set Name="(\w+)" MinVersion="1\.(\d+)"/g),
  ].map(([, name = "", minor]) => [name, Number(minor)] as const),
);

/** "ExcelApi 1.1 for reading visibility; 1.2 for setting it." asks for 1.2. */
const isDeclared = (set: string): boolean => {
  const [name = ""] = /^\w+/.exec(set) ?? [];
  const most = DECLARED.get(name);
  return most !== undefined && [...set.matchAll(/1\.(\d+)/g)].every(([, minor]) => Number(minor) <= most);
};

/**
 * Members without a set of Excel, each with the reason why it may be named. `Event.completed` says in its comment what
 * it needs in Outlook; ribbon commands of Excel have it since the first.
 */
const ELSEWHERE: ReadonlySet<string> = new Set(["Event.completed"]);

describe("requirement sets", () => {
  const used = members();

  test("the manifest asks for ExcelApi 1.9 and SharedRuntime 1.1", () => {
    expect([...DECLARED].sort()).toEqual([
      ["ExcelApi", 9],
      ["SharedRuntime", 1],
    ]);
  });

  test("every member of Office.js that is used belongs to a set that the manifest asks for", () => {
    expect(used.length).toBeGreaterThan(90);
    const asking = used.filter(({ name, sets }) => sets.length > 0 && !ELSEWHERE.has(name));
    expect(asking.length).toBeGreaterThan(80);
    expect(asking.filter(({ sets }) => !sets.every(isDeclared))).toEqual([]);
  });

  test("what is loaded by its path is looked at too", () => {
    const names = used.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["Workbook.readOnly", "NamedItem.formula", "WorksheetProtection.protected"]),
    );
    expect(names).toEqual(expect.arrayContaining(["WorksheetCollection.onChanged", "Addin.showAsTaskpane"]));
  });

  test("outside the room excel only the entry of the pane names Office, and nothing names Excel", () => {
    const outside = used.filter(({ file }) => !file.startsWith(path.join("src", "excel")));
    expect([...new Set(outside.map(({ file }) => file))]).toEqual([path.join("src", "taskpane", "index.tsx")]);
    expect(outside.map(({ name }) => name).sort()).toEqual([
      ".actions",
      ".addin",
      ".context",
      "Actions.associate",
      "Addin.showAsTaskpane",
      "Context.officeTheme",
      "OfficeTheme.bodyBackgroundColor",
    ]);
  });
});

test("Excel is spoken to in one place, and no settings, custom XML or inserted files are used", () => {
  const texts = room.map((file) => [path.basename(file), fs.readFileSync(file, "utf8")] as const);
  const saying = (what: RegExp): readonly string[] => texts.filter(([, text]) => what.test(text)).map(([name]) => name);
  expect(saying(/\.sync\(/)).toEqual(["request.ts"]);
  expect(saying(/new Excel\.RequestContext|Excel\.run\(/)).toEqual(["request.ts"]);
  expect(saying(/settings|customXml|FromBase64/i)).toEqual([]);
});
