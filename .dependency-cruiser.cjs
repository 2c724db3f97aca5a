const fs = require("node:fs");
const path = require("node:path");

/**
 * The walls of src, as data: what each room may import. Every arrow points down; an arrow that is not here breaks the
 * build. `npm` and `core` are packages and modules of node; `entries` are files that may reach further than their room,
 * because they are the places where a job gets its stores.
 */
const pure = ["plan", "problems", "plan-text", "entries", "rules", "sheet"];
const rooms = {
  plan: { imports: [], npm: ["zod"] },
  problems: { imports: ["plan"] },
  "plan-text": { imports: ["plan", "problems"] },
  entries: { imports: ["plan", "problems"] },
  rules: { imports: ["plan", "problems", "entries"] },
  sheet: { imports: ["problems"] },
  words: { imports: ["plan", "problems"] },
  forms: { imports: ["plan", "problems", "entries", "rules", "sheet", "words"] },
  excel: { imports: ["sheet", "problems"] },
  xlsx: { imports: ["sheet", "problems"], npm: ["fflate"] },
  docx: { imports: ["sheet"], npm: ["docx"] },
  jobs: { imports: [...pure, "forms"] },
  taskpane: {
    imports: ["jobs", "words", "plan", "problems"],
    npm: ["react", "react-dom", "office-ui-fabric-react"],
    entries: { files: ["index.tsx", "files.tsx", "worker.ts"], imports: ["excel", "xlsx", "docx"] },
  },
  cli: {
    imports: ["jobs", "words", "plan", "problems", "sheet", "xlsx", "docx"],
    core: ["fs", "fs/promises", "path", "util", "zlib", "buffer", "worker_threads", "crypto"],
    entries: { files: ["main.ts", "worker.ts"], imports: [] },
  },
  preview: {
    imports: ["sheet", "xlsx", "problems", "words"],
    npm: ["react", "react-dom", "@microsoft/office-js", "@ironcalc/wasm"],
    core: ["fs", "vm"],
    entries: { files: ["main.tsx"], imports: [] },
  },
};

const exactly = (words) => `(${words.map((word) => word.replace(/[.]/g, "[.]")).join("|")})`;
const entryPath = (room) => `^src/${room}/${exactly(rooms[room].entries.files)}$`;
const list = (words) => (words.length > 0 ? words.join(", ") : "nothing");

const arrows = Object.entries(rooms).flatMap(([room, { imports, entries }]) => {
  const wall = (name, from, allowed) => ({
    name,
    comment: `src/${room} may import: ${list(allowed)}.`,
    severity: "error",
    from,
    to: { path: "^src/", pathNot: `^src/${exactly([room, ...allowed])}/` },
  });
  if (!entries) return [wall(`${room}-imports`, { path: `^src/${room}/` }, imports)];
  return [
    wall(`${room}-imports`, { path: `^src/${room}/`, pathNot: entryPath(room) }, imports),
    wall(`${room}-entry-imports`, { path: entryPath(room) }, [...imports, ...entries.imports]),
  ];
});

const packages = Object.entries(rooms).flatMap(([room, { npm = [], core = [] }]) => [
  {
    name: `${room}-packages`,
    comment: `src/${room} may use these packages: ${list(npm)}.`,
    severity: "error",
    from: { path: `^src/${room}/` },
    to: {
      dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-bundled", "npm-no-pkg", "npm-unknown"],
      ...(npm.length > 0 ? { pathNot: `(^|node_modules/)(@types/)?${exactly(npm)}(/|$)` } : {}),
    },
  },
  {
    name: `${room}-core`,
    comment: `src/${room} may use these modules of node: ${list(core)}.`,
    severity: "error",
    from: { path: `^src/${room}/` },
    to: { dependencyTypes: ["core"], ...(core.length > 0 ? { pathNot: `^(node:)?${exactly(core)}$` } : {}) },
  },
]);

const shipped = Object.keys(rooms).filter((room) => rooms[room].entries);

module.exports = {
  forbidden: [
    {
      name: "no-circle",
      comment: "Two files that need each other are one file, or need a third.",
      severity: "error",
      from: { path: "^src/" },
      to: { circular: true },
    },
    {
      name: "no-src-to-test",
      comment: "What ships does not know its tests.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^test/" },
    },
    {
      name: "known-rooms",
      comment: "A new folder under src needs a line in the room table first, and src itself holds no file.",
      severity: "error",
      from: {},
      to: { path: "^src/", pathNot: `^src/${exactly(Object.keys(rooms))}/` },
    },
    {
      name: "known-rooms-only",
      comment: "The same for a file that nothing imports yet.",
      severity: "error",
      from: { path: "^src/", pathNot: `^src/${exactly(Object.keys(rooms))}/` },
      to: {},
    },
    {
      name: "resolvable",
      comment: "The file or package is not there, or is not in package.json.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["unknown", "undetermined", "npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "no-dead-files",
      comment: "Neither a program nor a test reaches this file: use it or delete it.",
      severity: "error",
      from: { path: [...shipped.map(entryPath), "^test/"] },
      to: { path: "^src/", pathNot: ["[.]d[.]ts$", ...shipped.map(entryPath)], reachable: false },
    },
    ...arrows,
    ...packages,
  ],
  options: {
    tsPreCompilationDeps: true,
    // The tests of the walls cruise a house of their own, with the same rules.
    ...(fs.existsSync("tsconfig.json") ? { tsConfig: { fileName: path.resolve("tsconfig.json") } } : {}),
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(dist|coverage)/" },
    extraExtensionsToScan: [".json"],
  },
};

// For the tests; hidden, because the cruiser accepts no property it does not know.
Object.defineProperty(module.exports, "rooms", { value: rooms });
