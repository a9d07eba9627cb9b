import { levelOf } from "#economies/economies.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import { readCourses, readStandings } from "#regions/counts/courseFile.ts";
import { type DerivedFigures, knownColumn } from "#regions/counts/derivedFigures.ts";
import { groupWindow } from "#regions/counts/grouped/groupWindow.ts";
import type { WindowCells } from "#regions/counts/windowCells.ts";
import type { EstablishmentSpread } from "#clusters/strength/establishmentSpread.ts";
import { type ChangeWindow, changeWindow } from "./changeWindow.ts";
import type { Scope } from "./regionalAtlas.ts";
import { plainShares } from "./regionalSystems.ts";
import type { KnownLevel } from "./regionalTable.ts";

/** What the build computed of benchmark clusters because it follows from the counts alone; undefined where it did not. */
export interface BuiltFigures {
  level: (scope: Scope) => Promise<KnownLevel | undefined>;
  /** Cuts known at a level, by `cutKey`. */
  cuts: (scope: Scope) => Promise<readonly string[]>;
  spread: (name: keyof DerivedFigures["spread"], scope: Scope) => Promise<EstablishmentSpread | undefined>;
  /** Over the window it was computed for. */
  change: (scope: Scope) => Promise<ChangeWindow | undefined>;
  /** Of one region alone. */
  changeAlone: (scope: Scope, region: number) => Promise<ChangeWindow | undefined>;
}

export interface BuiltFiguresOptions {
  /** Makes what has this key when it is first asked for. */
  once: <T>(key: string, make: () => Promise<T>) => Promise<T>;
  countedLevel: (scope: Scope) => Scope["level"];
  /** [slot] of benchmark clusters. */
  subjects: (scope: Scope) => Promise<readonly string[]>;
}

export function builtFigures(counts: AtlasCounts, { once, countedLevel, subjects }: BuiltFiguresOptions): BuiltFigures {
  const { regions, derived } = counts;
  /** Whether the regions of a level are the same for everybody. */
  const isFixed = ({ economy, level }: Scope) => counts.economy(economy).completed?.clusters[level] !== undefined;

  async function courses(scope: Scope) {
    const files = counts.economy(scope.economy).completed?.derived;
    const found = files && (await derived(scope.economy));
    if (!files || !found) return undefined;
    const { years, broken, nation } = found.courses;
    if (years[0] !== scope.baseYear || years[years.length - 1] !== scope.year) return undefined;
    const slots = (await subjects(scope)).length;
    const { add } = levelOf(counts.economy(scope.economy), countedLevel(scope)).feature;
    const options = { years, broken, slots, add, onBeat: counts.onBeat };
    return {
      files,
      add,
      slots,
      read: (only?: ReadonlySet<number>) =>
        counts.files.decoded(files.courses, (bytes) => readCourses(bytes, regions, { ...options, only })),
      window: (cells: WindowCells) =>
        changeWindow(
          countedLevel(scope) === scope.level ? cells : summed(cells, scope, slots),
          regions.length,
          counts.economy(scope.economy).pandemic,
          nation.map((sums) => Float64Array.from(sums)),
        ),
    };
  }

  /** Counties' courses in the regions of a level. */
  const summed = (cells: WindowCells, { economy, level }: Scope, slots: number) =>
    groupWindow(cells, plainShares(Int32Array.from(Array(slots).keys()), slots), regions.length, {
      figure: counts.economy(economy).basis,
      into: regions.partOf(level),
    });

  return {
    level: (scope) =>
      once(`known ${scope.economy} ${scope.level}`, async () => {
        const found = await derived(scope.economy);
        const level = found?.levels[scope.level];
        if (!found || !level || !isFixed(scope)) return undefined;
        const { employment, establishments } = found.nation.clusters;
        return {
          nation: { employment: Float64Array.from(employment), establishments: Float64Array.from(establishments) },
          priors: Float64Array.from(level.priors),
          cuts: (slot) =>
            new Map(
              Object.entries(level.cuts).flatMap(([key, cuts]) =>
                cuts[slot] ? [[key, knownColumn(cuts[slot])] as const] : [],
              ),
            ),
        };
      }),
    cuts: async (scope) => Object.keys((await derived(scope.economy))?.levels[scope.level]?.cuts ?? {}),
    async spread(name, scope) {
      const known = (await derived(scope.economy))?.spread[name];
      return known && { mean: knownColumn(known.mean), cvSquared: knownColumn(known.cvSquared) };
    },
    async change(scope) {
      const file = await courses(scope);
      return file?.window(await once(`courses ${scope.economy}`, () => file.read()));
    },
    async changeAlone(scope, region) {
      const file = isFixed(scope) ? await courses(scope) : undefined;
      if (!file) return undefined;
      const whole = regions.partOf(scope.level);
      const parts = [...whole.keys()].filter((part) => whole[part] === region);
      const [cells, percentiles] = await Promise.all([
        file.read(new Set(parts.map((part) => regions.feature[part] - file.add))),
        counts.files.decoded(file.files.standings, (bytes) =>
          readStandings(bytes, regions.feature[region], file.slots),
        ),
      ]);
      return { ...file.window(cells), percentileOf: (slot) => percentiles[slot] };
    },
  };
}
