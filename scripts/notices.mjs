import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./ready.mjs";

/** Licences a bundle may take in: their terms are kept by naming them. */
const LICENCES =
  /^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|CC0-1\.0|Unlicense|OFL-1\.1|\(EDL-1\.0 OR EPL-1\.0\)|\(MIT OR Apache-2\.0\))$/;
/** Licences that a package's manifest misspells, as its own file of terms has them. */
const MISSPELT = { "splaytree-ts 1.0.2 BDS-3-Clause": "BSD-3-Clause" };
const TERMS = /^(licen[cs]e|copying|notice)/i;

/**
 * Collects the packages whose modules go into bundles, workers included, and writes their names, versions, licences and
 * terms as the file `fileName`. `collect` is a plugin for every bundle, `write` one for the last of them.
 */
export function thirdPartyNotices(fileName) {
  const packages = new Map(); // by folder
  const add = (id) => {
    const [, folder] = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(id) ?? [];
    if (folder !== undefined && !packages.has(folder)) packages.set(folder, noticeOf(folder));
  };
  return {
    collect: {
      name: "third-party-notices",
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          const fonts = (file.originalFileNames ?? []).map((name) => join(ROOT, name));
          for (const id of [...(file.moduleIds ?? []), ...fonts]) add(id);
        }
      },
    },
    write: {
      name: "third-party-notices-file",
      generateBundle: {
        order: "post",
        handler() {
          const notices = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ text }) => text);
          const head = "Agglomera is MIT-licensed. It holds parts of the packages below, each under its own terms.\n";
          this.emitFile({
            type: "asset",
            fileName,
            source: [head, ...new Set(notices)].join(`\n${"-".repeat(78)}\n\n`),
          });
        },
      },
    },
  };
}

function noticeOf(folder) {
  const { name, version, author, homepage, ...stated } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const license = MISSPELT[`${name} ${version} ${stated.license}`] ?? stated.license;
  if (!LICENCES.test(license)) throw new Error(`${name} ${version} is licensed ${license}: it cannot be bundled.`);
  const terms = readdirSync(folder)
    .filter((file) => TERMS.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  const by = typeof author === "object" ? author.name : author;
  if (terms.length === 0) terms.push(`Its package has no file of terms. ${by ? `By ${by}.` : ""}`.trim());
  return {
    name,
    text: `${[`${name} ${version}`, license, homepage].filter(Boolean).join("\n")}\n\n${terms.join("\n\n")}\n`,
  };
}
