import strongRules from "#i18n/en/strongRules.ts";
import { STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";

const [{ years }, ...others] = COUNTED_ECONOMIES;
const last = (of: readonly number[]) => of[of.length - 1];
const ofOthers = (year: (of: readonly number[]) => number, say: (name: string, year: number) => string) =>
  others.map((economy) => say(economy.name, year(economy.years))).join(", ");
const conditions = ({ conditions }: (typeof STRONG_RULES)[number]) => conditions.map(({ id }) => id).join(", ");
const rules = STRONG_RULES.map(
  (rule) => `      ${rule.id.padEnd(15)} ${strongRules[rule.id].name} (${conditions(rule)})`,
).join("\n");

export const ATLAS_HELP = `Usage: agglomera atlas --region CODE [options]
       agglomera atlas --cluster NAME [options]
       agglomera atlas --region CODE --cluster NAME --explain [options]

Prints a region of the default atlas: its totals, which of its clusters are strong and why, what changed its jobs, its structure,
what is related to its strongest cluster, the regions most like it, what is worth acting on and why, its industries; or a cluster over all regions of the United
States: where it is strong, how concentrated it is, what it consists of, what is related to it. With what is not covered. Or one cluster in one region,
and how each thing said of it is known.

  --region CODE     of the United States a labour market (US-A26420), economic area (US-E079), county (US-48201) or state (US-48); of
                    Mexico a metropolitan zone (MX-A19901), municipality (MX-19039) or state (MX-19). The code alone will do (48201,
                    26420), and a name that only one has ("Kodiak Island Borough, AK")
                    Several codes with commas between (26163,26099,26125) are a region of your own, measured like any other
  --name NAME       what a region of your own is called
  --cluster NAME    a benchmark cluster by its name or id ("Automotive", automotive), or an industry by its code (3363, 336)
  --rule RULE       when a region is strong in a cluster (if absent: ${STRONG_RULES[0].id}):
${rules}
  --threshold CONDITION=NUMBER
                    another threshold of a condition of the rule: a quantile from 0 to 1 where the rule has one, else the figure
                    itself; may be given once for each condition
  --certainty HOW   probably (if absent) or strong: the least class of certainty that counts as strong (a chance of 0.5, of 0.9)
  --year YEAR       last year that changes are counted to, ${years[1]} to ${last(years)} (if absent: ${last(years)}); ${ofOthers(last, (name, year) => `${name} has ${year} only`)}
  --since YEAR      the first year, over cells known in every year from it to the last (if absent: ${years[0]}); ${ofOthers(
    ([first]) => first,
    (name, year) => `in ${name} ${year}`,
  )}
  --level LEVEL     with --cluster: market (labour markets, if absent), economic-area, county or state
  --reference YEAR  with --region: the year against which figures age in what is worth acting on (if absent: the year the findings are of)
  --explain         with --region and --cluster: the formula of each figure with its numbers, its interval, the rule, the settings, the
                    sources and the limits
  --json            everything as one JSON object, of all clusters or regions; a figure that is not known is null
  --out FILE        write to a file instead of standard output
  --force           overwrite the file if it is there
  --atlas FOLDER    the files of the atlas (if absent: those the program came with)
  -h, --help
  -V, --version

The JSON is described in docs/schema/atlas-region.schema.json, docs/schema/atlas-cluster.schema.json and
docs/schema/atlas-meeting.schema.json.
Exit code 0 if it ran, 2 if something has to be changed first, 141 if whoever read its output closed it.
`;
