// What `npm run build -- --env url=…` writes, served as docs/deploy.md says.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import type { Configuration } from "webpack";
import webpack from "webpack";

const root = resolve(__dirname, "../..");
const URL_WANTED = "https://chitieu.so-gd.example/bo-tro";
const dist = mkdtempSync(join(tmpdir(), "chitieu-deploy-"));

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesOf(path) : [relative(dist, path)];
  });
const textOf = (name: string): string => readFileSync(join(dist, name), "utf8");

/** The configuration of the deployed pages, into a folder of this test. */
function configured(url: string): readonly Configuration[] {
  const make = require("../../webpack.config.js") as (env: object, how: object) => readonly Configuration[];
  return make({ target: "taskpane", url }, { mode: "production" }).map((one) => ({
    ...one,
    output: { ...one.output, path: dist },
    optimization: { minimize: false },
  }));
}

beforeAll(async () => {
  const compiler = webpack([...configured(URL_WANTED)]);
  const faults = await new Promise<string>((done, fail) => {
    compiler.run((fault, stats) => {
      if (fault) fail(fault);
      else compiler.close(() => done(stats?.hasErrors() ? stats.toString({ all: false, errors: true }) : ""));
    });
  });
  expect(faults).toBe("");
}, 600_000);
afterAll(() => rmSync(dist, { recursive: true, force: true }));

const PAGES = ["taskpane.html", "files.html", "old-host.html"];

it("the manifest is read by Microsoft's own reader, and every address in it is a file that was written", async () => {
  const info = await OfficeAddinManifest.readManifestFile(join(dist, "manifest.xml"));
  expect(info).toMatchObject({ displayName: "Chỉ Tiêu", defaultLocale: "vi-VN", hosts: ["Workbook"] });
  const addresses = [...textOf("manifest.xml").matchAll(/"(https?:\/\/[^"]*)"/g)]
    .map(([, address = ""]) => address)
    .filter((address) => !/schemas\.microsoft|w3\.org/.test(address));
  const written = filesOf(dist);
  for (const address of addresses) {
    expect(address).toMatch(/^https:\/\/chitieu\.so-gd\.example\/bo-tro(\/|$)/);
    const name = address.slice(URL_WANTED.length + 1).replace(/[?#].*/, "");
    if (name !== "") expect(written).toContain(name);
  }
  expect(addresses.length).toBeGreaterThan(10);
});

it("nothing of it points at the machine on which it was made", () => {
  const texts = filesOf(dist).filter((name) => /\.(html|js|css|xml|json)$/.test(name));
  expect(texts.filter((name) => /localhost|127\.0\.0\.1/.test(textOf(name)))).toEqual([]);
  expect(texts.filter((name) => textOf(name).includes(root))).toEqual([]);
});

it.each(PAGES)("%s says itself what it may load, has no script within, and names files that are there", (page) => {
  const html = textOf(page);
  const policy = /http-equiv="?Content-Security-Policy"?\s+content="([^"]*)"/.exec(html)?.[1] ?? "";
  const of = (directive: string): string =>
    new RegExp(`(?:^|; )${directive} ([^;]*)`).exec(policy)?.[1] ?? `no ${directive}`;
  for (const name of ["default-src", "base-uri", "form-action", "object-src"]) expect(of(name)).toBe("'none'");
  for (const name of ["connect-src", "worker-src", "font-src"]) expect(of(name)).toBe("'self'");
  expect(of("script-src")).toMatch(/^'self'( https:\/\/appsforoffice\.microsoft\.com)?$/);
  expect(policy).not.toContain("unsafe");
  const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)/g)];
  for (const [, , within] of scripts) expect(within?.trim()).toBe("");
  const named = [...html.matchAll(/ (?:src|href)="?(?!https:|data:|#)([^"\s>]+)/g)].map(([, name = ""]) => name);
  const written = filesOf(dist);
  for (const name of named) expect(written).toContain(name.replace(/^\//, ""));
  expect(html.trimStart().toLowerCase()).toMatch(/^<!doctype html>\s*<html[^>]*>\s*<head>\s*<meta charset="?utf-8"?/);
});

it("the guide names the headers that a page cannot set itself, and the hosts that show it in a frame", () => {
  const guide = readFileSync(join(root, "docs/deploy.md"), "utf8");
  const frames = /add_header Content-Security-Policy "frame-ancestors ([^"]*)" always/.exec(guide)?.[1]?.split(" ");
  expect(frames).toEqual(
    expect.arrayContaining([
      "'self'",
      "https://*.officeapps.live.com",
      "https://*.office.com",
      "https://*.sharepoint.com",
    ]),
  );
  expect(guide).toContain("X-Content-Type-Options nosniff");
  expect(guide).toContain("npm run build -- --env url=https://");
  for (const page of PAGES) expect(guide).toContain(page);
});

it("an address without https is refused before anything is written", () => {
  expect(() => configured("http://chitieu.so-gd.example")).toThrow(/is not an https address/);
});
