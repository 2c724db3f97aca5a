// Serves dist/preview on this machine only. Office.js and the formula engine come as they lie in node_modules.
const fs = require("node:fs");
const http = require("node:http");
const path = require("node:path");
const { folder } = require("./build-preview.cjs");

const packages = path.resolve(__dirname, "..", "node_modules");
const office = path.join(packages, "@microsoft", "office-js", "dist");
const wasm = path.join(packages, "@ironcalc", "wasm", "wasm_bg.wasm");

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".xml": "application/xml",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The pane joins the page that stands for Excel before office.js looks for its parent. */
const joined = (html) => html.replace("<head>", '<head><script src="join.js"></script>');
const join = "parent.joinPane && parent.joinPane(window);\n";

const inside = (place, name) => {
  const file = path.join(place, name);
  return file.startsWith(place + path.sep) && fs.existsSync(file) && fs.statSync(file).isFile() ? file : null;
};

const find = (name) => {
  if (name === "formulas.wasm") return wasm;
  if (name.startsWith("office/")) return inside(office, name.slice("office/".length));
  return inside(folder, name);
};

/** Only this machine is meant, whatever name another page may give to it. */
const isOurs = (host = "") => /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);

const answer = (request, response) => {
  const send = (status, type, body) => {
    response.writeHead(status, {
      "content-type": type,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname.slice(1)) || "preview.html";
  const plain = "text/plain; charset=utf-8";
  if (!isOurs(request.headers.host)) return send(403, plain, "");
  if (name === "join.js") return send(200, types[".js"], join);
  const file = find(name);
  if (!file) return send(404, plain, "");
  const type = types[path.extname(file)] ?? "application/octet-stream";
  const bytes = fs.readFileSync(file);
  return send(200, type, name === "taskpane.html" ? joined(bytes.toString("utf8")) : bytes);
};

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server.address().port));
  });

/** @returns the server and its address; another port is taken when the wanted one is in use */
exports.serve = async (wanted = 0) => {
  const server = http.createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      response.writeHead(400).end();
    }
  });
  const port = await listen(server, wanted).catch(() => listen(server, 0));
  return { server, address: `http://localhost:${port}/` };
};
