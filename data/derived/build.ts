import { builtFiles } from "#data/builtFiles.ts";
import type { BuildContext } from "#data/context.ts";
import { colocation } from "#clusters/answers/clusterRelatedness.ts";
import { sectorOf } from "#clusters/answers/regionalAnswers.ts";
import { type RegionPortfolio, regionStructure } from "#clusters/answers/regionPortfolio.ts";
import { marketComplexity } from "#clusters/answers/marketComplexity.ts";
import { establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { quotientPriors } from "#clusters/strength/shrunkQuotients.ts";
import { strongChances } from "#clusters/strength/strongChance.ts";
import { STRONG_RULES } from "#clusters/strength/strongRules.ts";
import { type RegionalAtlas, regionalAtlas, type Scope } from "#clusters/tables/regionalAtlas.ts";
import { slotTotals } from "#clusters/tables/regionalTable.ts";
import { COUNTED_ECONOMIES, type CountedEconomy } from "#economies/countedEconomies.ts";
import type { DerivedFiles } from "#economies/economy.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { COURSE_PARTS, courseParts } from "#regions/counts/courseFile.ts";
import type { DerivedFigures, DerivedLevel } from "#regions/counts/derivedFigures.ts";
import { slotCourses } from "#regions/counts/windowCells.ts";
import { writeCourses } from "./courses.ts";
import { writeStandings } from "./standings.ts";
import { writeTotals } from "./totals.ts";

/** Digits enough that nothing shown differs. */
const DIGITS = 7;
/** And for what is compared with numbers of 32 bits, that none lies on another side. */
const EXACT = 9;

/** Writes what follows from the completed counts alone, by the engine itself, so that no profile computes it again. */
export async function build(context: BuildContext): Promise<void> {
  const economies = COUNTED_ECONOMIES.map((economy) =>
    economy.completed ? { ...economy, completed: { ...economy.completed, derived: undefined } } : economy,
  );
  const atlas = regionalAtlas(await atlasCounts(builtFiles(context), undefined, economies));
  for (const economy of COUNTED_ECONOMIES)
    if (economy.completed?.derived) await derive(context, atlas, economy, economy.completed.derived);
}

async function derive(
  context: BuildContext,
  atlas: RegionalAtlas,
  { id, defaultLevel, levels, years, completed }: CountedEconomy,
  files: DerivedFiles,
): Promise<void> {
  const { counts } = atlas;
  const window = { year: years[years.length - 1], baseYear: years[0] };
  const scopeOf = (level: Scope["level"]) => atlas.scope(id, level, window);
  const markets = scopeOf(defaultLevel);
  const finest = scopeOf(atlas.countedLevel(markets));
  const [groups, clusters] = await Promise.all([atlas.counted("groups", finest), atlas.counted("clusters", finest)]);
  const { source } = await counts.level(id, finest.level);
  const change = await atlas.change("clusters", finest);
  const complexity = marketComplexity(await atlas.table("groups", markets));
  const table = await atlas.table("clusters", markets);
  const { correlation, proximity } = colocation(table);
  const fixed = levels.filter((level) => completed?.clusters[level.id] !== undefined);
  const figures: DerivedFigures = {
    industries: [...source.slots].map((node) => counts.tree.id[node]),
    nation: { groups: sums(groups), clusters: sums(clusters) },
    spread: { groups: spread(groups), clusters: spread(clusters) },
    complexity: complexity && {
      regions: [...complexity.regions].map((region) => counts.regions.id[region]),
      eci: [...complexity.eci].map((value) => rounded(value)),
      slots: [...complexity.slots],
      diversityCorrelation: rounded(complexity.diversityCorrelation),
    },
    colocation: { correlation: pairs(correlation), proximity: pairs(proximity) },
    courses: {
      years: [...change.years],
      broken: [...change.broken],
      // Of the cells as they are written, so that regions add up to it.
      nation: slotCourses({ ...change, figures: change.figures.map((column) => column.map(courseParts)) }).figures.map(
        (sums) => [...sums].map((parts) => parts / COURSE_PARTS),
      ),
    },
    levels: Object.fromEntries(
      await Promise.all(fixed.map(async (level) => [level.id, await derivedLevel(atlas, scopeOf(level.id))] as const)),
    ),
  };
  context.writeJson(files.figures, figures);
  writeCourses(context, files.courses, change, counts.regions);
  const ofLevels = await Promise.all(
    fixed.map(async (level) => ({
      level: levels.indexOf(level),
      totals: await atlas.totals(scopeOf(level.id)),
      structures: await structures(atlas, scopeOf(level.id)),
    })),
  );
  writeTotals(context, files.totals, ofLevels, counts.regions);
  // Ranks are those of the courses as they are read.
  const read = regionalAtlas(await atlasCounts(builtFiles(context)));
  const standings = await Promise.all(
    fixed.map(async (level) => {
      const scope = scopeOf(level.id);
      return { table: await read.table("clusters", scope), window: await read.change("clusters", scope) };
    }),
  );
  writeStandings(context, files.standings, standings, counts.regions);
}

const sums = (table: CountTable) => ({
  employment: [...slotTotals(table, "employment")],
  establishments: [...slotTotals(table, "establishments")],
});

function spread(table: CountTable) {
  const { mean, cvSquared } = establishmentSpread(table);
  return { mean: [...mean].map((value) => rounded(value)), cvSquared: [...cvSquared].map((value) => rounded(value)) };
}

/** What the project's own rule needs to know of all regions of a level. */
async function derivedLevel(atlas: RegionalAtlas, scope: Scope): Promise<DerivedLevel> {
  const table = await atlas.table("clusters", scope);
  const cuts: DerivedLevel["cuts"] = {};
  table.subjects.forEach((_, slot) => {
    if (table.traded?.[slot] !== 1) return;
    const draws = table.draws(slot);
    strongChances(STRONG_RULES[0], draws, table.pool);
    for (const [key, own] of draws.cuts)
      (cuts[key] ??= table.subjects.map(() => []))[slot] = [...own].map((cut) => rounded(cut, EXACT));
  });
  return { cuts, priors: [...quotientPriors(table.quotients, table.table.offsets)].map((prior) => rounded(prior)) };
}

/** [region] How the industries of each region of a level are composed. */
async function structures(atlas: RegionalAtlas, scope: Scope): Promise<Map<number, RegionPortfolio["structure"]>> {
  const [{ table, pool, basis }, sectors] = await Promise.all([atlas.table("groups", scope), sectorOf(atlas, scope)]);
  const nation = slotTotals(table, basis);
  const rows = new Map<number, Float64Array>();
  for (let slot = 0; slot < nation.length; slot++)
    for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
      const region = table.region[cell];
      if (pool[region] === 0) continue;
      const own = rows.get(region) ?? new Float64Array(nation.length);
      rows.set(region, own);
      own[slot] = table[basis][cell] || 0;
    }
  return new Map([...rows].map(([region, own]) => [region, regionStructure({ own, nation, sectorOf: sectors })]));
}

/** Of a matrix [i * size + j] those of every two, the first before the second; null is not known. */
function pairs(matrix: Float64Array): (number | null)[] {
  const size = Math.sqrt(matrix.length);
  const of: (number | null)[] = [];
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) {
      const value = matrix[i * size + j];
      of.push(Number.isNaN(value) ? null : Number(value.toPrecision(DIGITS)));
    }
  return of;
}

/** JSON has no number for what is not known. */
function rounded(value: number, digits = DIGITS): number {
  return Number.isFinite(value) ? Number(value.toPrecision(digits)) : -1;
}
