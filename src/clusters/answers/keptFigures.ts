import { cutKey } from "#clusters/strength/strongChance.ts";
import type { LevelId } from "#economies/economies.ts";
import { parseSubject } from "#industries/subject.ts";
import type { LinkageFile } from "#clusters/relatedness/linkages/linkageFile.ts";
import type { RegionalAtlas, Scope } from "#clusters/tables/regionalAtlas.ts";
import {
  type RegionalFigures,
  regionalFigures,
  type RuledTable,
  ruledTable,
} from "#clusters/tables/regionalFigures.ts";
import { type RegionalSettings, ruleInForce } from "#clusters/tables/regionalRule.ts";
import { subclusterStart, type SystemName } from "#clusters/tables/regionalSystems.ts";
import {
  type ClusterRelatedness,
  colocation,
  colocationOfPairs,
  type RelatedClusters,
  relatedClusters,
  tradedSlots,
  withPresence,
} from "./clusterRelatedness.ts";
import { type MarketComplexity, marketComplexity } from "./marketComplexity.ts";
import { peerColumns, type PeerColumns } from "./regionPeers.ts";

/** What every answer about regional clusters rests on, made when it is first asked for and kept for a few settings. */
export interface KeptFigures {
  /** Regions like this one, in the years asked for; undefined where there is no such region. */
  scopeOf: (region: string, settings: RegionalSettings) => Scope | undefined;
  /** One year under the rule: what needs no other year does not wait for any. */
  ruled: (system: SystemName, scope: Scope, settings: RegionalSettings) => Promise<RuledTable>;
  figures: (system: SystemName, scope: Scope, settings: RegionalSettings) => Promise<RegionalFigures>;
  /** Of one region under the rule, by what its economy's regions are strong in: without those of all others where the build allows it. */
  figuresOf: (region: number, scope: Scope, settings: RegionalSettings) => Promise<RegionalFigures>;
  /** Of benchmark clusters; undefined where the source tells none. */
  related: (scope: Scope) => Promise<RelatedClusters | undefined>;
  /** The same with the regions of a level that have them. */
  relatedness: (scope: Scope) => Promise<ClusterRelatedness | undefined>;
  /** Of labour markets; undefined for other regions, where the source tells no benchmark clusters, or where there is no index. */
  complexity: (scope: Scope) => Promise<MarketComplexity | undefined>;
  /** What peers are found by: clusters, also where the subject is an industry. */
  peers: (scope: Scope, settings: RegionalSettings) => Promise<{ figures: RegionalFigures; columns: PeerColumns }>;
  /** Slots of what a subject consists of: a cluster's subclusters, an industry's next finer industries where the source has them. */
  parts: (
    subject: string,
    scope: Scope,
    settings: RegionalSettings,
  ) => Promise<{ figures: RegionalFigures; slots: number[] } | undefined>;
  /** Drops what was made of a level whose regions are others now. */
  forget: (level: LevelId) => void;
}

/** Settings under which figures are kept: the page asks for few at a time. */
const KEPT = 24;

