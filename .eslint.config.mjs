import functional from "eslint-plugin-functional";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import unicorn from "eslint-plugin-unicorn";
import tseslint from "typescript-eslint";

/** Rooms that give the same answer everywhere: the pane, a worker, a terminal, a test. */
const pure = "src/{plan,plan-text,problems,entries,rules,sheet,words,forms,jobs,xlsx,docx}/**/*.{ts,tsx}";
const hostRooms = ["src/excel/**", "src/taskpane/index.tsx"];

const host = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"];
const page = [
  "window",
  "document",
  "navigator",
  "localStorage",
  "sessionStorage",
  "fetch",
  "alert",
  "confirm",
  "prompt",
];
const machine = ["process", "Buffer", "require", "__dirname", "__filename", "performance", "crypto"];
const ban = (names, message) => names.map((name) => ({ name, message }));

const hostOnly = ban(host, "Office.js is spoken only in src/excel.");
const today = "Today is an argument.";
const chance = "Chance is an argument.";

/** Every part of the product says these. */
const syntax = [
  { selector: "ExportDefaultDeclaration", message: "No default export: one name for one thing." },
  { selector: "TSEnumDeclaration", message: "A union of literals, not an enum." },
];
const pureSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: today },
  { selector: "CallExpression[callee.name='Date']", message: today },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: today },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: chance },
  {
    selector: "MemberExpression[object.name='globalThis']",
    message: "These rooms are pure: no host, no page, no machine.",
  },
];

export default tseslint.config(
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  {
    files: ["{src,test}/**/*.{ts,tsx}"],
    extends: [...tseslint.configs.strict],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/no-floating-promises": ["error", { allowForKnownSafeCalls: [] }],
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { functional, unicorn },
    rules: {
      "max-lines": ["error", { max: 200, skipBlankLines: false, skipComments: false }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      // Data is read-only; variables of a body, results, and parameters named for being filled may grow.
      "functional/prefer-readonly-type": [
        "error",
        {
          allowLocalMutation: true,
          allowMutableReturnType: true,
          ignoreClass: true,
          ignorePattern: ["^(out|into|taken|seen)([A-Z]|$)"],
        },
      ],
      "unicorn/filename-case": ["error", { cases: { kebabCase: true, pascalCase: true } }],
      "no-restricted-syntax": ["error", ...syntax],
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: hostRooms,
    rules: { "no-restricted-globals": ["error", ...hostOnly] },
  },
  {
    files: [pure],
    rules: {
      "no-restricted-globals": [
        "error",
        ...hostOnly,
        ...ban(page, "These rooms are pure: no page."),
        ...ban(machine, "These rooms are pure: the machine comes as an argument."),
      ],
      "no-restricted-syntax": ["error", ...syntax, ...pureSyntax],
      "no-console": "error",
    },
  },
  {
    // The stand-in for Excel is a workbook that changes, as Excel's does.
    files: ["src/preview/**/*.{ts,tsx}"],
    rules: { "functional/prefer-readonly-type": "off" },
  },
  {
    // Loops over bytes, whose bounds the loop itself keeps.
    files: ["src/xlsx/**/*.ts"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off" },
  },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  {
    files: ["src/{taskpane,preview}/**/*.tsx"],
    plugins: { "react-hooks": reactHooks },
    rules: { "react-hooks/rules-of-hooks": "error", "react-hooks/exhaustive-deps": "error" },
  },
  {
    // A test may be sure of what it just made.
    files: ["test/**/*.{ts,tsx}"],
    rules: { "@typescript-eslint/no-non-null-assertion": "off", "@typescript-eslint/no-require-imports": "off" },
  },
);
