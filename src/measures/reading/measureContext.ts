import type { LongCall } from "#clusters/found/longCall.ts";
import type { RegionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import { type LocalPattern, QUADRANTS, type SpatialSettings, SPOTS } from "#clusters/answers/regionalPattern.ts";
import { clusterMarks, leadingMarks } from "#clusters/marks/clusterMarks.ts";
import type { RegionalAtlas, Scope } from "#clusters/tables/regionalAtlas.ts";
import type { SubjectPlace } from "#clusters/tables/regionalSystems.ts";
import { familyOf } from "#industries/markSubjects.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import type { Coarsened } from "#regions/counts/industrySlots.ts";
import { REGION_STATUSES } from "#regions/counts/regionStatus.ts";
import type { FiredRegions, MeasureContext, MeasureQuery } from "#measures/mapMeasure.ts";
import { type EconomyId, mappedLevel } from "#economies/economies.ts";
import { type Absence, type EconomyReading, emptyReading } from "./economyReading.ts";
import { slotChangeReading, slotReading, wholeReading } from "./slotReading.ts";

/** Where a local statistic could not be computed. */
const UNKNOWN = { quadrant: QUADRANTS.indexOf("unknown"), spot: SPOTS.indexOf("unknown") };

/** What measures are read from. */
export interface MeasureSources<Advice> {
  counts: AtlasCounts;
  atlas: RegionalAtlas;
  answers: RegionalAnswers;
  /** A call that may take long, in the place of the one before. */
  long: () => LongCall<number>;
  /** Local statistics of a slot. */
  pattern: (
    place: SubjectPlace,
    asked: { subject: string; scope: Scope; level: LocalPattern["level"]; spatial: SpatialSettings },
    call: LongCall<number>,
  ) => Promise<LocalPattern>;
  /** What the recommendation model says, where it is asked and has such a rule. */
  fired: (query: MeasureQuery<Advice>) => Promise<FiredRegions | undefined>;
}

/** One economy, for a measure to read; `call` is needed by those that ask for neighbours. */
export function measureContext<Advice>(
  query: MeasureQuery<Advice>,
  economy: EconomyId,
  { counts, atlas, answers, pattern, fired }: MeasureSources<Advice>,
  call?: LongCall<number>,
): MeasureContext {
  const { regions } = counts;
  const { mask, settings, subject } = query;
  const of = counts.economy(economy);
  const { hasClusters } = of;
  const level = mappedLevel(of, settings.level);
  if (!level) throw new Error(`${economy}: expected a level with outlines`);
  const scope: Scope = atlas.scope(economy, level, settings);
  const absent = (absence: Absence): EconomyReading => ({ ...emptyReading(regions.length), absence });
  /** The benchmark cluster the selection is, whose figures are in tables of their own. */
  const cluster = mask && hasClusters && subject?.startsWith("cluster/") ? subject : undefined;

  async function selected(): Promise<{ place: SubjectPlace; coarsened: Coarsened[] } | undefined> {
    if (cluster !== undefined) {
      const place = await atlas.place(cluster, scope);
      return place && { place, coarsened: [] };
    }
    return atlas.select(mask ?? new Uint8Array(counts.tree.length).fill(1), scope);
  }

  /** What `read` makes of the selection, of all industries without one; its source may not have it. */
  async function ofSelection(read: (place: SubjectPlace) => Promise<EconomyReading>): Promise<EconomyReading> {
    const found = await selected();
    return found ? { ...(await read(found.place)), coarsened: found.coarsened } : absent("noIndustry");
  }

  const cells: MeasureContext["cells"] = (read) =>
    ofSelection(async ({ system, slot }) => {
      const ruled = await answers.ruled(system, scope, settings);
      return slotReading(ruled.table, slot, read(ruled, slot));
    });
  const changes: MeasureContext["changes"] = (read) =>
    ofSelection(async ({ system, slot }) => {
      const figures = await answers.figures(system, scope, settings);
      return slotChangeReading(figures, slot, read(figures, slot));
    });

  return {
    regions,
    industries: mask ? "some" : "all",
    cells,
    changes,
    counted: (figure) => cells(({ table }) => ({ figure, valueOf: (cell) => table.table[figure][cell] })),
    grown: () =>
      changes((figures, slot) => {
        const { growth } = figures.columns(slot);
        return growth;
      }),
    async allClusters(read) {
      if (!hasClusters) return absent("noClusters");
      const ruled = await answers.ruled("clusters", scope, settings);
      return wholeReading(ruled.table, read(ruled));
    },
    async allChanges(read) {
      const figures = await answers.figures(atlas.mainSystem(scope), scope, settings);
      return wholeReading(figures.table, read(figures));
    },
    local: (columns) =>
      ofSelection(async (place) => {
        const { spatial } = query;
        if (!call) throw new Error(`${query.measure}: expected a measure that says it needs neighbours`);
        const found = await pattern(
          place,
          { subject: subject ?? "selection", scope, level: settings.level, spatial },
          call,
        );
        const [code, p, q] = [found[columns.code], found[columns.p], found[columns.q]];
        const unknown = UNKNOWN[columns.code];
        const result = emptyReading(regions.length);
        const wide = { p: result.value.slice(), q: result.value.slice() };
        let standOut = 0;
        for (const [row, feature] of found.feature.entries()) {
          const region = regions.byFeature.get(feature)!;
          wide.p[region] = p[row];
          wide.q[region] = q[row];
          if (code[row] === unknown) continue;
          standOut += Number(code[row] > 0);
          result.value[region] = code[row];
          result.status[region] = REGION_STATUSES.indexOf("value");
        }
        const { global, islands, regions: tested, isCancelled } = found;
        const test = { standOut, global, islands, regions: tested, isCancelled, settings: found.settings };
        return { ...result, pattern: { ...wide, test } };
      }),
    async leading() {
      const ruled = await answers.ruled(atlas.mainSystem(scope), scope, settings);
      const marks = leadingMarks(clusterMarks(ruled));
      const subjects = new Map([...marks].map(([region, { slot }]) => [region, ruled.table.subjects[slot]]));
      const reading = wholeReading(ruled.table, (region) => {
        const subject = subjects.get(region);
        return subject === undefined ? 0 : familyOf(subject) + 1;
      });
      return { ...reading, leading: subjects };
    },
    fired: () => fired(query),
  };
}
