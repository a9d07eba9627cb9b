import type { Basis } from "#economies/economy.ts";
import { type EconomyId, type LevelId, levelOf, yearsOf } from "#economies/economies.ts";
import type { AtlasCounts, CountedLevel } from "#regions/atlasCounts.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { withBands } from "#regions/counts/grouped/employmentBands.ts";
import { type FigureTable, groupFigure } from "#regions/counts/grouped/groupFigure.ts";
import type { GroupShares } from "#regions/counts/grouped/groupShares.ts";
import { stateCounts } from "#regions/counts/grouped/stateCounts.ts";
import { establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { QUIET } from "#clusters/found/longCall.ts";
import { type AtlasSystems, atlasSystems } from "./atlasSystems.ts";
import { cellIndex, type CellIndex } from "./cellIndex.ts";
import { type MatchedCounts, matchedCounts } from "./matchedCounts.ts";
import type { SystemName } from "./regionalSystems.ts";
import { regionalTable, type RegionalTable } from "./regionalTable.ts";

/** Whose regions, of which level, in which years: what is compared with what. */
export interface Scope {
  economy: EconomyId;
  level: LevelId;
  year: number;
  baseYear: number;
}

/** The figure counted by subject in two years, over the cells published in both. */
export interface Matched {
  before: FigureTable;
  after: FigureTable;
  cellBefore: CellIndex;
  cellAfter: CellIndex;
  /** [slot] sums over the regions of the level. */
  nationBefore: Float64Array;
  nationAfter: Float64Array;
  years: number;
}

/** One year of a course, and where a subject and region stand in it. */
export interface YearFigures {
  table: FigureTable;
  cellOf: CellIndex;
}

/** The regional tables of the default atlas, each made when it is first asked for and then kept. */
export interface RegionalAtlas extends AtlasSystems {
  counts: AtlasCounts;
  basis(economy: Scope["economy"]): Basis;
  years(economy: Scope["economy"]): readonly number[];
  /** What settings compare: regions of their level in the first economy. */
  compared(settings: Omit<Scope, "economy">): Scope;
  /** Regions like one of an economy, in the years it has of those asked for. */
  scope(economy: EconomyId, level: LevelId, asked: { year: number; baseYear: number }): Scope;
  /** The level whose counts are those of a scope, or are summed to them. */
  countedLevel(scope: Scope): LevelId;
  /** What an economy's regions are strong in: benchmark clusters, or industries where its source cannot tell them. */
  mainSystem(economy: Pick<Scope, "economy">): SystemName;
  /** The counts of the year by subject, without what is compared. */
  counted(name: SystemName, scope: Scope): Promise<CountTable>;
  table(name: SystemName, scope: Scope): Promise<RegionalTable>;
  /** The figure counted of every year of the source by subject, oldest first. */
  series(name: SystemName, scope: Scope): Promise<YearFigures[]>;
  matched(name: SystemName, scope: Scope): Promise<Matched>;
}

/** The tables over the counts that were read. */
export function regionalAtlas(counts: AtlasCounts): RegionalAtlas {
  const { tree, regions } = counts;
  const kept = new Map<string, Promise<unknown>>();
  function once<T>(key: string, make: () => Promise<T>): Promise<T> {
    let promise = kept.get(key) as Promise<T> | undefined;
    if (!promise) {
      // Between two steps whoever else waits (a sign of life, another question) has its turn.
      promise = QUIET.pause().then(() => {
        counts.onBeat();
        return make();
      });
      promise.catch(() => kept.delete(key));
      kept.set(key, promise);
    }
    return promise;
  }

  const basis = (economy: EconomyId): Basis => counts.economy(economy).basis;
  const years = (economy: EconomyId): readonly number[] => counts.economy(economy).years;
  const ofLevel = ({ economy, level }: Pick<Scope, "economy" | "level">): Promise<CountedLevel> =>
    counts.level(economy, level);
  /** The level whose counts those of a level are, or are summed from. */
  const countedLevel = ({ economy, level }: Pick<Scope, "economy" | "level">): LevelId =>
    levelOf(counts.economy(economy), level).sumOf ?? level;
  const isSum = (scope: Scope) => countedLevel(scope) !== scope.level;

  /** Counts as published, with bands where figures are withheld, by the source's own industries and finest regions. */
  async function published(scope: Scope, year: number): Promise<CountTable> {
    const from = await ofLevel(scope);
    const { withheld, basis: figure } = from.economy;
    if (figure === "establishments") return from.year(year);
    return once(`published ${scope.economy} ${countedLevel(scope)} ${year}`, async () =>
      withBands(
        tree,
        from.source,
        await from.year(year),
        year === withheld?.year ? await from.year(withheld.toldBy) : undefined,
      ),
    );
  }

  function atLevel(table: CountTable, scope: Scope): CountTable {
    return isSum(scope) ? stateCounts(table, regions) : table;
  }

  const stateOf = Int32Array.from(regions.parent, (parent, region) => (parent < 0 ? region : parent));
  const figureOf = (counted: CountTable, shares: GroupShares, scope: Scope) =>
    groupFigure(counted, shares, regions.length, {
      figure: basis(scope.economy),
      into: isSum(scope) ? stateOf : undefined,
    });

  const { system, place, select } = atlasSystems(counts, {
    once,
    countedLevel,
    onDropped: (name) => {
      for (const key of kept.keys()) if (key.includes(` ${name} `)) kept.delete(key);
    },
  });

  const grouped = (name: SystemName, scope: Scope, year: number): Promise<CountTable> =>
    once(`grouped ${name} ${scope.economy} ${scope.level} ${year}`, async () =>
      isSum(scope)
        ? stateCounts(await grouped(name, { ...scope, level: countedLevel(scope) }, year), regions)
        : (await system(name, scope)).group(await published(scope, year)),
    );

  return {
    counts,
    basis,
    years,
    compared: ({ level, year, baseYear }) => ({ economy: counts.economies[0].id, level, year, baseYear }),
    scope: (economy, level, asked) => ({ economy, level, ...yearsOf(counts.economy(economy), asked) }),
    countedLevel,
    mainSystem: ({ economy }) => (counts.economy(economy).hasClusters ? "clusters" : "groups"),
    system,
    counted: (name, scope) => grouped(name, scope, scope.year),
    table: (name, scope) =>
      once(`table ${name} ${scope.economy} ${scope.level} ${scope.year}`, async () => {
        const { subjects, traded } = await system(name, scope);
        const all = await published(scope, scope.year);
        return regionalTable({
          regions,
          subjects,
          traded,
          basis: basis(scope.economy),
          onBeat: counts.onBeat,
          table: await grouped(name, scope, scope.year),
          all: atLevel(all, scope),
          // Sizes are those of establishments in counties: sums over a state would hide how much they differ.
          spread:
            basis(scope.economy) === "employment"
              ? establishmentSpread(await grouped(name, { ...scope, level: countedLevel(scope) }, scope.year))
              : undefined,
        });
      }),
    series: (name, scope) =>
      once(`series ${name} ${scope.economy} ${scope.level}`, async () => {
        await (await ofLevel(scope)).all();
        const { shares } = await system(name, scope);
        return Promise.all(
          years(scope.economy).map(async (year) => {
            const counted = await published(scope, year);
            await QUIET.pause();
            counts.onBeat();
            const table = figureOf(counted, shares, scope);
            return { table, cellOf: cellIndex(table, regions.length) };
          }),
        );
      }),
    matched: (name, scope) =>
      once(`matched ${name} ${scope.economy} ${scope.level} ${scope.baseYear} ${scope.year}`, async () => {
        const { shares } = await system(name, scope);
        const [base, later] = await Promise.all([published(scope, scope.baseYear), published(scope, scope.year)]);
        const both =
          scope.baseYear < scope.year ? matchedCounts(base, later, basis(scope.economy)) : nothingMatched(base, later);
        const before = figureOf(both.before, shares, scope);
        const after = figureOf(both.after, shares, scope);
        return {
          before,
          after,
          cellBefore: cellIndex(before, regions.length),
          cellAfter: cellIndex(after, regions.length),
          nationBefore: figureTotals(before),
          nationAfter: figureTotals(after),
          years: Math.max(1, scope.year - scope.baseYear),
        };
      }),
    place,
    select,
  };
}

/** [group] Sum of the known figures. */
function figureTotals({ offsets, figure }: FigureTable): Float64Array {
  const sums = new Float64Array(offsets.length - 1);
  for (let group = 0; group < sums.length; group++) {
    for (let cell = offsets[group]; cell < offsets[group + 1]; cell++) sums[group] += figure[cell] || 0;
  }
  return sums;
}

/** The first year has none before it to compare with: no cell, so that every growth is unknown. */
function nothingMatched(base: CountTable, later: CountTable): MatchedCounts {
  const none = (table: CountTable): CountTable => ({
    year: table.year,
    offsets: new Uint32Array(table.offsets.length),
    region: new Int32Array(0),
    employment: new Float64Array(0),
    establishments: new Float64Array(0),
    payroll: new Float64Array(0),
  });
  return { before: none(base), after: none(later) };
}
