import { realpathSync } from "node:fs";
import { createRequire } from "node:module";
import { join, relative } from "node:path";

/**
 * A Vite plugin: what a CommonJS module requires is the file that Node would give it. Bundlers prefer a package's ES module instead
 * (its field "module"), and then `require("rbush")` is a namespace where its importer expects a function.
 */
export function nodeRequire() {
  let root = "";
  return {
    name: "node-require",
    enforce: "pre",
    configResolved(config) {
      root = config.root;
    },
    resolveId(source, importer, { kind }) {
      if (kind !== "require-call" || !importer || !/^[@\w]/.test(source)) return null;
      const found = createRequire(importer).resolve(source);
      if (found === source) return null; // a module of Node itself has no file
      const inside = relative(realpathSync(root), found); // Node follows the link a checkout may be reached through
      return inside.startsWith("..") ? found : join(root, inside);
    },
  };
}
