// `node -r ./test/tools/ts-require.cjs file.ts`: lets plain node require TypeScript, types unchecked.
const fs = require("node:fs");
const ts = require("typescript");

const compilerOptions = {
  module: ts.ModuleKind.CommonJS,
  target: ts.ScriptTarget.ES2021,
  jsx: ts.JsxEmit.React,
  esModuleInterop: true,
  inlineSourceMap: true,
};

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (module, fileName) =>
    module._compile(
      ts.transpileModule(fs.readFileSync(fileName, "utf8"), { fileName, compilerOptions }).outputText,
      fileName,
    );
}
