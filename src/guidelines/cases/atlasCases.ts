import type { Topology } from "topojson-specification";
import type { RegionalDesk } from "../../clusters/portfolio/answers/regionalDesk";
import type { RegionalSettings } from "../../clusters/portfolio/regionalAnswers";
import type { RegionalAtlas, Scope } from "../../clusters/portfolio/regionalAtlas";
import type { SystemName } from "../../clusters/portfolio/regionalSystems";
import type { AmenityFile } from "../../clusters/description/nearbyPlaces";
import { parseSubject } from "../../industries/subject";
import type { AtlasCounts } from "../../regions/atlasCounts";
import { regionNeighbours } from "../../regions/regionNeighbours";
import type { GuidelineModel } from "../model/guidelineModel";
import { type CaseTable, caseTable } from "./caseTable";
import { recommendationDesk, type RecommendationDesk } from "./recommendationDesk";
import { regionReach } from "./regionReach";

export interface AtlasCasesRequest {
  system: SystemName;
  scope: Scope;
  settings: RegionalSettings;
  model: GuidelineModel;
  /** The year it is now: figures age. */
  now: number;
}

const PLACES = "ports of sea-ports, airports of OurAirports, institutes of the Research Organization Registry";
const SOURCES = {
  US: { counts: "US Census Bureau, County Business Patterns", places: PLACES },
  MX: { counts: "INEGI, DENUE", places: PLACES },
};

/** The cases of the default atlas with all it can tell of them; the same for the worker and the command line. */
export async function atlasCases(
  atlas: RegionalAtlas,
  desk: RegionalDesk,
  { system, scope, settings, model, now }: AtlasCasesRequest,
): Promise<{ table: CaseTable; desk: RecommendationDesk }> {
  const { counts } = atlas;
  const { regions, tree } = counts;
  const [figures, relatedness, groups, reach, touching] = await Promise.all([
    desk.figures(system, scope, settings),
    system === "clusters" ? desk.relatedness(scope, settings) : undefined,
    counts.groups(),
    counts.once("reach", async (files) => regionReach(await files.json<AmenityFile>("amenities.json"), regions)),
    scope.economy === "US" ? touchingOf(counts, scope.level) : undefined,
  ]);
  const table = caseTable({ figures, relatedness, reach, touching, years: atlas.years(scope.economy), now });
  const subjectName = (slot: number) => {
    const subject = parseSubject(figures.table.subjects[slot], tree, groups);
    if (!subject) return figures.table.subjects[slot];
    if (subject.kind === "industry") return tree.en[subject.node] ?? tree.es[subject.node] ?? tree.code[subject.node];
    const cluster = groups.clusters[subject.cluster];
    return subject.kind === "cluster" ? cluster.name : cluster.subclusters[subject.subcluster];
  };
  return { table, desk: recommendationDesk(model, table, { subjectName, sources: SOURCES[scope.economy] }) };
}

/** Regions of a level by region, those that touch it. */
async function touchingOf(
  { regions, once }: AtlasCounts,
  level: Scope["level"],
): Promise<(region: number) => readonly number[]> {
  const topology = await once("regions.topo.json", (files) => files.json<Topology>("regions.topo.json"));
  const rows = Int32Array.from(regions.level.keys()).filter(
    (region) => regions.level[region] === level && regions.economy[region] === "US",
  );
  const touching = new Map<number, number[]>();
  regionNeighbours(topology, regions, level === "state" ? "state" : "county", rows).forEach((places, at) =>
    touching.set(
      rows[at],
      places.map((place) => rows[place]),
    ),
  );
  return (region) => touching.get(region) ?? [];
}
