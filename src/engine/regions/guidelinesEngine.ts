import { figuresYear, LEADING } from "#economies/economies.ts";
import type { LevelId, MappedLevelId } from "#economies/economies.ts";
import type { Scope } from "#clusters/tables/regionalAtlas.ts";
import { regionName } from "#clusters/tables/regionalFigures.ts";
import type { SystemName } from "#clusters/tables/regionalSystems.ts";
import { atlasCases } from "#guidelines/cases/atlasCases.ts";
import { ruleReach } from "#guidelines/evaluation/ruleReach.ts";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { QUIET, runInSteps } from "#clusters/found/longCall.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import type { RegionalEngine } from "./regionalEngine.ts";
import { type RuleTally, ruleTally } from "./ruleTally.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { Entered, Recommendation, RuleCount } from "#guidelines/cases/caseRecommendations.ts";

/** A subject of a region, and how many cards fire for it. */
export interface RegionCase {
  subject: string;
  isStrong: boolean;
  /** Of the region's employment (establishments). */
  size: number;
  cards: number;
}

/** What the count of all rules does one after the other: the years' counts, what is related, the cases' figures, the rules. */
export const OVERVIEW_STEPS = ["years", "related", "cases", "rules"] as const;
export type OverviewStep = (typeof OVERVIEW_STEPS)[number];

export interface RuleOverview {
  level: MappedLevelId;
  year: number;
  /** Cases: regions x subjects with a published figure. */
  cases: number;
  regions: number;
  rules: RuleCount[];
  /** Indicators the atlas has figures of, and "stage". */
  known: string[];
}

/** Where a rule fires. */
export interface RuleMap {
  rule: string;
  level: MappedLevelId;
  /** [region] feature number, name, subjects it fires for, subjects it was asked for. */
  feature: Int32Array;
  region: string[];
  name: string[];
  fired: Uint16Array;
  cases: Uint16Array;
  /** [region] 1 where it fires for none because nobody has the figures it could fire on, neither the atlas nor the reader. */
  unknown: Uint8Array;
}

type KeptCases = Awaited<ReturnType<typeof atlasCases>>;

/** Tables of cases kept: the counties' takes about 20 MB. */
const KEPT = 4;

