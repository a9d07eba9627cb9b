import { type EconomyId, type LevelId, levelOf } from "#economies/economies.ts";
import { regionalAnswers, type RegionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import {
  patternColumns,
  patternWeights,
  regionalPattern,
  type LocalPattern,
  type SpatialSettings,
} from "#clusters/answers/regionalPattern.ts";
import { type RegionalScan, regionalScan } from "#clusters/answers/regionalScan.ts";
import { type LongCall, QUIET } from "#clusters/found/longCall.ts";
import { type RegionalAtlas, regionalAtlas, type Scope } from "#clusters/tables/regionalAtlas.ts";
import type { SubjectPlace } from "#clusters/tables/regionalSystems.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import { regionNeighbours } from "#regions/regionNeighbours.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { methodsOf } from "#engine/methodsOf.ts";

export type RegionalEngine = ReturnType<typeof regionalEngine>;

/** Regional clusters over the counts that were loaded, and what the map's measures take from them. */
export function regionalEngine(counts: () => AtlasCounts, pause = QUIET.pause) {
  let made: { of: AtlasCounts; atlas: RegionalAtlas; answers: RegionalAnswers } | undefined;
  let calls = 0;
  /** By economy, of the last question only. */
  const last = new Map<EconomyId, { key: string; pattern: LocalPattern }>();

  function current() {
    const of = counts();
    if (made?.of !== of) {
      const atlas = regionalAtlas(of);
      made = { of, atlas, answers: regionalAnswers(atlas) };
      last.clear();
    }
    return made;
  }
  const scopeOf = (settings: RegionalSettings, subject: string): Scope => current().atlas.compared(settings, subject);

  /** Takes the place of the long call before, which settles with what it did. */
  function long(onProgress?: (share: number) => void): LongCall<number> {
    const call = ++calls;
    return { pause, isCancelled: () => calls !== call, onBeat: counts().onBeat, onProgress };
  }

  async function columnsOf(place: SubjectPlace, scope: Scope) {
    const { atlas } = current();
    const table = await atlas.table(place.system, scope);
    const all = await atlas.table("groups", scope);
    const totals = new Float64Array(table.pool.length);
    const { region, establishments, employment } = all.table;
    const counted = counts().economy(scope.economy).hasEstablishments ? establishments : employment;
    region.forEach((at, cell) => (totals[at] += counted[cell] || 0));
    return patternColumns(table, place.slot, totals);
  }

  /** Local statistics of a slot; those of the last question are kept, because the map asks for them in two measures. */
  async function pattern(
    place: SubjectPlace,
    asked: { subject: string; scope: Scope; level: LocalPattern["level"]; spatial: SpatialSettings },
    call: LongCall<number>,
  ): Promise<LocalPattern> {
    const { subject, scope, level, spatial } = asked;
    const key = JSON.stringify([place, scope, spatial]);
    const kept = last.get(scope.economy);
    if (kept?.key === key) return { ...kept.pattern, subject };
    const { regions, outlines, economy } = counts();
    const columns = await columnsOf(place, scope);
    const topology = await outlines(scope.economy);
    const weights = patternWeights(regions, columns.rows, spatial, () =>
      regionNeighbours(topology, regions, levelOf(economy(scope.economy), scope.level), columns.rows),
    );
    const found = await regionalPattern({ subject, level, settings: spatial }, regions, columns, weights, call);
    if (!found.isCancelled) last.set(scope.economy, { key, pattern: found });
    return found;
  }

  const placeOf = (subject: string, settings: RegionalSettings) =>
    current().atlas.place(subject, scopeOf(settings, subject));

  return {
    atlas: () => current().atlas,
    answers: () => current().answers,
    pattern,
    long,
    /** Drops what was made of a level whose regions are others now. */
    forget(level: LevelId): void {
      made?.atlas.forget(level);
      made?.answers.forget(level);
    },
    methods: {
      ...methodsOf(
        () => current().answers,
        ["portfolio", "regionStatistics", "across", "acrossStatistics", "meeting", "sensitivity"],
      ),
      /** Global and local autocorrelation of a subject, in steps that `cancelRegional` stops. */
      async pattern(
        subject: string,
        settings: RegionalSettings,
        spatial: SpatialSettings,
        onProgress: (share: number) => void,
      ): Promise<LocalPattern | undefined> {
        const place = await placeOf(subject, settings);
        const asked = { subject, scope: scopeOf(settings, subject), level: settings.level, spatial };
        return place && pattern(place, asked, long(onProgress));
      },
      /** Circles with more of a subject than by chance, likewise. */
      async scan(
        subject: string,
        settings: RegionalSettings,
        spatial: SpatialSettings,
        onProgress: (share: number) => void,
      ): Promise<RegionalScan | undefined> {
        const place = await placeOf(subject, settings);
        if (!place) return undefined;
        const columns = await columnsOf(place, scopeOf(settings, subject));
        return regionalScan({ subject, settings: spatial }, counts().regions, columns, long(onProgress));
      },
      cancelRegional(): void {
        calls++;
      },
    },
  };
}
