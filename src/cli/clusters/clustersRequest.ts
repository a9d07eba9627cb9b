import { SMALLEST_REACH } from "#spatial/density/neighbours/sphereCells.ts";
import { readOptions } from "#cli/options.ts";
import { Refusal } from "#cli/refusal.ts";

/** What `agglomera clusters` was asked. */
export interface ClustersRequest {
  /** A path, or `-` for standard input. */
  register: string;
  /** A path, or `-` for standard output. */
  out: string;
  labels?: string;
  /** What becomes of files of these names. */
  existing: "refuse" | "replace";
  lon?: string;
  lat?: string;
  encoding?: string;
  crs?: string;
  method: "dbscan" | "hdbscan";
  eps?: number;
  minPoints?: number;
  /** Kilometres. */
  maxExtent?: number;
  industry?: { column: string; codes: string };
  test?: { permutations: number; seed: number };
}

const OPTIONS = {
  out: "text",
  labels: "text",
  force: "flag",
  lon: "text",
  lat: "text",
  encoding: "text",
  crs: "text",
  method: "text",
  eps: "text",
  "min-points": "text",
  "max-extent": "text",
  "industry-column": "text",
  industry: "text",
  permutations: "text",
  seed: "text",
  help: "flag",
  version: "flag",
} as const;

/** Half-way around the earth, metres. */
const FARTHEST = 20_015_114;
/** Fewer redrawn maps cannot give p = 0.05. */
const FEWEST_PERMUTATIONS = 19;

/** Reads the arguments; "help" or "version" if that is what they ask for. Refuses those that say nothing or contradict each other. */
export function clustersRequest(args: string[]): ClustersRequest | "help" | "version" {
  const { positionals, text, flag, number } = readOptions(args, OPTIONS);
  if (flag("help")) return "help";
  if (flag("version")) return "version";
  const [register, ...others] = positionals;
  if (register === undefined) throw new Refusal("No register is given: agglomera clusters REGISTER.csv --out FILE.");
  if (others.length > 0)
    throw new Refusal(`Expected one register, got ${positionals.join(" and ")}; put names with blanks in quotes.`);
  const out = text("out");
  if (out === undefined)
    throw new Refusal("--out is missing: the file to write the outlines to, or - for standard output.");

  const method = text("method") ?? "dbscan";
  if (method !== "dbscan" && method !== "hdbscan")
    throw new Refusal(`--method: expected dbscan or hdbscan, got ${JSON.stringify(method)}.`);
  const eps = number("eps", { least: SMALLEST_REACH, most: FARTHEST, unit: "metres" });
  if (method === "hdbscan" && eps !== undefined)
    throw new Refusal("--eps is for dbscan; hdbscan finds its distances itself.");

  const maxExtent = number("max-extent", { least: 1, most: FARTHEST / 1000, unit: "kilometres" });
  if (method === "dbscan" && maxExtent !== undefined)
    throw new Refusal("--max-extent is for hdbscan; with dbscan --eps says how far establishments reach.");

  const column = text("industry-column");
  const codes = text("industry");
  if (codes !== undefined && column === undefined)
    throw new Refusal("--industry needs --industry-column, the column that holds the codes.");
  if (column !== undefined && codes === undefined)
    throw new Refusal("--industry-column needs --industry, the code to select.");
  const permutations = number("permutations", { least: FEWEST_PERMUTATIONS, most: 1e6, isWhole: true });
  const seed = number("seed", { least: 0, most: 2 ** 32 - 1, isWhole: true });
  if (permutations !== undefined && codes === undefined)
    throw new Refusal(
      "--permutations needs --industry: the test holds an industry against all establishments, and without one there is nothing to test against.",
    );
  if (seed !== undefined && permutations === undefined)
    throw new Refusal("--seed needs --permutations: nothing else is drawn.");
  return {
    register,
    out,
    labels: text("labels"),
    existing: flag("force") ? "replace" : "refuse",
    lon: text("lon"),
    lat: text("lat"),
    encoding: text("encoding"),
    crs: text("crs"),
    method,
    eps,
    minPoints: number("min-points", { least: 1, most: 1e6, isWhole: true }),
    maxExtent,
    industry: column === undefined ? undefined : { column, codes: codes! },
    test: permutations === undefined ? undefined : { permutations, seed: seed ?? 1 },
  };
}
