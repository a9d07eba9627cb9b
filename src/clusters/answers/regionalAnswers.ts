import type { MappedLevelId } from "#economies/economies.ts";
import type { RegionalAtlas, Scope } from "#clusters/tables/regionalAtlas.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { type AcrossStatistics, acrossStatistics } from "./acrossStatistics.ts";
import { type ClusterAcross, clusterAcross } from "./clusterAcross.ts";
import { conditionSensitivity, type RegionalSensitivity } from "./conditionSensitivity.ts";
import { type KeptFigures, keptFigures } from "./keptFigures.ts";
import { type RegionalMeeting, regionalMeeting } from "./regionalMeeting.ts";
import { effectiveNumber } from "#clusters/concentration/herfindahl.ts";
import { slotTotals } from "#clusters/tables/regionalTable.ts";
import { peerColumns } from "./regionPeers.ts";
import { type RegionIndustries, type RegionPortfolio, regionPortfolio, regionStructure } from "./regionPortfolio.ts";
import { type RegionStatistics, regionStatistics } from "./regionStatistics.ts";

/** Answers about regional clusters that come at once; the same for the worker, the command line and a test. */
export interface RegionalAnswers extends Pick<
  KeptFigures,
  "scopeOf" | "ruled" | "figures" | "figuresOf" | "relatedness" | "complexity" | "forget"
> {
  /** Every cluster of a region, what they add up to, its peers. Undefined where there is no such region. */
  portfolio(region: string, settings: RegionalSettings): Promise<RegionPortfolio | undefined>;
  /** What else there is to say of a region in numbers. */
  regionStatistics(region: string, settings: RegionalSettings): Promise<RegionStatistics | undefined>;
  /** A subject over all regions of its level. */
  across(subject: string, settings: RegionalSettings): Promise<ClusterAcross | undefined>;
  /** What else there is to say of it in numbers. */
  acrossStatistics(subject: string, settings: RegionalSettings): Promise<AcrossStatistics | undefined>;
  /** Where a region and a subject meet. */
  meeting(region: string, subject: string, settings: RegionalSettings): Promise<RegionalMeeting | undefined>;
  /** What moving one threshold of the rule would change, and which regions it would. */
  sensitivity(subject: string, settings: RegionalSettings): Promise<RegionalSensitivity | undefined>;
}

