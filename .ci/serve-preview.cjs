// Serves dist/preview on this machine only. Office.js and the formula engine come as they lie in node_modules.
const path = require("node:path");
const { folder } = require("./build-preview.cjs");
const { inside, serve } = require("./serve.cjs");

const packages = path.resolve(__dirname, "..", "node_modules");
const office = path.join(packages, "@microsoft", "office-js", "dist");
const wasm = path.join(packages, "@ironcalc", "wasm", "wasm_bg.wasm");
const join = path.join(__dirname, "join-pane.js");

const find = (name) => {
  if (name === "formulas.wasm") return wasm;
  if (name === "join.js") return join;
  if (name.startsWith("office/")) return inside(office, name.slice("office/".length));
  return inside(folder, name);
};

/** The pane joins the page that stands for Excel before office.js looks for its parent. */
const joined = (name, bytes) =>
  name === "taskpane.html" ? bytes.toString("utf8").replace("<head>", '<head><script src="join.js"></script>') : bytes;

const site = { find, home: "preview.html", change: joined };

/** @returns the server and its address; another port is taken when the wanted one is in use */
const servePreview = (wanted = 0) => serve(site, { port: wanted }).catch(() => serve(site));

module.exports = { findPreview: find, office, serve: servePreview };
