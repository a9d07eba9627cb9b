import type { Basis } from "#economies/economy.ts";
import { type EconomyId, economyOfSubject, type LevelId, levelOf, mappedLevel, yearsOf } from "#economies/economies.ts";
import type { AtlasCounts, CountedLevel } from "#regions/atlasCounts.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { readClusterFile, readClusterJobs } from "#regions/counts/clusterFile.ts";
import { clusterJobs, clusterTable } from "#regions/counts/clusterTable.ts";
import { groupWindow } from "#regions/counts/grouped/groupWindow.ts";
import { summedCounts } from "#regions/counts/grouped/summedCounts.ts";
import { type WindowCells, windowCells } from "#regions/counts/windowCells.ts";
import type { RegionalSettings } from "./regionalRule.ts";
import type { StrongRule } from "#clusters/strength/strongRules.ts";
import { type EstablishmentSpread, establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { type QuotientBase, quotientBase } from "#clusters/strength/quotientBase.ts";
import { QUIET } from "#clusters/found/longCall.ts";
import { type AtlasSystems, atlasSystems } from "./atlasSystems.ts";
import { builtFigures } from "./builtFigures.ts";
import { type ChangeWindow, changeWindow } from "./changeWindow.ts";
import { typicalCorrelation } from "#clusters/strength/regionalCorrelation.ts";
import type { SystemName } from "./regionalSystems.ts";
import { regionalTable, type RegionalTable } from "./regionalTable.ts";

/** Whose regions, of which level, in which years: what is compared with what. */
export interface Scope {
  economy: EconomyId;
  level: LevelId;
  /** Changes are told over these; everything else is of the year the counts are completed for. */
  year: number;
  baseYear: number;
}

/** The regional tables of the default atlas, each made when it is first asked for and then kept. */
export interface RegionalAtlas extends AtlasSystems {
  counts: AtlasCounts;
  basis(economy: Scope["economy"]): Basis;
  years(economy: Scope["economy"]): readonly number[];
  /** What settings compare: regions of their level in the economy a subject is told by, the first if none is given. */
  compared(settings: Omit<RegionalSettings, "rule" | "moved" | "certainty">, subject?: string): Scope;
  /** Regions like one of an economy, in the years it has of those asked for. */
  scope(economy: EconomyId, level: LevelId, asked: { year: number; baseYear: number }): Scope;
  /** The level whose counts are those of a scope, or are summed to them. */
  countedLevel(scope: Scope): LevelId;
  /** What an economy's regions are strong in: benchmark clusters, or industries where its source cannot tell them. */
  mainSystem(economy: Pick<Scope, "economy">): SystemName;
  /** The completed counts by subject, without what is compared. */
  counted(name: SystemName, scope: Scope): Promise<CountTable>;
  /** @param sharesOf what the shares of traded clusters are of; all jobs if left out */
  table(name: SystemName, scope: Scope, sharesOf?: StrongRule["sharesOf"]): Promise<RegionalTable>;
  /**
   * Benchmark clusters of one region beside the jobs of all, without reading the rest; undefined where the build did not compute what
   * that needs. Its shares are of all jobs.
   */
  alone(scope: Scope, region: number): Promise<RegionalTable | undefined>;
  /** What regions of a level have in all industries. */
  totals(scope: Scope): Promise<Record<Basis, QuotientBase>>;
  /** Cuts the build knows at a level, by `cutKey`. */
  knownCuts(scope: Scope): Promise<readonly string[]>;
  /** Its change over the window the build computed; of other windows that of all regions. */
  changeAlone(scope: Scope, region: number): Promise<ChangeWindow>;
  /** The figure counted by subject in every year of the scope's window, over the cells known in all of them. */
  change(name: SystemName, scope: Scope): Promise<ChangeWindow>;
  /** Drops the tables of a level whose regions are others now. */
  forget(level: LevelId): void;
}

/** The tables over the counts that were read. */
export function regionalAtlas(counts: AtlasCounts): RegionalAtlas {
  const { regions } = counts;
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
  /** Sizes of establishments are told where these and their jobs are counted. */
  const hasSizes = ({ economy }: Pick<Scope, "economy">) =>
    basis(economy) === "employment" && counts.economy(economy).hasEstablishments;
  const years = (economy: EconomyId): readonly number[] => counts.economy(economy).years;
  const ofLevel = ({ economy, level }: Pick<Scope, "economy" | "level">): Promise<CountedLevel> =>
    counts.level(economy, level);
  /** The level whose counts those of a level are, or are summed from. */
  const countedLevel = ({ economy, level }: Pick<Scope, "economy" | "level">): LevelId =>
    levelOf(counts.economy(economy), level).sumOf ?? level;
  const isSum = (scope: Scope) => countedLevel(scope) !== scope.level;

  /** The counts that figures, quotients and verdicts are of, by the source's own industries and finest regions. */
  async function completed(scope: Scope): Promise<CountTable> {
    return (await ofLevel(scope)).completed();
  }

  function atLevel(table: CountTable, scope: Scope): CountTable {
    return isSum(scope) ? summedCounts(table, regions.partOf(scope.level)) : table;
  }

  /** As published, of the finest regions. */
  const cellsOf = (scope: Scope): Promise<WindowCells> =>
    once(`cells ${scope.economy} ${countedLevel(scope)} ${scope.baseYear} ${scope.year}`, async () => {
      const { year } = await ofLevel(scope);
      const wanted = years(scope.economy).filter((known) => known >= scope.baseYear && known <= scope.year);
      return windowCells(await Promise.all(wanted.map(year)), basis(scope.economy), regions.length);
    });

  const { system, place, select } = atlasSystems(counts, {
    once,
    countedLevel,
    onDropped: (name) => {
      for (const key of kept.keys()) if (key.includes(` ${name} `)) kept.delete(key);
    },
  });

  /** Counts of a kind of subjects at a level: of benchmark clusters as the build counted them, else by the industries' shares. */
  const grouped = (name: SystemName, scope: Scope): Promise<CountTable> =>
    once(`grouped ${name} ${scope.economy} ${scope.level}`, async () => {
      const file = name === "clusters" ? clusterFile(scope) : undefined;
      if (file) {
        const { subjects } = await system(name, scope);
        return file.decoded(async (bytes) =>
          clusterTable(await readClusterFile(bytes), regions, { ...file.options, count: subjects.length }),
        );
      }
      return isSum(scope)
        ? atLevel(await grouped(name, { ...scope, level: countedLevel(scope) }), scope)
        : (await system(name, scope)).group(await completed(scope));
    });

  const built = builtFigures(counts, {
    once,
    countedLevel,
    subjects: async (scope) => (await system("clusters", scope)).subjects,
  });

  /** Totals of all industries at a level, of all regions and the nation. */
  const totalsOf = (scope: Scope): Promise<Record<Basis, QuotientBase>> =>
    once(`totals ${scope.economy} ${scope.level}`, async () => {
      const level = await ofLevel(scope);
      const [known, nation] = await Promise.all([level.totals(), level.nation()]);
      if (known) {
        const of = (figure: Basis): QuotientBase => ({
          name: "all",
          figure,
          region: known[figure],
          halfBand: figure === "employment" ? known.halfBand : new Float64Array(regions.length),
          nation: nation[figure].reduce((sum, value) => sum + value, 0),
        });
        return { employment: of("employment"), establishments: of("establishments") };
      }
      const all = atLevel(await completed(scope), scope);
      const of = (figure: Basis) => quotientBase(all, regions.length, { figure, name: "all" });
      return { employment: of("employment"), establishments: of("establishments") };
    });

  /** A level's file of benchmark clusters, and how its codes are read. */
  function clusterFile(scope: Scope) {
    const { completed: of } = counts.economy(scope.economy);
    const file = of?.clusters[scope.level];
    if (!of || file === undefined) return undefined;
    const level = levelOf(counts.economy(scope.economy), scope.level);
    return {
      decoded: <T>(decode: (bytes: ArrayBuffer) => Promise<T>) => counts.files.decoded(file, decode),
      options: { year: of.year, level, inNone: of.inNone },
    };
  }

  async function alone(scope: Scope, region: number): Promise<RegionalTable | undefined> {
    const [known, file] = [await built.level(scope), clusterFile(scope)];
    if (!known || !file) return undefined;
    const { subjects, traded } = await system("clusters", scope);
    const options = { ...file.options, count: subjects.length };
    const only = new Set([regions.feature[region] - options.level.feature.add]);
    const [all, table, totals, spread] = await Promise.all([
      once(`jobs ${scope.economy} ${scope.level}`, () =>
        file.decoded(async (bytes) => clusterJobs(await readClusterJobs(bytes), regions, options)),
      ),
      file.decoded(async (bytes) => clusterTable(await readClusterFile(bytes, only), regions, options)),
      totalsOf(scope),
      spreadOf("clusters", scope),
    ]);
    const { basis: of } = counts.economy(scope.economy);
    return regionalTable({
      regions,
      subjects,
      level: scope.level,
      traded,
      basis: of,
      table,
      totals,
      spread,
      known,
      all,
    });
  }

  const change: RegionalAtlas["change"] = (name, scope) =>
    once(`change ${name} ${scope.economy} ${scope.level} ${scope.baseYear} ${scope.year}`, async () => {
      const known = name === "clusters" ? await built.change(scope) : undefined;
      if (known) return known;
      const [shares, cells] = await Promise.all([(await system(name, scope)).shares(), cellsOf(scope)]);
      const options = { figure: basis(scope.economy), into: isSum(scope) ? regions.partOf(scope.level) : undefined };
      const { pandemic } = counts.economy(scope.economy);
      return changeWindow(groupWindow(cells, shares, regions.length, options), regions.length, pandemic);
    });

  async function spreadOf(name: SystemName, scope: Scope): Promise<EstablishmentSpread> {
    const { like } = await system(name, scope);
    if (like !== undefined) {
      const { mean, cvSquared } = await spreadOf("groups", scope);
      return { mean: mean.slice(like, like + 1), cvSquared: cvSquared.slice(like, like + 1) };
    }
    const known = name === "clusters" || name === "groups" ? await built.spread(name, scope) : undefined;
    if (known) return known;
    return establishmentSpread(await grouped(name, { ...scope, level: countedLevel(scope) }));
  }

  /** Of the source's own industries, whichever subjects are looked at: else what is selected on the map would differ from the same in a profile. */
  const typicalOf = (scope: Scope): Promise<number> =>
    once(`typical ${scope.economy} ${scope.level}`, async () => {
      const [all, totals] = await Promise.all([grouped("groups", scope), totalsOf(scope)]);
      const of = basis(scope.economy);
      return typicalCorrelation(all, () => totals[of], of);
    });

  return {
    counts,
    alone,
    totals: totalsOf,
    knownCuts: built.cuts,
    basis,
    years,
    compared: ({ level, year, baseYear }, subject = "") => {
      const economy = economyOfSubject(subject, counts.economies);
      if (economy === counts.economies[0]) return { economy: economy.id, level, year, baseYear };
      return {
        economy: economy.id,
        level: mappedLevel(economy, level) ?? economy.defaultLevel,
        ...yearsOf(economy, { year, baseYear }),
      };
    },
    scope: (economy, level, asked) => ({ economy, level, ...yearsOf(counts.economy(economy), asked) }),
    countedLevel,
    mainSystem: ({ economy }) => (counts.economy(economy).hasClusters ? "clusters" : "groups"),
    system,
    counted: grouped,
    table: (name, scope, sharesOf) =>
      once(`table ${name} ${scope.economy} ${scope.level} ${sharesOf}`, async () => {
        const { subjects, traded, canCompareTraded } = await system(name, scope);
        return regionalTable({
          regions,
          subjects,
          level: scope.level,
          traded,
          tradedBase: canCompareTraded ? sharesOf : undefined,
          basis: basis(scope.economy),
          onBeat: counts.onBeat,
          table: await grouped(name, scope),
          totals: await totalsOf(scope),
          known: name === "clusters" ? await built.level(scope) : undefined,
          // Sizes are those of establishments in counties: sums over a state would hide how much they differ.
          spread: hasSizes(scope) ? await spreadOf(name, scope) : undefined,
          typical: hasSizes(scope) ? undefined : await typicalOf(scope),
        });
      }),
    change,
    changeAlone: async (scope, region) => (await built.changeAlone(scope, region)) ?? change("clusters", scope),
    place,
    select,
    forget: (level) => {
      for (const key of kept.keys()) if (key.split(" ").includes(level)) kept.delete(key);
    },
  };
}
