import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { gzipSync } from "node:zlib";

/** Files of the program that the first view cannot stand without, by the names they are built from. */
const PROGRAM = /^assets\/(index|map|MapView|Marks|basemap\.worker|maplibre|maplibre-gl-worker)-[\w-]+\.(js|css)$/;

/** Files of the atlas that it shows. */
const ATLAS = ["industries", "clusters", "marks", "land", "water", "countries", "places"].map((name) => `${name}.json`);

/**
 * Vite plugin: the first words in index.html get the names of the files of the first view, with the bytes of each as it is sent (gzip), so
 * that public/start.js can say how much of them has arrived, and the program is fetched behind what they need. `atlas` is the folder of the atlas. Stops the build where a file has gone.
 */
export function firstFiles(atlas) {
  return {
    name: "first-files",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html, { bundle }) {
        const sent = (content) => gzipSync(content, { level: 9 }).length;
        const files = {};
        for (const [path, file] of Object.entries(bundle ?? {}))
          if (PROGRAM.test(path) && (file.name !== "index" || html.includes(path)))
            files[basename(path)] = sent(file.type === "chunk" ? file.code : file.source);
        for (const name of ATLAS) files[name] = sent(readFileSync(new URL(name, atlas)));
        const count = Object.keys(files).length;
        if (count !== 8 + ATLAS.length)
          throw new Error(`The first view has ${count} files: ${Object.keys(files).join(", ")}`);
        const told = `<div id="start" data-files='${JSON.stringify(files)}'`;
        return replaced(
          replaced(html, '<div id="start"', told),
          '<script type="module"',
          '<script type="module" fetchpriority="low"',
        );
      },
    },
  };
}

function replaced(html, expected, by) {
  if (html.split(expected).length !== 2) throw new Error(`index.html: expected one ${expected}`);
  return html.replace(expected, by);
}
