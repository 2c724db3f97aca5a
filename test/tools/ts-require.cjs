// `node -r ./test/tools/ts-require.cjs file.ts`: lets plain node require TypeScript, types unchecked.
const { createHash } = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");
const { version } = require("typescript/package.json");

/** What a file became stays here under the hash of its text: many processes of one run read the same files. */
const cache = path.resolve(__dirname, "../../.cache/ts-require");
fs.mkdirSync(cache, { recursive: true });
/** What else decides on the outcome: the compiler, and this file, which sets its options. */
const how = `${version}\n${fs.readFileSync(__filename, "utf8")}`;

function transpiled(text, fileName) {
  const ts = require("typescript");
  const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2021,
    jsx: ts.JsxEmit.React,
    esModuleInterop: true,
    inlineSourceMap: true,
  };
  return ts.transpileModule(text, { fileName, compilerOptions }).outputText;
}

function kept(text, fileName) {
  const key = createHash("sha1").update(`${how}\n${fileName}\n${text}`).digest("hex");
  const file = path.join(cache, `${key}.js`);
  if (fs.existsSync(file)) return fs.readFileSync(file, "utf8");
  const code = transpiled(text, fileName);
  // Another process may be at the same file: who comes last puts the same text there, whole.
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, code);
  fs.renameSync(mine, file);
  return code;
}

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (module, fileName) =>
    module._compile(kept(fs.readFileSync(fileName, "utf8"), fileName), fileName);
}