/** Recommendations over the tables of regional clusters. `year` is the year it is now, by which figures age. */
export function guidelinesEngine(
  counts: () => AtlasCounts,
  engine: RegionalEngine,
  model: () => Promise<GuidelineModel>,
  year: () => number,
) {
  let kept = new Map<string, { level: LevelId; cases: Promise<KeptCases> }>();
  let of: AtlasCounts | undefined;
  let overviews = 0;

  function casesOf(system: SystemName, scope: Scope, settings: RegionalSettings): Promise<KeptCases> {
    if (of !== counts()) {
      of = counts();
      kept = new Map();
    }
    const key = JSON.stringify([system, scope, settings.rule, settings.moved, settings.certainty]);
    const known = kept.get(key);
    const made = known ?? { level: scope.level, cases: make(system, scope, settings) };
    kept.delete(key);
    kept.set(key, made);
    if (!known) made.cases.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return made.cases;
  }

  const make = async (system: SystemName, scope: Scope, settings: RegionalSettings): Promise<KeptCases> =>
    atlasCases(engine.atlas(), engine.answers(), { system, scope, settings, model: await model(), now: year() });

  const overview = (settings: RegionalSettings): Scope => engine.atlas().compared(settings);

  const methods = {
    /** What the model says of a subject in a region; undefined where the atlas has no such pair. */
    async recommend(
      region: string,
      subject: string,
      settings: RegionalSettings,
      entered: Entered,
    ): Promise<Recommendation | undefined> {
      const scope = engine.answers().scopeOf(region, settings);
      const place = scope && (await engine.atlas().place(subject, scope));
      if (!scope || !place) return undefined;
      const { recommendations } = await casesOf(place.system, scope, settings);
      return recommendations.recommend(place.slot, counts().regions.index.get(region)!, entered);
    },
    /** Subjects of a region worth a look, strong ones first. */
    async regionCases(id: string, settings: RegionalSettings, entered: Entered): Promise<RegionCase[] | undefined> {
      const scope = engine.answers().scopeOf(id, settings);
      if (!scope) return undefined;
      const { table, recommendations } = await casesOf(engine.atlas().mainSystem(scope), scope, settings);
      const region = counts().regions.index.get(id)!;
      const { figures } = table.inputs;
      const { subjects, basis, table: cells, traded, cellOf } = figures.table;
      return subjects
        .flatMap((subject, slot): RegionCase[] => {
          if (table.rowOf(slot, region) < 0 || (traded && traded[slot] === 0)) return [];
          const { cards } = recommendations.recommend(slot, region, entered).evaluation;
          return [
            {
              subject,
              isStrong: figures.outcome(slot).isStrong[region] === 1,
              size: cells[basis][cellOf(slot, region)],
              cards: Object.values(cards).reduce((sum, { shown, more }) => sum + shown.length + more.length, 0),
            },
          ];
        })
        .sort((a, b) => Number(b.isStrong) - Number(a.isStrong) || (b.size || 0) - (a.size || 0));
    },
    /** How each rule comes out for a subject over all of some regions; those that do not have it are left out of `places`. */
    async tally(
      subject: string,
      ids: readonly string[],
      settings: RegionalSettings,
      entered: Entered,
    ): Promise<{ places: number; rules: RuleTally[] }> {
      const cases: (() => Recommendation)[] = [];
      for (const region of ids) {
        const scope = engine.answers().scopeOf(region, settings);
        const place = scope && (await engine.atlas().place(subject, scope));
        if (!scope || !place) continue;
        const { recommendations } = await casesOf(place.system, scope, settings);
        cases.push(() => recommendations.recommend(place.slot, counts().regions.index.get(region)!, entered));
      }
      const found: Recommendation[] = [];
      const step = () => {
        const next = cases[found.length];
        if (next) found.push(next());
        return found.length === cases.length;
      };
      await runInSteps(step, () => found.length, QUIET);
      return { places: found.length, rules: ruleTally(found) };
    },
    /** Stops the count before its next step. */
    cancelOverview(): void {
      overviews++;
    },
    /** How often each rule fires over the clusters of the leading economy. Undefined where it was cancelled or a newer count came. */
    async ruleOverview(
      settings: RegionalSettings,
      entered: Entered,
      onStep?: (step: OverviewStep) => void,
    ): Promise<RuleOverview | undefined> {
      const call = ++overviews;
      const scope = overview(settings);
      const before = {
        years: () => engine.answers().figures("clusters", scope, settings),
        related: () => engine.answers().relatedness(scope),
        cases: () => casesOf("clusters", scope, settings),
        rules: undefined,
      };
      for (const step of OVERVIEW_STEPS) {
        onStep?.(step);
        await QUIET.pause(); // a cancellation that waits is heard here
        if (call !== overviews) return undefined;
        await before[step]?.();
      }
      const { table, recommendations } = await casesOf("clusters", scope, settings);
      return {
        level: settings.level,
        year: figuresYear(LEADING),
        cases: table.length,
        regions: table.inputs.figures.table.compared,
        rules: recommendations.counts(entered),
        known: [...table.indicators.keys(), "stage"],
      };
    },
    /** Undefined for a rule that the model does not have. */
    async ruleMap(rule: string, settings: RegionalSettings, entered: Entered): Promise<RuleMap | undefined> {
      const loaded = await model();
      if (!loaded.rules.has(rule)) return undefined;
      const { table, recommendations } = await casesOf("clusters", overview(settings), settings);
      const { regions } = counts();
      const { pool } = table.inputs.figures.table;
      const rows = Int32Array.from(pool.keys()).filter((region) => pool[region] === 1);
      const { fired, cases } = recommendations.where(rule, entered);
      const reach = ruleReach(loaded, new Set([...table.indicators.keys(), "stage"]));
      const isInReach = reach.some((found) => found.rule === rule && found.canFire);
      const told = new Set(entered.values.map((value) => value.region));
      const isUnknown = (region: number) => !isInReach && fired[region] === 0 && !told.has(regions.id[region]);
      return {
        rule,
        level: settings.level,
        feature: Int32Array.from(rows, (region) => regions.feature[region]),
        region: Array.from(rows, (region) => regions.id[region]),
        name: Array.from(rows, (region) => regionName(regions, region)),
        fired: Uint16Array.from(rows, (region) => fired[region]),
        cases: Uint16Array.from(rows, (region) => cases[region]),
        unknown: Uint8Array.from(rows, (region) => Number(isUnknown(region))),
      };
    },
  };

  return {
    methods,
    /** Drops the cases of a level whose regions are others now. */
    forget(level: LevelId): void {
      for (const [key, { level: of }] of kept) if (of === level) kept.delete(key);
    },
  };
}
