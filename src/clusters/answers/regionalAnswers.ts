import type { RegionalAtlas, Scope } from "#clusters/tables/regionalAtlas.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { type AcrossStatistics, acrossStatistics } from "./acrossStatistics.ts";
import { type ClusterAcross, clusterAcross } from "./clusterAcross.ts";
import { conditionSensitivity, type RegionalSensitivity } from "./conditionSensitivity.ts";
import { type KeptFigures, keptFigures } from "./keptFigures.ts";
import { type RegionalMeeting, regionalMeeting } from "./regionalMeeting.ts";
import { type RegionPortfolio, regionPortfolio } from "./regionPortfolio.ts";
import { type RegionStatistics, regionStatistics } from "./regionStatistics.ts";

/** Answers about regional clusters that come at once; the same for the worker, the command line and a test. */
export interface RegionalAnswers extends Pick<
  KeptFigures,
  "scopeOf" | "ruled" | "figures" | "relatedness" | "complexity" | "forget"
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
  const { regions, tree } = counts;
  const kept = keptFigures(atlas);
  const { scopeOf, ruled, figures, relatedness, complexity, forget, peers: peersOf, parts: partsOf } = kept;

  /** The source's own industries in a year, with the sector of each. */
  const industriesOf = async (scope: Scope) => {
    const [counted, sectors] = await Promise.all([atlas.counted("groups", scope), sectorOf(scope)]);
    return { counts: counted, sectorOf: sectors };
  };

  return {
    scopeOf,
    ruled,
    figures,
    relatedness,
    complexity,
    forget,
    async portfolio(region, settings) {
      const scope = scopeOf(region, settings);
      if (!scope) return undefined;
      const [found, industries, related, complex, peers] = await Promise.all([
        figures(atlas.mainSystem(scope), scope, settings),
        industriesOf(scope),
        relatedness(scope),
        complexity(scope),
        peersOf(scope, settings),
      ]);
      const { turnover } = await counts.level(scope.economy, scope.level);
      return regionPortfolio(
        {
          scope,
          figures: found,
          industries,
          relatedness: related,
          complexity: complex,
          peers: peers.columns,
          turnover,
        },
        regions.index.get(region)!,
      );
    },
    async regionStatistics(region, settings) {
      const scope = scopeOf(region, settings);
      if (!scope) return undefined;
      const [industries, related, window] = await Promise.all([
        industriesOf(scope),
        relatedness(scope),
        atlas.change(atlas.mainSystem(scope), scope),
      ]);
      return regionStatistics(
        { basis: atlas.basis(scope.economy), industries, window, relatedness: related },
        regions.index.get(region)!,
      );
    },
    async acrossStatistics(subject, settings) {
      const scope = atlas.compared(settings);
      const place = await atlas.place(subject, scope);
      if (!place) return undefined;
      const [table, related, parts] = await Promise.all([
        atlas.table(place.system, scope),
        place.system === "clusters" ? relatedness(scope) : undefined,
        partsOf(subject, scope, settings),
      ]);
      return acrossStatistics(
        {
          table,
          stateOf: Int32Array.from(regions.parent, (parent, region) => (parent < 0 ? region : parent)),
          relatedness: related,
          parts: parts && { table: parts.figures.table, slots: parts.slots },
        },
        place.slot,
      );
    },
    async across(subject, settings) {
      const scope = atlas.compared(settings);
      const place = await atlas.place(subject, scope);
      if (!place) return undefined;
      const [found, finest, related, parts] = await Promise.all([
        figures(place.system, scope, settings),
        atlas.table(place.system, { ...scope, level: atlas.countedLevel(scope) }),
        place.system === "clusters" ? relatedness(scope) : undefined,
        partsOf(subject, scope, settings),
      ]);
      return clusterAcross(
        {
          level: settings.level,
          figures: found,
          finest,
          relatedness: related,
          parts: parts && { table: parts.figures.table, slots: parts.slots },
        },
        place.slot,
      );
    },
    async meeting(region, subject, settings) {
      const scope = scopeOf(region, settings);
      const place = scope && (await atlas.place(subject, scope));
      if (!scope || !place) return undefined;
      const [found, related, parts, peers] = await Promise.all([
        figures(place.system, scope, settings),
        place.system === "clusters" ? relatedness(scope) : undefined,
        partsOf(subject, scope, settings),
        peersOf(scope, settings),
      ]);
      return regionalMeeting(
        { figures: found, relatedness: related, parts, peers },
        place.slot,
        regions.index.get(region)!,
      );
    },
    async sensitivity(subject, settings) {
      const scope = atlas.compared(settings);
      const place = await atlas.place(subject, scope);
      return place && conditionSensitivity(await figures(place.system, scope, settings), place.slot);
    },
  };

  /** [slot] the sector of each of the source's industries, counted from 0. */
  async function sectorOf(scope: Scope): Promise<Int32Array> {
    const [industries, sectors] = await Promise.all([atlas.system("groups", scope), atlas.system("sectors", scope)]);
    const nodeOf = (subject: string) => tree.index.get(subject.slice("industry/".length))!;
    const starts = sectors.subjects.map(nodeOf);
    return Int32Array.from(industries.subjects, (subject) => {
      const node = nodeOf(subject);
      return starts.findIndex((start) => node >= start && node < tree.end[start]);
    });
  }
}
