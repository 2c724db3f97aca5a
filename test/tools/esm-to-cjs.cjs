// jest transformer for packages that ship only ES modules and use import.meta.
const ts = require("typescript");

module.exports = {
  process: (source) => ({
    code: ts.transpileModule(source.replace(/import\.meta\.url/g, '"file:///"'), {
      compilerOptions: { module: "CommonJS", target: "ES2022", allowJs: true },
    }).outputText,
  }),
};
