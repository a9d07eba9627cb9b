import type { IndustryTree } from "#industries/industryTree.ts";
import { NO_YEAR, traitParts, TRAITS, type FirmColumns } from "./firmColumns.ts";
import { ECONOMY_IDS, type EconomyId } from "#economies/economies.ts";
import { SIZE_BANDS, type FirmFilter, type SizeBand } from "./firmFilter.ts";
import { CONDITION_BITS, traitsThatPass } from "./firmMask.ts";
import { SOURCE_BITS, SOURCE_IDS, type SourceId } from "./firmTable.ts";

/** Counts of establishments by what could be filtered, each under all the *other* filters. */
export interface FirmFacets {
  /** [industry node] in the node's subtree. */
  byIndustry: Uint32Array;
  /** [industry node] in the node's subtree, under every filter. */
  matchedByIndustry: Uint32Array;
  byEconomy: Record<EconomyId, number>;
  bySource: Record<SourceId, number>;
  bySize: Record<SizeBand, number>;
  /** [year - firstYear] establishments whose report years include that year. */
  byYear: { firstYear: number; counts: Uint32Array };
  /** Matching establishments whose employment is known. */
  employmentKnown: number;
}

/** Counts the facets of a filter from what `firmMask` wrote into `passes` for it. */
export function firmFacets(
  columns: FirmColumns,
  tree: IndustryTree,
  filter: FirmFilter,
  passes: Uint8Array,
): FirmFacets {
  const { length, industry, traits, years } = columns;
  const byIndustry = new Uint32Array(tree.length);
  const matchedByIndustry = new Uint32Array(tree.length);
  const byTraits = new Uint32Array(TRAITS);
  const matchedByTraits = new Uint32Array(TRAITS);
  const begins = new Int32Array(years[1] - years[0] + 2);
  for (let i = 0; i < length; i++) {
    const pass = passes[i];
    const matched = (pass + 1) >> 3;
    byIndustry[industry[i]] += (pass >> 1) & (pass >> 2);
    matchedByIndustry[industry[i]] += matched;
    byTraits[traits[i]] += pass & (pass >> 2) & 1;
    matchedByTraits[traits[i]] += matched;
  }
  countYears(columns, passes, begins);
  rollUp(byIndustry, tree);
  rollUp(matchedByIndustry, tree);

  const count = (counts: Uint32Array, where: Uint8Array, key: (parts: ReturnType<typeof traitParts>) => boolean) => {
    let sum = 0;
    for (let value = 0; value < TRAITS; value++) if (where[value] && key(traitParts(value))) sum += counts[value];
    return sum;
  };
  const { economies, sources, sizes } = filter;
  const whenEconomy = traitsThatPass({ sources, sizes });
  const whenSource = traitsThatPass({ economies, sizes });
  const whenSize = traitsThatPass({ economies, sources });
  const counts = new Uint32Array(years[1] > 0 ? years[1] - years[0] + 1 : 0);
  for (let year = 0, open = 0; year < counts.length; year++) counts[year] = open += begins[year];
  return {
    byIndustry,
    matchedByIndustry,
    byEconomy: record(ECONOMY_IDS, (_, at) => count(byTraits, whenEconomy, ({ economy }) => economy === at)),
    bySource: record(SOURCE_IDS, (id) => count(byTraits, whenSource, ({ source }) => (source & SOURCE_BITS[id]) !== 0)),
    bySize: record(SIZE_BANDS, (_, at) => count(byTraits, whenSize, ({ size }) => size === at)),
    byYear: { firstYear: years[0], counts },
    employmentKnown: count(matchedByTraits, traitsThatPass(filter), ({ size }) => size > 0),
  };
}

/** Adds to `begins`, from the first year, +1 where an establishment's years begin and -1 after they end. */
function countYears({ length, firstYear, lastYear, years }: FirmColumns, passes: Uint8Array, begins: Int32Array): void {
  const others = CONDITION_BITS.industry | CONDITION_BITS.traits;
  for (let i = 0; i < length; i++) {
    if ((passes[i] & others) !== others || firstYear[i] === NO_YEAR) continue;
    begins[firstYear[i] - years[0]]++;
    begins[lastYear[i] - years[0] + 1]--;
  }
}

/** Adds every node's count to its parent's; nodes stand in depth-first order. */
function rollUp(counts: Uint32Array, tree: IndustryTree): void {
  for (let node = tree.length - 1; node > 0; node--) {
    if (tree.parent[node] >= 0) counts[tree.parent[node]] += counts[node];
  }
}

function record<K extends string>(keys: readonly K[], value: (key: K, at: number) => number): Record<K, number> {
  return Object.fromEntries(keys.map((key, at) => [key, value(key, at)])) as Record<K, number>;
}
