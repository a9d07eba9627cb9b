import type { Basis } from "#economies/economy.ts";
import { type EconomyId, type LevelId, levelOf, yearsOf } from "#economies/economies.ts";
import type { AtlasCounts, CountedLevel } from "#regions/atlasCounts.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { readClusterFile } from "#regions/counts/clusterFile.ts";
import { clusterTable } from "#regions/counts/clusterTable.ts";
import { type DerivedFigures, knownColumn } from "#regions/counts/derivedFigures.ts";
import { groupWindow } from "#regions/counts/grouped/groupWindow.ts";
import { summedCounts } from "#regions/counts/grouped/summedCounts.ts";
import { type WindowCells, windowCells } from "#regions/counts/windowCells.ts";
import type { StrongRule } from "#clusters/strength/strongRules.ts";
import { type EstablishmentSpread, establishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { QUIET } from "#clusters/found/longCall.ts";
import { type AtlasSystems, atlasSystems } from "./atlasSystems.ts";
import { type ChangeWindow, changeWindow } from "./changeWindow.ts";
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
  /** What settings compare: regions of their level in the first economy. */
  compared(settings: Omit<Scope, "economy">): Scope;
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
  /** What the build computed of an economy; undefined where it did not. */
  derived(economy: EconomyId): Promise<DerivedFigures | undefined>;
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
      const { completed: of } = counts.economy(scope.economy);
      const file = of?.clusters[scope.level];
      if (of && file && name === "clusters") {
        const { subjects } = await system(name, scope);
        return counts.files.decoded(file, async (bytes) =>
          clusterTable(await readClusterFile(bytes), regions, {
            year: of.year,
            count: subjects.length,
            level: levelOf(counts.economy(scope.economy), scope.level),
            inNone: of.inNone,
          }),
        );
      }
      return isSum(scope)
        ? atLevel(await grouped(name, { ...scope, level: countedLevel(scope) }), scope)
        : (await system(name, scope)).group(await completed(scope));
    });

  const derived = async (economy: EconomyId): Promise<DerivedFigures | undefined> => {
    const name = counts.economy(economy).completed?.derived;
    return name === undefined ? undefined : counts.once(name, (files) => files.json<DerivedFigures>(name));
  };

  async function spreadOf(name: SystemName, scope: Scope): Promise<EstablishmentSpread> {
    const known = name === "clusters" || name === "groups" ? (await derived(scope.economy))?.spread[name] : undefined;
    if (known) return { mean: knownColumn(known.mean), cvSquared: knownColumn(known.cvSquared) };
    return establishmentSpread(await grouped(name, { ...scope, level: countedLevel(scope) }));
  }

  return {
    counts,
    derived,
    basis,
    years,
    compared: ({ level, year, baseYear }) => ({ economy: counts.economies[0].id, level, year, baseYear }),
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
          all: await once(`all ${scope.economy} ${scope.level}`, async () => atLevel(await completed(scope), scope)),
          // Sizes are those of establishments in counties: sums over a state would hide how much they differ.
          spread: basis(scope.economy) === "employment" ? await spreadOf(name, scope) : undefined,
        });
      }),
    change: (name, scope) =>
      once(`change ${name} ${scope.economy} ${scope.level} ${scope.baseYear} ${scope.year}`, async () => {
        const [shares, cells] = await Promise.all([(await system(name, scope)).shares(), cellsOf(scope)]);
        const options = { figure: basis(scope.economy), into: isSum(scope) ? regions.partOf(scope.level) : undefined };
        const { pandemic } = counts.economy(scope.economy);
        return changeWindow(groupWindow(cells, shares, regions.length, options), regions.length, pandemic);
      }),
    place,
    select,
    forget: (level) => {
      for (const key of kept.keys()) if (key.split(" ").includes(level)) kept.delete(key);
    },
  };
}
