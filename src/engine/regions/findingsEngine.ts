import { figuresYear, LEADING } from "#economies/economies.ts";
import type { LevelId, MappedLevelId } from "#economies/economies.ts";
import { QUIET } from "#clusters/found/longCall.ts";
import { regionName } from "#clusters/tables/regionalFigures.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { SystemName } from "#clusters/tables/regionalSystems.ts";
import type { Scope } from "#clusters/tables/regionalAtlas.ts";
import type { ClusterCase } from "#guidelines/evaluation/clusterCase.ts";
import { atlasFindings } from "#guidelines/findings/cases/atlasFindings.ts";
import type { Told } from "#guidelines/findings/cases/caseFindings.ts";
import type { FindingOutcomes } from "#guidelines/findings/evaluation/compileFindings.ts";
import type { ClusterKind, FindingModel } from "#guidelines/findings/model/findingModel.ts";
import { type SpokenFinding, type SpokenFindings, spokenFindings } from "#guidelines/findings/words/spokenFindings.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import type { RegionalEngine } from "./regionalEngine.ts";

/** What findings are asked under: what a reader told, the year figures age to (the model's if left out), and the language of their words (BCP 47). */
export interface FindingsQuery extends Told {
  reference?: number;
  language: string;
}

/** What holds for a subject in a region, in words, and the case it was judged by. */
export interface FindingsAnswer extends SpokenFindings {
  subject: ClusterCase;
  kind: ClusterKind;
  reference: number;
}

/** A region's best findings over its clusters, and how many each cluster has. */
export interface RegionFindingsAnswer {
  best: (SpokenFinding & { subject: ClusterCase["subject"] })[];
  clusters: { subject: string; isStrong: boolean; shown: number; more: number }[];
}

/** Where a finding holds. */
export interface FindingMap {
  finding: string;
  level: MappedLevelId;
  /** [region] feature number, id, name, and for how many subjects it holds. */
  feature: Int32Array;
  region: string[];
  name: string[];
  fired: Uint16Array;
}

/** How often each finding holds over the clusters of the leading economy. */
export interface FindingCounts {
  level: MappedLevelId;
  year: number;
  cases: number;
  outcomes: Omit<FindingOutcomes, "firedRows">[];
}

type Kept = Awaited<ReturnType<typeof atlasFindings>>;

/** Tables of cases kept: the counties' takes about 20 MB. */
const KEPT = 4;

/** Findings over the tables of regional clusters. Reads no clock. */
export function findingsEngine(counts: () => AtlasCounts, engine: RegionalEngine, model: () => Promise<FindingModel>) {
  let kept = new Map<string, { level: LevelId; made: Promise<Kept> }>();
  let of: AtlasCounts | undefined;

  async function tableOf(
    system: SystemName,
    scope: Scope,
    settings: RegionalSettings,
    reference: number,
  ): Promise<Kept> {
    if (of !== counts()) {
      of = counts();
      kept = new Map();
    }
    const key = JSON.stringify([system, scope, settings.rule, settings.moved, settings.certainty, reference]);
    const known = kept.get(key);
    const made =
      known?.made ??
      model().then((loaded) =>
        atlasFindings(engine.atlas(), engine.answers(), { system, scope, settings, model: loaded, reference }),
      );
    kept.delete(key);
    kept.set(key, { level: scope.level, made });
    if (!known) made.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return made;
  }

  const compared = async (settings: RegionalSettings, { reference }: Pick<FindingsQuery, "reference">) => {
    const scope = engine.atlas().compared(settings);
    return tableOf("clusters", scope, settings, reference ?? (await model()).settings.reference);
  };

  const methods = {
    /** What holds for a subject in a region; undefined where the atlas has no such pair. */
    async findingsAt(
      region: string,
      subject: string,
      settings: RegionalSettings,
      query: FindingsQuery,
    ): Promise<FindingsAnswer | undefined> {
      const scope = engine.answers().scopeOf(region, settings);
      const place = scope && (await engine.atlas().place(subject, scope));
      if (!scope || !place) return undefined;
      const loaded = await model();
      const reference = query.reference ?? loaded.settings.reference;
      const { findings } = await tableOf(place.system, scope, settings, reference);
      const one = findings.of(place.slot, counts().regions.index.get(region)!, query);
      return { subject: one.subject, kind: one.kind, reference, ...spokenFindings(loaded, one, query.language) };
    },
    /** The best of a region over its clusters; undefined where the atlas has no such region. */
    async regionFindings(
      id: string,
      settings: RegionalSettings,
      query: FindingsQuery,
    ): Promise<RegionFindingsAnswer | undefined> {
      const scope = engine.answers().scopeOf(id, settings);
      if (!scope) return undefined;
      const loaded = await model();
      const reference = query.reference ?? loaded.settings.reference;
      const { table, findings } = await tableOf(engine.atlas().mainSystem(scope), scope, settings, reference);
      const region = counts().regions.index.get(id)!;
      const { best, clusters } = findings.region(region, query);
      const { figures } = table.inputs;
      return {
        best: best.map(({ of: one, finding }) => {
          const spoken = spokenFindings(loaded, one, query.language);
          return { subject: one.subject.subject, ...spoken.shown.find((said) => said.finding === finding.finding)! };
        }),
        clusters: clusters.map(({ slot, of: { findings: found } }) => ({
          subject: figures.table.subjects[slot],
          isStrong: figures.outcome(slot).isStrong[region] === 1,
          shown: found.shown.length,
          more: found.more.length,
        })),
      };
    },
    /** How often each finding holds over all cases of the leading economy, by itself. */
    async findingCounts(settings: RegionalSettings, query: FindingsQuery): Promise<FindingCounts> {
      const { table, findings } = await compared(settings, query);
      await QUIET.pause();
      const outcomes = findings.outcomes(query.thresholds).map(({ firedRows: _firedRows, ...outcome }) => outcome);
      return { level: settings.level, year: figuresYear(LEADING), cases: table.length, outcomes };
    },
    /** Undefined for a finding that the model does not have. */
    async findingMap(
      finding: string,
      settings: RegionalSettings,
      query: FindingsQuery,
    ): Promise<FindingMap | undefined> {
      if (!(await model()).findings.has(finding)) return undefined;
      const { table, findings } = await compared(settings, query);
      const { regions } = counts();
      const { pool } = table.inputs.figures.table;
      const rows = Int32Array.from(pool.keys()).filter((region) => pool[region] === 1);
      const fired = findings.where(finding, query.thresholds);
      return {
        finding,
        level: settings.level,
        feature: Int32Array.from(rows, (region) => regions.feature[region]),
        region: Array.from(rows, (region) => regions.id[region]),
        name: Array.from(rows, (region) => regionName(regions, region)),
        fired: Uint16Array.from(rows, (region) => fired[region]),
      };
    },
  };

  return {
    methods,
    /** Drops the cases of a level whose regions are others now. */
    forget(level: LevelId): void {
      for (const [key, { level: held }] of kept) if (held === level) kept.delete(key);
    },
  };
}
