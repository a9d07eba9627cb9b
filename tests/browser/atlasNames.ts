import { parquetReadObjects } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";

/** Files of the atlas that hold names: of industries, clusters, regions, places, sources and their publishers, amenities; and the reasons of the table of sections. */
const FILES = ["industries", "clusters", "regions", "places", "countries", "amenities", "concordances", "sections"];

const WORD = /[\p{L}\p{N}]+/gu;
/** The longest name, in words. */
const LONGEST = 40;

/** Names that are data, in no language of the interface: as the atlas and the recommendation model hold them. */
export async function atlasNames(more: readonly string[]): Promise<{ strip: (text: string) => string }> {
  const names = new Set<string>();
  const add = (value: unknown): void => {
    if (typeof value === "string") {
      const [first, last] = [value.search(/[\p{L}\p{N}]/u), value.search(/[\p{L}\p{N}][^\p{L}\p{N}]*$/u)];
      if (first >= 0) names.add(value.slice(first, last + 1).toLowerCase());
    } else if (value && typeof value === "object") Object.values(value).forEach(add);
  };
  for (const name of FILES) add(atlasJson(`${name}.json`));
  // The report is what the data step wrote: titles, publishers and terms, names of files, reasons why rows were left out, and examples.
  add(atlasJson<{ sources: unknown }>("report.json").sources);
  const file = atlasBytes("establishments.parquet").buffer;
  add(await parquetReadObjects({ file, compressors, columns: ["id", "name", "company", "place", "park"] }));
  add(more);
  return {
    strip: (text) => {
      // A chart cuts a name that is too long for it.
      const begun = /^(.{12,})…$/.exec(text.trim())?.[1].toLowerCase();
      if (begun !== undefined && [...names].some((name) => name.startsWith(begun))) return "";
      const words = [...text.matchAll(WORD)];
      let left = "";
      let done = 0;
      for (let i = 0; i < words.length; i++) {
        const from = words[i].index;
        for (let n = Math.min(LONGEST, words.length - i); n > 0; n--) {
          const to = words[i + n - 1].index + words[i + n - 1][0].length;
          if (!names.has(text.slice(from, to).toLowerCase())) continue;
          left += text.slice(done, from);
          done = to;
          i += n - 1;
          break;
        }
      }
      return left + text.slice(done);
    },
  };
}