/** Keeps what was made last over the tables of `atlas`. */
export function keptFigures(atlas: RegionalAtlas): KeptFigures {
  const { counts } = atlas;
  const { regions, tree } = counts;
  const kept = new Map<string, Promise<unknown>>();
  function once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = kept.get(key) as Promise<T> | undefined;
    kept.delete(key);
    const promise =
      known ??
      make().then((made) => {
        counts.onBeat();
        return made;
      });
    kept.set(key, promise);
    if (!known) promise.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return promise;
  }
  const keyOf = ({ economy, level, year, baseYear }: Scope, { rule, moved, certainty }: RegionalSettings) =>
    `${economy} ${level} ${year} ${baseYear} ${rule} ${JSON.stringify(moved)} ${certainty}`;

  const ruled: KeptFigures["ruled"] = (system, scope, settings) =>
    once(`ruled ${system} ${keyOf(scope, settings)}`, async () => {
      const rule = ruleInForce(settings, counts.economy(scope.economy));
      const table = await atlas.table(system, scope, rule.sharesOf);
      return ruledTable({ regions, table, rule, certainty: settings.certainty });
    });

  const figures: KeptFigures["figures"] = (system, scope, settings) =>
    once(`figures ${system} ${keyOf(scope, settings)}`, async () => {
      const [found, window] = await Promise.all([ruled(system, scope, settings), atlas.change(system, scope)]);
      const published =
        found.table.year === scope.year ? undefined : await atlas.change(system, { ...scope, baseYear: scope.year });
      return regionalFigures({ ...found, window, published });
    });

  const alone: KeptFigures["figuresOf"] = async (region, scope, settings) => {
    const system = atlas.mainSystem(scope);
    const rule = ruleInForce(settings, counts.economy(scope.economy));
    const cuts = await atlas.knownCuts(scope);
    const isKnown = rule.conditions.every(
      ({ figure, threshold }) => "value" in threshold || cuts.includes(cutKey(figure, threshold.quantile)),
    );
    const table =
      system === "clusters" && rule.sharesOf === undefined && isKnown
        ? await once(`alone ${region} ${scope.level}`, () => atlas.alone(scope, region))
        : undefined;
    if (!table) return figures(system, scope, settings);
    const window = await once(`change alone ${region} ${scope.level} ${scope.baseYear} ${scope.year}`, () =>
      atlas.changeAlone(scope, region),
    );
    const published =
      table.year === scope.year ? undefined : await atlas.change(system, { ...scope, baseYear: scope.year });
    return regionalFigures({
      ...ruledTable({ regions, table, rule, certainty: settings.certainty }),
      window,
      published,
    });
  };

  const related: KeptFigures["related"] = async (scope) => {
    const { hasClusters, defaultLevel } = counts.economy(scope.economy);
    if (!hasClusters) return undefined;
    return once(`related ${scope.economy}`, async () => {
      const [known, { traded }, groups, file] = await Promise.all([
        counts.derived(scope.economy),
        atlas.system("clusters", scope),
        counts.groups(),
        counts.once("linkages.json", (files) => files.json<LinkageFile>("linkages.json")),
      ]);
      const slots = tradedSlots({ traded });
      return relatedClusters(
        slots,
        known
          ? colocationOfPairs(slots.length, known.colocation)
          : colocation(await atlas.table("clusters", { ...scope, level: defaultLevel }), counts.onBeat),
        file,
        groups.clusters.map(({ id }) => id),
      );
    });
  };

  const relatedness: KeptFigures["relatedness"] = async (scope) => {
    const of = await related(scope);
    return (
      of &&
      once(`relatedness ${scope.level} ${scope.year}`, async () =>
        withPresence(of, await atlas.table("clusters", scope)),
      )
    );
  };

  const complexity: KeptFigures["complexity"] = async (scope) => {
    const { hasClusters, defaultLevel } = counts.economy(scope.economy);
    if (!hasClusters || scope.level !== defaultLevel) return undefined;
    const known = (await counts.derived(scope.economy))?.complexity;
    return once(`complexity ${scope.economy}`, async () =>
      known
        ? {
            regions: Int32Array.from(known.regions, (id) => regions.index.get(id) ?? -1),
            eci: Float64Array.from(known.eci),
            slots: Int32Array.from(known.slots),
            diversityCorrelation: known.diversityCorrelation,
          }
        : marketComplexity(await atlas.table("groups", scope)),
    );
  };

  const peers: KeptFigures["peers"] = (scope, settings) =>
    once(`peers ${keyOf(scope, settings)}`, async () => {
      const found = await figures(atlas.mainSystem(scope), scope, settings);
      return { figures: found, columns: peerColumns(found) };
    });

  function scopeOf(region: string, settings: RegionalSettings): Scope | undefined {
    const at = regions.index.get(region);
    if (at === undefined) return undefined;
    return atlas.scope(regions.economy[at], regions.level[at], settings);
  }

  const parts: KeptFigures["parts"] = async (subject, scope, settings) => {
    const groups = await counts.groups();
    const parsed = parseSubject(subject, tree, groups);
    if (parsed?.kind === "cluster" && counts.economy(scope.economy).hasClusters) {
      const from = subclusterStart(groups, parsed.cluster);
      const slots = groups.clusters[parsed.cluster].subclusters.map((_, subcluster) => from + subcluster);
      return { figures: await figures("subclusters", scope, settings), slots };
    }
    if (parsed?.kind !== "industry") return undefined;
    const place = await atlas.place(subject, scope);
    const finer = place?.system === "sectors" ? "subsectors" : place?.system === "subsectors" ? "groups" : undefined;
    if (!finer) return undefined;
    const found = await figures(finer, scope, settings);
    const [from, to] = [parsed.node, tree.end[parsed.node]];
    const slots = [...found.table.subjects.keys()].filter((slot) => {
      const part = parseSubject(found.table.subjects[slot], tree, groups);
      return part?.kind === "industry" && part.node >= from && part.node < to;
    });
    return { figures: found, slots };
  };

  return {
    scopeOf,
    ruled,
    figures,
    figuresOf: alone,
    related,
    relatedness,
    complexity,
    peers,
    parts,
    forget: (level) => {
      for (const key of kept.keys()) if (key.split(" ").includes(level)) kept.delete(key);
    },
  };
}