export function regionalAnswers(atlas: RegionalAtlas): RegionalAnswers {
  const { counts } = atlas;
  const { regions } = counts;
  const kept = keptFigures(atlas);
  const { scopeOf, ruled, figures, figuresOf, related, relatedness, complexity, forget } = kept;
  const { peers: peersOf, parts: partsOf } = kept;

  /** What a region has of each of the source's own industries, and the nation, with the sector of each. */
  const industriesOf = async (region: number, scope: Scope): Promise<RegionIndustries> => {
    const { ofRegion, nation: ofNation } = await counts.level(scope.economy, scope.level);
    const [{ completed }, nation, sectors] = await Promise.all([
      ofRegion(region, scope),
      ofNation(),
      sectorOf(atlas, scope),
    ]);
    const basis = atlas.basis(scope.economy);
    return { own: slotTotals(completed, basis), nation: nation[basis], sectorOf: sectors };
  };

  /** As the build computed it, else of the region's industries. */
  const structureOf = async (region: number, scope: Scope): Promise<RegionPortfolio["structure"]> => {
    const known = await (await counts.level(scope.economy, scope.level)).totals();
    const of = known && !Number.isNaN(known.structure.herfindahl[region]) ? known.structure : undefined;
    if (!of) return regionStructure(await industriesOf(region, scope));
    return {
      herfindahl: of.herfindahl[region],
      effectiveNumber: effectiveNumber(of.herfindahl[region]),
      krugman: of.krugman[region],
      hachman: of.hachman[region],
      entropy: of.entropy[region],
      unrelatedVariety: of.unrelated_variety[region],
      relatedVariety: of.related_variety[region],
    };
  };

  return {
    scopeOf,
    ruled,
    figures,
    figuresOf,
    relatedness,
    complexity,
    forget,
    async portfolio(region, settings) {
      const scope = scopeOf(region, settings);
      if (!scope) return undefined;
      const row = regions.index.get(region)!;
      const [found, structure, clusters, complex] = await Promise.all([
        figuresOf(row, scope, settings),
        structureOf(row, scope),
        related(scope),
        complexity(scope),
      ]);
      const { turnover } = await counts.level(scope.economy, scope.level);
      return regionPortfolio(
        {
          scope,
          figures: found,
          structure,
          relatedness: clusters,
          complexity: complex,
          peers: peerColumns(found),
          turnover,
        },
        row,
      );
    },
    async regionStatistics(region, settings) {
      const scope = scopeOf(region, settings);
      if (!scope) return undefined;
      const row = regions.index.get(region)!;
      const [industries, clusters, window] = await Promise.all([
        industriesOf(row, scope),
        relatedness(scope),
        atlas.change(atlas.mainSystem(scope), scope),
      ]);
      return regionStatistics({ industries, window, relatedness: clusters }, row);
    },
    async acrossStatistics(subject, settings) {
      const scope = atlas.compared(settings, subject);
      const place = await atlas.place(subject, scope);
      if (!place) return undefined;
      const [table, clusters, parts] = await Promise.all([
        atlas.table(place.system, scope),
        place.system === "clusters" ? relatedness(scope) : undefined,
        partsOf(subject, scope, settings),
      ]);
      return acrossStatistics(
        {
          table,
          stateOf: Int32Array.from(regions.parent, (parent, region) => (parent < 0 ? region : parent)),
          relatedness: clusters,
          parts: parts && { table: parts.figures.table, slots: parts.slots },
        },
        place.slot,
      );
    },
    async across(subject, settings) {
      const scope = atlas.compared(settings, subject);
      const place = await atlas.place(subject, scope);
      if (!place) return undefined;
      const [found, finest, clusters, parts] = await Promise.all([
        figures(place.system, scope, settings),
        atlas.table(place.system, { ...scope, level: atlas.countedLevel(scope) }),
        place.system === "clusters" ? related(scope) : undefined,
        partsOf(subject, scope, settings),
      ]);
      return clusterAcross(
        {
          economy: scope.economy,
          level: scope.level as MappedLevelId,
          figures: found,
          finest,
          relatedness: clusters,
          parts: parts && { table: parts.figures.table, slots: parts.slots },
        },
        place.slot,
      );
    },
    async meeting(region, subject, settings) {
      const scope = scopeOf(region, settings);
      const place = scope && (await atlas.place(subject, scope));
      if (!scope || !place) return undefined;
      const [found, clusters, parts, peers] = await Promise.all([
        figures(place.system, scope, settings),
        place.system === "clusters" ? related(scope) : undefined,
        partsOf(subject, scope, settings),
        peersOf(scope, settings),
      ]);
      return regionalMeeting(
        { figures: found, relatedness: clusters, parts, peers },
        place.slot,
        regions.index.get(region)!,
      );
    },
    async sensitivity(subject, settings) {
      const scope = atlas.compared(settings, subject);
      const place = await atlas.place(subject, scope);
      return place && conditionSensitivity(await figures(place.system, scope, settings), place.slot);
    },
  };
}

/** [slot] the sector of each of the source's industries, counted from 0. */
export async function sectorOf(atlas: RegionalAtlas, scope: Scope): Promise<Int32Array> {
  const [industries, sectors] = await Promise.all([atlas.system("groups", scope), atlas.system("sectors", scope)]);
  const { tree } = atlas.counts;
  const nodeOf = (subject: string) => tree.index.get(subject.slice("industry/".length))!;
  const starts = sectors.subjects.map(nodeOf);
  return Int32Array.from(industries.subjects, (subject) => {
    const node = nodeOf(subject);
    return starts.findIndex((start) => node >= start && node < tree.end[start]);
  });
}
