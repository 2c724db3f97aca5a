import fs from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.join(__dirname, "..", "..");
const files = fs
  .readdirSync(path.join(root, "src", "excel"))
  .map((name) => path.join(root, "src", "excel", name))
  .filter((name) => name.endsWith(".ts"));

type Member = { readonly name: string; readonly set: string };

/** Members of Office.js that the room names, each with its requirement set as the types say it. */
function members(): readonly Member[] {
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2021,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    types: ["office-js"],
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, string>();
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node) || ts.isBindingElement(node)) {
      const symbol = checker.getSymbolAtLocation(node.name);
      const declaration = symbol?.declarations?.[0];
      if (symbol && declaration?.getSourceFile().fileName.includes("@types/office-js")) {
        const owner = declaration.parent as ts.NamedDeclaration;
        const text = ts
          .getJSDocCommentsAndTags(declaration)
          .map((doc) => doc.getText())
          .join("\n");
        const own = /\[Api set: ([^\]]*)\]/.exec(text)?.[1] ?? "";
        found.set(`${owner.name?.getText() ?? ""}.${symbol.name}`, own);
      }
    }
    ts.forEachChild(node, look);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) look(source);
  }
  return [...found].map(([name, set]) => ({ name, set }));
}

const version = (set: string): number => {
  const [, major, minor] = /^ExcelApi (\d+)\.(\d+)/.exec(set) ?? [];
  return Number(major) * 100 + Number(minor);
};

test("every member of Office.js that is used belongs to ExcelApi 1.9 or an earlier set", () => {
  const used = members();
  expect(used.length).toBeGreaterThan(60);
  const withSet = used.filter(({ set }) => set !== "");
  expect(withSet.length).toBeGreaterThan(50);
  expect(withSet.filter(({ set }) => !(version(set) <= 109))).toEqual([]);
});

test("Excel is spoken to in one place, and no settings, custom XML or inserted files are used", () => {
  const texts = files.map((file) => [path.basename(file), fs.readFileSync(file, "utf8")] as const);
  const saying = (what: RegExp): readonly string[] => texts.filter(([, text]) => what.test(text)).map(([name]) => name);
  expect(saying(/\.sync\(/)).toEqual(["request.ts"]);
  expect(saying(/Excel\.run\(/)).toEqual(["request.ts"]);
  expect(saying(/settings|customXml|FromBase64/i)).toEqual([]);
});
