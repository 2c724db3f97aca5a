import { readFileSync } from "node:fs";
import path from "node:path";

type Entry = {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
};

const root = path.resolve(__dirname, "..", "..");
const json = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), "utf8"));
const lock = json("package-lock.json") as { readonly packages: Readonly<Record<string, Entry>> };
const manifest = json("package.json") as Readonly<Record<string, Readonly<Record<string, string>>>>;

const entries = Object.entries(lock.packages).filter(([place]) => place !== "");
const nameOf = (place: string): string => place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);

/** Their scripts only look for a ready-made binary; we install without running them all the same. */
const withInstallScript = ["@parcel/watcher", "unrs-resolver"];

/** What can end in a bundle. A new name here is a decision, and is reviewed as one. */
const runTime = [
  "@fluentui/date-time-utilities",
  "@fluentui/dom-utilities",
  "@fluentui/keyboard-key",
  "@fluentui/react-compose",
  "@fluentui/react-focus",
  "@fluentui/react-stylesheets",
  "@fluentui/react-theme-provider",
  "@fluentui/react-window-provider",
  "@fluentui/theme",
  "@microsoft/load-themed-styles",
  "@types/classnames",
  "@types/prop-types",
  "@types/react",
  "@types/react-dom",
  "@types/scheduler",
  "@uifabric/foundation",
  "@uifabric/icons",
  "@uifabric/merge-styles",
  "@uifabric/react-hooks",
  "@uifabric/set-version",
  "@uifabric/styling",
  "@uifabric/utilities",
  "classnames",
  "csstype",
  "fflate",
  "js-tokens",
  "loose-envify",
  "object-assign",
  "office-ui-fabric-react",
  "prop-types",
  "react",
  "react-dom",
  "react-is",
  "scheduler",
  "tslib",
  "zod",
];

/** Free to use; what is not plainly permissive stays out of run time (next test). */
const licences = [
  "(BSD-3-Clause OR GPL-2.0)",
  "(MIT AND Zlib)",
  "(MIT OR CC0-1.0)",
  "(MIT OR GPL-3.0-or-later)",
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC-BY-4.0",
  "ISC",
  "MIT",
  "MIT-0",
  "MIT/Apache-2.0",
  "MIT/X11",
  "MPL-2.0",
  "Python-2.0",
  "Unlicense",
];
/** `LICENSE` is Microsoft's file for Office.js; buffers (0.1.1) states MIT in its text but not in its package.json. */
const unnamedLicence = ["@microsoft/office-js", "buffers"];
const shippedLicences = ["0BSD", "Apache-2.0", "BSD-3-Clause", "ISC", "MIT"];

describe("the lock file", () => {
  test("package.json asks for exact versions", () => {
    const asked = Object.entries({ ...manifest["dependencies"], ...manifest["devDependencies"] });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test("agrees with package.json", () => {
    const own = lock.packages[""] as unknown as typeof manifest;
    expect(own["dependencies"]).toEqual(manifest["dependencies"]);
    expect(own["devDependencies"]).toEqual(manifest["devDependencies"]);
  });

  test("has a checksum for every package", () => {
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([place]) => place)).toEqual(
      [],
    );
  });

  test("names no other registry than the public one, and links nothing", () => {
    const elsewhere = entries.filter(
      ([, { link, resolved }]) => link || (resolved && !resolved.startsWith("https://registry.npmjs.org/")),
    );
    expect(elsewhere.map(([place]) => place)).toEqual([]);
  });

  test("lets only known packages have an install script", () => {
    const found = entries.filter(([, entry]) => entry.hasInstallScript).map(([place]) => nameOf(place));
    expect(found.filter((name) => !withInstallScript.includes(name))).toEqual([]);
  });

  test("lets only known packages run in the product", () => {
    const found = new Set(entries.filter(([, entry]) => !entry.dev).map(([place]) => nameOf(place)));
    expect([...found].filter((name) => !runTime.includes(name))).toEqual([]);
    expect(runTime.filter((name) => !found.has(name))).toEqual([]);
  });

  test("has only licences we have looked at", () => {
    const odd = entries.filter(
      ([place, { license = "" }]) => !licences.includes(license) && !unnamedLicence.includes(nameOf(place)),
    );
    expect(odd.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
    const shipped = entries.filter(([, { dev, license = "" }]) => !dev && !shippedLicences.includes(license));
    expect(shipped.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
  });
});
