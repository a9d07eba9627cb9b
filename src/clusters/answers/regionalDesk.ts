import { parseSubject } from "#industries/subject.ts";
import type { LinkageFile } from "#clusters/relatedness/linkages/linkageFile.ts";
import type { RegionalAtlas, Scope } from "#clusters/tables/regionalAtlas.ts";
import {
  type RegionalFigures,
  regionalFigures,
  type RuledTable,
  ruledTable,
} from "#clusters/tables/regionalFigures.ts";
import { ruleInForce, type RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { subclusterStart, type SystemName } from "#clusters/tables/regionalSystems.ts";
import { clusterAcross, type ClusterAcross } from "./clusterAcross.ts";
import { type ClusterRelatedness, clusterRelatedness } from "./clusterRelatedness.ts";
import { conditionSensitivity, type RegionalSensitivity } from "./conditionSensitivity.ts";
import { regionalMeeting, type RegionalMeeting } from "./regionalMeeting.ts";
import { peerColumns, type PeerColumns } from "./regionPeers.ts";
import { regionPortfolio, type RegionPortfolio } from "./regionPortfolio.ts";

/** Answers about regional clusters that come at once; the same for the worker, the command line and a test. */
export interface RegionalDesk {
  /** Regions like this one, in the years asked for; undefined where there is no such region. */
  scopeOf(region: string, settings: RegionalSettings): Scope | undefined;
  /** One year under the rule: what needs no other year does not wait for any. */
  ruled(system: SystemName, scope: Scope, settings: RegionalSettings): Promise<RuledTable>;
  figures(system: SystemName, scope: Scope, settings: RegionalSettings): Promise<RegionalFigures>;
  relatedness(scope: Scope, settings: RegionalSettings): Promise<ClusterRelatedness | undefined>;
  portfolio(region: string, settings: RegionalSettings): Promise<RegionPortfolio | undefined>;
  across(subject: string, settings: RegionalSettings): Promise<ClusterAcross | undefined>;
  meeting(region: string, subject: string, settings: RegionalSettings): Promise<RegionalMeeting | undefined>;
  sensitivity(subject: string, settings: RegionalSettings): Promise<RegionalSensitivity | undefined>;
}

/** Settings under which figures are kept: the page asks for few at a time. */
const KEPT = 24;

export function regionalDesk(atlas: RegionalAtlas): RegionalDesk {
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

  const ruled: RegionalDesk["ruled"] = (system, scope, settings) =>
    once(`ruled ${system} ${keyOf(scope, settings)}`, async () =>
      ruledTable({
        regions,
        table: await atlas.table(system, scope),
        rule: ruleInForce(settings, atlas.basis(scope.economy)),
        certainty: settings.certainty,
      }),
    );

  const figures: RegionalDesk["figures"] = (system, scope, settings) =>
    once(`figures ${system} ${keyOf(scope, settings)}`, async () => {
      const [found, matched, series] = await Promise.all([
        ruled(system, scope, settings),
        atlas.matched(system, scope),
        atlas.series(system, scope),
      ]);
      return regionalFigures({ ...found, matched, series });
    });

  const relatedness: RegionalDesk["relatedness"] = async (scope, settings) => {
    if (scope.economy !== "US") return undefined;
    return once(`relatedness ${scope.level} ${scope.year}`, async () => {
      const [{ table }, groups, file] = await Promise.all([
        figures("clusters", scope, settings),
        counts.groups(),
        counts.once("linkages.json", (files) => files.json<LinkageFile>("linkages.json")),
      ]);
      return clusterRelatedness(
        table,
        file,
        groups.clusters.map(({ id }) => id),
        counts.onBeat,
      );
    });
  };

  const mainSystem = ({ economy }: Scope): SystemName => (economy === "US" ? "clusters" : "groups");
  async function peersOf(
    scope: Scope,
    settings: RegionalSettings,
  ): Promise<{ figures: RegionalFigures; columns: PeerColumns }> {
    const found = await figures(mainSystem(scope), scope, settings);
    return once(`peers ${keyOf(scope, settings)}`, async () => ({ figures: found, columns: peerColumns(found) }));
  }

  function scopeOf(region: string, settings: RegionalSettings): Scope | undefined {
    const at = regions.index.get(region);
    if (at === undefined) return undefined;
    const economy = regions.economy[at];
    return { economy, level: regions.level[at], ...yearsOf(economy, settings) };
  }
  const yearsOf = (economy: Scope["economy"], { year, baseYear }: RegionalSettings) => {
    if (economy === "US") return { year, baseYear };
    const [first, ...later] = atlas.years(economy);
    return { year: later[later.length - 1], baseYear: first };
  };

  /** Slots of what a subject consists of: a cluster's subclusters, an industry's next finer industries where the source has them. */
  async function partsOf(subject: string, scope: Scope, settings: RegionalSettings) {
    const groups = await counts.groups();
    const parsed = parseSubject(subject, tree, groups);
    if (parsed?.kind === "cluster" && scope.economy === "US") {
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
  }

  return {
    scopeOf,
    ruled,
    figures,
    relatedness,
    async portfolio(region, settings) {
      const scope = scopeOf(region, settings);
      if (!scope) return undefined;
      const [found, counted, sectors, related, peers] = await Promise.all([
        figures(mainSystem(scope), scope, settings),
        atlas.counted("groups", scope),
        sectorOf(scope),
        relatedness(scope, settings),
        peersOf(scope, settings),
      ]);
      const flows = scope.level === "municipality" ? (await counts.municipalities()).turnover : counts.mx.turnover;
      return regionPortfolio(
        {
          scope,
          years: atlas.years(scope.economy),
          figures: found,
          industries: { counts: counted, sectorOf: sectors },
          relatedness: related,
          peers: peers.columns,
          turnover: flows,
        },
        regions.index.get(region)!,
      );
    },
    async across(subject, settings) {
      const scope: Scope = { economy: "US", level: settings.level, year: settings.year, baseYear: settings.baseYear };
      const place = await atlas.place(subject, scope);
      if (!place) return undefined;
      const [found, finest, related, parts] = await Promise.all([
        figures(place.system, scope, settings),
        atlas.table(place.system, { ...scope, level: "county" }),
        place.system === "clusters" ? relatedness(scope, settings) : undefined,
        partsOf(subject, scope, settings),
      ]);
      return clusterAcross(
        {
          level: settings.level,
          years: atlas.years("US"),
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
        place.system === "clusters" ? relatedness(scope, settings) : undefined,
        partsOf(subject, scope, settings),
        peersOf(scope, settings),
      ]);
      return regionalMeeting(
        { years: atlas.years(scope.economy), figures: found, relatedness: related, parts, peers },
        place.slot,
        regions.index.get(region)!,
      );
    },
    async sensitivity(subject, settings) {
      const scope: Scope = { economy: "US", level: settings.level, year: settings.year, baseYear: settings.baseYear };
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
