import type { Topology } from "topojson-specification";
import type { AmenityFile } from "../../clusters/description/nearbyPlaces";
import type { RegionalSettings } from "../../clusters/portfolio/regionalAnswers";
import type { Scope } from "../../clusters/portfolio/regionalAtlas";
import { regionName } from "../../clusters/portfolio/regionalFigures";
import type { SystemName } from "../../clusters/portfolio/regionalSystems";
import { type CaseTable, caseTable } from "../../guidelines/cases/caseTable";
import { recommendationDesk, type RecommendationDesk } from "../../guidelines/cases/recommendationDesk";
import { type RegionReach, regionReach } from "../../guidelines/cases/regionReach";
import type { GuidelineModel } from "../../guidelines/model/guidelineModel";
import { parseSubject } from "../../industries/subject";
import type { AtlasCounts } from "../../regions/atlasCounts";
import { regionNeighbours } from "../../regions/regionNeighbours";
import type { GuidelinesApi, RegionCase } from "./guidelinesProtocol";
import type { RegionalEngine } from "./regionalEngine";

interface Desk {
  table: CaseTable;
  desk: RecommendationDesk;
}

const SOURCES = {
  US: {
    counts: "US Census Bureau, County Business Patterns",
    places: "World ports, airports, Research Organization Registry",
  },
  MX: { counts: "INEGI, DENUE", places: "World ports, airports, Research Organization Registry" },
};
/** Tables of cases kept: the counties' takes about 20 MB. */
const KEPT = 4;

/** Recommendations over the tables of regional clusters. `year` is the year it is now, by which figures age. */
export function guidelinesEngine(
  counts: () => AtlasCounts,
  engine: RegionalEngine,
  model: () => Promise<GuidelineModel>,
  year: () => number,
): GuidelinesApi {
  let kept = new Map<string, Promise<Desk>>();
  let of: AtlasCounts | undefined;

  function deskOf(system: SystemName, scope: Scope, settings: RegionalSettings): Promise<Desk> {
    if (of !== counts()) {
      of = counts();
      kept = new Map();
    }
    const key = JSON.stringify([system, scope, settings.rule, settings.moved, settings.certainty]);
    const known = kept.get(key);
    const made = known ?? make(system, scope, settings);
    kept.delete(key);
    kept.set(key, made);
    if (!known) made.catch(() => kept.delete(key));
    if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
    return made;
  }

  async function make(system: SystemName, scope: Scope, settings: RegionalSettings): Promise<Desk> {
    const { regions, tree, groups, once } = counts();
    const desk = engine.desk();
    const [figures, relatedness, loaded, known, reach] = await Promise.all([
      desk.figures(system, scope, settings),
      system === "clusters" ? desk.relatedness(scope, settings) : undefined,
      model(),
      groups(),
      once("reach", async (files): Promise<RegionReach> =>
        regionReach(await files.json<AmenityFile>("amenities.json"), regions),
      ),
    ]);
    const table = caseTable({
      figures,
      relatedness,
      reach,
      touching: scope.economy === "US" ? await touchingOf(scope) : undefined,
      years: engine.atlas().years(scope.economy),
      now: year(),
    });
    const name = (slot: number) => {
      const subject = parseSubject(figures.table.subjects[slot], tree, known);
      if (!subject) return figures.table.subjects[slot];
      if (subject.kind === "industry") return tree.en[subject.node] ?? tree.es[subject.node] ?? tree.code[subject.node];
      const cluster = known.clusters[subject.cluster];
      return subject.kind === "cluster" ? cluster.name : cluster.subclusters[subject.subcluster];
    };
    return {
      table,
      desk: recommendationDesk(loaded, table, { subjectName: name, sources: SOURCES[scope.economy] }),
    };
  }

  async function touchingOf({ level }: Scope): Promise<(region: number) => readonly number[]> {
    const { regions, once } = counts();
    const topology = await once("regions.topo.json", (files) => files.json<Topology>("regions.topo.json"));
    const rows = Int32Array.from(regions.level.keys()).filter(
      (region) => regions.level[region] === level && regions.economy[region] === "US",
    );
    const placeOf = new Map([...rows].map((region, place) => [region, place]));
    const touching = regionNeighbours(topology, regions, level === "state" ? "state" : "county", rows);
    return (region) => (touching[placeOf.get(region) ?? -1] ?? []).map((place) => rows[place]);
  }

  const mainSystem = (scope: Scope): SystemName => (scope.economy === "US" ? "clusters" : "groups");
  const overview = ({ level, year: at, baseYear }: RegionalSettings): Scope => ({
    economy: "US",
    level,
    year: at,
    baseYear,
  });

  return {
    async recommend(region, subject, settings, entered) {
      const scope = engine.desk().scopeOf(region, settings);
      const place = scope && (await engine.atlas().place(subject, scope));
      if (!scope || !place) return undefined;
      const { desk } = await deskOf(place.system, scope, settings);
      return desk.recommend(place.slot, counts().regions.index.get(region)!, entered);
    },
    async regionCases(id, settings, entered) {
      const scope = engine.desk().scopeOf(id, settings);
      if (!scope) return undefined;
      const { table, desk } = await deskOf(mainSystem(scope), scope, settings);
      const region = counts().regions.index.get(id)!;
      const { figures } = table.inputs;
      const { subjects, basis, table: cells, traded } = figures.table;
      return subjects
        .flatMap((subject, slot): RegionCase[] => {
          const row = table.rowOf(slot, region);
          if (row < 0 || (traded && traded[slot] === 0)) return [];
          const { cards } = desk.recommend(slot, region, entered).evaluation;
          return [
            {
              subject,
              isStrong: figures.outcome(slot).isStrong[region] === 1,
              size: cells[basis][row],
              cards: Object.values(cards).reduce((sum, { shown, more }) => sum + shown.length + more.length, 0),
            },
          ];
        })
        .sort((a, b) => Number(b.isStrong) - Number(a.isStrong) || (b.size || 0) - (a.size || 0));
    },
    async ruleOverview(settings, entered) {
      const { table, desk } = await deskOf("clusters", overview(settings), settings);
      return {
        level: settings.level,
        year: settings.year,
        cases: table.length,
        regions: table.inputs.figures.table.compared,
        rules: desk.counts(entered),
        known: [...table.indicators.keys(), "stage"],
      };
    },
    async ruleMap(rule, settings, entered) {
      const { table, desk } = await deskOf("clusters", overview(settings), settings);
      const { regions } = counts();
      const { pool } = table.inputs.figures.table;
      const rows = Int32Array.from(pool.keys()).filter((region) => pool[region] === 1);
      const { fired, cases } = desk.where(rule, entered);
      return {
        rule,
        level: settings.level,
        feature: Int32Array.from(rows, (region) => regions.feature[region]),
        region: Array.from(rows, (region) => regions.id[region]),
        name: Array.from(rows, (region) => regionName(regions, region)),
        fired: Uint16Array.from(rows, (region) => fired[region]),
        cases: Uint16Array.from(rows, (region) => cases[region]),
      };
    },
  };
}
