// A static server for this machine only: `find` says which file stands under a name.
const fs = require("node:fs");
const http = require("node:http");
const https = require("node:https");
const path = require("node:path");

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
const plain = "text/plain; charset=utf-8";

/** The file of that name in a folder and nowhere else; null where there is none. */
const inside = (folder, name) => {
  const file = path.join(folder, name);
  return file.startsWith(folder + path.sep) && fs.existsSync(file) && fs.statSync(file).isFile() ? file : null;
};

/** Only this machine is meant, whatever name another page may give to it. */
const isOurs = (host = "") => /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);

const answer = ({ find, change, home }, request, response) => {
  const send = (status, type, body) => {
    response.writeHead(status, {
      "content-type": type,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    response.end(request.method === "HEAD" ? undefined : body);
  };
  const name = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname.slice(1)) || home;
  if (!isOurs(request.headers.host)) return send(403, plain, "");
  const file = find(name);
  if (!file) return send(404, plain, "");
  return send(200, types[path.extname(name)] ?? "application/octet-stream", change(name, fs.readFileSync(file)));
};

const listen = (server, port) =>
  new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(server.address().port));
  });

/**
 * @param site `find`: name → path or null; `home`: name behind "/"; `change`: what is sent for the bytes of a name
 * @param how `port`: 0 takes any; `tls`: key and certificate, for https
 * @returns the server and its address; fails where the port is in use
 */
const serve = async (site, { port = 0, tls } = {}) => {
  const whole = { home: "index.html", change: (_name, bytes) => bytes, ...site };
  const hear = (request, response) => {
    try {
      answer(whole, request, response);
    } catch {
      response.writeHead(400).end();
    }
  };
  const server = tls ? https.createServer(tls, hear) : http.createServer(hear);
  const got = await listen(server, port);
  return { server, address: `${tls ? "https" : "http"}://localhost:${got}/` };
};

module.exports = { inside, serve };
