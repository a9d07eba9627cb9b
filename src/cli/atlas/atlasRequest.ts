import { readOptions } from "#cli/options.ts";
import { Refusal } from "#cli/refusal.ts";
import { STANDARD } from "#cli/standardStreams.ts";

/** What `agglomera atlas` was asked, as it was written: what the words mean depends on the economy and the rule. */
export interface AtlasRequest {
  about:
    | { kind: "region"; text: string }
    | { kind: "cluster"; text: string }
    /** Where the two meet, and how it is known. */
    | { kind: "meeting"; region: string; cluster: string };
  /** What a region of the asker's own is called. */
  name?: string;
  rule?: string;
  thresholds: string[];
  certainty?: string;
  year?: string;
  since?: string;
  level?: string;
  /** Year against which figures age. */
  reference?: string;
  form: "json" | "sheet";
  /** Where to write it: a path, or `-` for standard output. */
  out: string;
  /** What becomes of a file of this name. */
  existing: "refuse" | "replace";
  atlas?: string;
}

const OPTIONS = {
  region: "text",
  cluster: "text",
  name: "text",
  rule: "text",
  threshold: "texts",
  certainty: "text",
  year: "text",
  since: "text",
  level: "text",
  reference: "text",
  explain: "flag",
  json: "flag",
  out: "text",
  force: "flag",
  atlas: "text",
  help: "flag",
  version: "flag",
} as const;

/** Reads the arguments; "help" or "version" if that is what they ask for. Refuses those that ask for nothing or for two things at once. */
export function atlasRequest(args: string[]): AtlasRequest | "help" | "version" {
  const { positionals, text, texts, flag } = readOptions(args, OPTIONS);
  if (flag("help")) return "help";
  if (flag("version")) return "version";
  const [region, cluster, level] = [text("region"), text("cluster"), text("level")];
  if (positionals.length > 0) {
    const isName = region === undefined && cluster === undefined && !positionals[0].startsWith("-");
    const advice = isName ? `did you mean --region ${positionals[0]}?` : "put names with blanks in quotes.";
    throw new Refusal(`Expected only options, got ${JSON.stringify(positionals[0])}; ${advice}`);
  }
  const isExplained = flag("explain");
  if (region !== undefined && cluster !== undefined && !isExplained)
    throw new Refusal(
      "Expected --region or --cluster, got both; a region lists all its clusters. With --explain the two say how it is known of the cluster there.",
    );
  if (isExplained && (region === undefined || cluster === undefined))
    throw new Refusal(
      "--explain needs both: agglomera atlas --region US-26163 --cluster Automotive --explain says how each figure is known.",
    );
  if (region === undefined && text("name") !== undefined)
    throw new Refusal(
      "--name is for --region: it names a region of your own, as in --region 26163,26099 --name Detroit.",
    );
  if (region !== undefined && level !== undefined)
    throw new Refusal("--level is for --cluster; a region is compared with those of its own level.");
  if (region === undefined && text("reference") !== undefined)
    throw new Refusal("--reference is for --region: findings are of a region's clusters.");
  return {
    about: aboutOf(region, cluster),
    name: text("name"),
    rule: text("rule"),
    thresholds: texts("threshold"),
    certainty: text("certainty"),
    year: text("year"),
    since: text("since"),
    level,
    reference: text("reference"),
    form: flag("json") ? "json" : "sheet",
    out: text("out") ?? STANDARD,
    existing: flag("force") ? "replace" : "refuse",
    atlas: text("atlas"),
  };
}

function aboutOf(region: string | undefined, cluster: string | undefined): AtlasRequest["about"] {
  if (cluster === undefined) return { kind: "region", text: region ?? missing() };
  return region === undefined ? { kind: "cluster", text: cluster } : { kind: "meeting", region, cluster };
}

function missing(): never {
  throw new Refusal(
    "--region is missing: agglomera atlas --region US-48201, or --cluster: agglomera atlas --cluster Automotive.",
  );
}
