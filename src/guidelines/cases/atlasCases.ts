import { levelOf, type EconomyId } from "#economies/economies.ts";
import type { RegionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import type { RegionalAtlas, Scope } from "#clusters/tables/regionalAtlas.ts";
import { spanOf, startOf } from "#clusters/tables/changeWindow.ts";
import { cellIndex } from "#clusters/tables/cellIndex.ts";
import type { RegionalFigures } from "#clusters/tables/regionalFigures.ts";
import type { SystemName } from "#clusters/tables/regionalSystems.ts";
import type { AmenityFile } from "#clusters/found/nearbyPlaces.ts";
import { parseSubject, subjectNodes } from "#industries/subject.ts";
import { slotLookup } from "#regions/counts/industrySlots.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import type { CountTable } from "#regions/counts/countTable.ts";
import { industrySizes } from "#regions/counts/sizeBands.ts";
import { regionNeighbours } from "#regions/regionNeighbours.ts";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { type CaseInputs, type CaseTable, caseTable } from "./caseTable.ts";
import type { CaseWords } from "./caseOf.ts";
import { caseRecommendations, type CaseRecommendations } from "./caseRecommendations.ts";
import { regionReach } from "./regionReach.ts";
import { registerColumns } from "./registerColumns.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import { registerFigures, type RegisterFigures } from "#clusters/found/registerFigures.ts";
import { type RegisterSites, registerSites } from "#clusters/found/registerSites.ts";
import { atlasRegister } from "#firms/atlasRegister.ts";

export interface CaseTableRequest {
  system: SystemName;
  scope: Scope;
  settings: RegionalSettings;
  /** The year against which figures age. */
  now: number;
  /** [slot] 1 where its cases are wanted; of all if left out. */
  wanted?: Uint8Array;
  /** Whether regions that touch are told everywhere outlines are known, or only where there are regions enough for statistics of neighbours. */
  touching?: "everywhere";
}

export interface AtlasCasesRequest extends CaseTableRequest {
  model: GuidelineModel;
}

/** A table of cases, what its subjects and figures are called, and what it was made from. */
export interface AtlasCaseTable {
  table: CaseTable;
  words: CaseWords;
  register: RegisterFigures;
}

const PLACES = "ports of sea-ports, airports of OurAirports, institutes of the Research Organization Registry";

/** The cases of the default atlas with all it can tell of them; the same for the worker and the command line. */
export async function atlasCases(
  atlas: RegionalAtlas,
  answers: RegionalAnswers,
  { model, ...request }: AtlasCasesRequest,
): Promise<{ table: CaseTable; recommendations: CaseRecommendations }> {
  const { table, words } = await atlasCaseTable(atlas, answers, request);
  return { table, recommendations: caseRecommendations(model, table, words) };
}

/** The cases alone, for whatever is said of them. */
export async function atlasCaseTable(
  atlas: RegionalAtlas,
  answers: RegionalAnswers,
  { system, scope, settings, now, wanted, touching: everywhere }: CaseTableRequest,
): Promise<AtlasCaseTable> {
  const { counts } = atlas;
  const { regions, tree } = counts;
  const [figures, relatedness, groups, reach, touching] = await Promise.all([
    answers.figures(system, scope, settings),
    system === "clusters" ? answers.relatedness(scope) : undefined,
    counts.groups(),
    // Ports, airports and institutes of other economies may be near, and would be taken for the nearest.
    counts.economy(scope.economy).hasAmenities
      ? counts.once("reach", async (files) =>
          regionReach(await files.json<AmenityFile>("amenities.json"), regions, counts.onBeat),
        )
      : undefined,
    everywhere || counts.economy(scope.economy).hasLocalStatistics ? touchingOf(counts, scope) : undefined,
  ]);
  const [found, { industries, plants }, churn, sizes] = await Promise.all([
    atlasRegisterFigures(counts, figures.table, scope),
    industriesOf(atlas, system, scope),
    churnOf(atlas, system, scope, figures),
    sizesOf(counts, figures.table, scope),
  ]);
  const register = (slot: Int32Array) => {
    counts.onBeat();
    return registerColumns(figures.table, slot, found, plants);
  };
  counts.onBeat();
  const table = caseTable({
    figures,
    relatedness,
    reach,
    touching,
    industries,
    churn,
    sizes,
    register,
    wanted,
    now,
    onBeat: counts.onBeat,
  });
  const subjectName = (slot: number) => {
    const subject = parseSubject(figures.table.subjects[slot], tree, groups);
    if (!subject) return figures.table.subjects[slot];
    if (subject.kind === "industry") return tree.en[subject.node] ?? tree.es[subject.node] ?? tree.code[subject.node];
    const cluster = groups.clusters[subject.cluster];
    return subject.kind === "cluster" ? cluster.name : cluster.subclusters[subject.subcluster];
  };
  const { publisher, register: name, sizes: sized } = counts.economy(scope.economy);
  const sources = {
    counts: publisher,
    places: PLACES,
    sizes: sized && { name: sized.publisher, year: sized.years.at(-1)! },
    register: { name, year: found.sites.year },
  };
  return { table, words: { subjectName, sources }, register: found };
}

/**
 * Counties' own industries, which tell how concentrated a cluster is at least. Sums over a state leave out what counties do not publish:
 * they are no upper end of what plants could be set against.
 */
async function industriesOf(atlas: RegionalAtlas, system: SystemName, scope: Scope) {
  const { counts } = atlas;
  const { source } = await counts.level(scope.economy, scope.level);
  if (scope.level !== source.level || !source.hasEmployment) return {};
  const [{ table, cellOf }, { shares }] = await Promise.all([
    atlas.table("groups", scope),
    atlas.system(system, scope),
  ]);
  const slotOf = slotLookup(counts.tree, source.slots);
  const { whole } = await shares();
  return { industries: { table, whole }, plants: { table, cellOf, slotOf } };
}

/** Sizes of businesses by the industries of a source that tells them; a finer subject has those of the industry it is part of. */
async function sizesOf(
  { tree, regions, sizes }: AtlasCounts,
  { subjects }: RegionalTable,
  { economy }: Scope,
): Promise<CaseInputs["sizes"]> {
  const table = await sizes(economy);
  // All industries together say nothing of one.
  if (!table || table.node.every((node) => node < 0)) return undefined;
  const told = new Set(table.node);
  const nodes = subjects.map((id) => {
    let node = tree.index.get(id.replace(/^industry\//, "")) ?? -1;
    while (node >= 0 && !told.has(node)) node = tree.parent[node];
    return node;
  });
  const of = industrySizes(table, regions);
  return {
    counts: (slot, region) => (nodes[slot] < 0 ? { none: 0, bands: [] } : of(nodes[slot], region)),
    from: table.from,
    smeBelow: table.smeBelow,
    industry: (slot) => tree.en[nodes[slot]] ?? "",
  };
}

/** What a source counts as opened and closed between its two years, a year, percent of the establishments of the first. */
async function churnOf(
  atlas: RegionalAtlas,
  system: SystemName,
  scope: Scope,
  { window }: RegionalFigures,
): Promise<CaseInputs["churn"]> {
  const { counts } = atlas;
  const { turnover } = await counts.level(scope.economy, scope.level);
  if (!turnover) return undefined;
  const { group } = await atlas.system(system, scope);
  const rate = async (industries: CountTable) => {
    const flows = await group(industries);
    const cellOf = cellIndex(flows, counts.regions.length);
    return (slot: number, region: number) => {
      const [flow, before] = [cellOf(slot, region), startOf(window, slot, region)];
      return flow >= 0 && before > 0 ? (100 * flows.establishments[flow]) / before / spanOf(window) : Number.NaN;
    };
  };
  const { openings, closures } = turnover.byIndustry;
  return { entry: await rate(openings), exit: await rate(closures) };
}

/** Regions of a level by region, those that touch it; a level without outlines by those of what it sums. */
async function touchingOf(
  { regions, outlines, economy: economyNamed }: AtlasCounts,
  { economy, level }: Scope,
): Promise<(region: number) => readonly number[]> {
  const topology = await outlines(economy);
  const own = levelOf(economyNamed(economy), level);
  const drawn = own.outlines || !own.sumOf ? own : levelOf(economyNamed(economy), own.sumOf);
  const rows = Int32Array.from(regions.level.keys()).filter(
    (region) => regions.level[region] === drawn.id && regions.economy[region] === economy,
  );
  const whole = regions.partOf(level);
  const touching = new Map<number, Set<number>>();
  regionNeighbours(topology, regions, drawn, rows).forEach((places, at) => {
    const region = whole[rows[at]];
    const known = touching.get(region) ?? new Set();
    touching.set(region, known);
    for (const place of places) if (whole[rows[place]] !== region) known.add(whole[rows[place]]);
  });
  return (region) => [...(touching.get(region) ?? [])];
}

/** Figures of the default atlas's register by the subjects and regions of a table. */
async function atlasRegisterFigures(
  counts: AtlasCounts,
  { subjects }: RegionalTable,
  { economy, level }: Scope,
): Promise<RegisterFigures> {
  const { tree, regions } = counts;
  const [sites, groups] = await Promise.all([
    // All economies are made of one reading, so that the register with its texts is not kept.
    counts.once<ReadonlyMap<EconomyId, RegisterSites>>("register", async (files) => {
      const table = await files.decoded("establishments.parquet", (bytes) => atlasRegister(bytes, tree, counts.onBeat));
      return new Map(
        counts.economies.map(({ id }) => {
          counts.onBeat();
          return [id, registerSites(table, id, regions)];
        }),
      );
    }),
    counts.groups(),
  ]);
  counts.onBeat();
  const slotOf = new Int32Array(tree.length).fill(-1);
  subjects.forEach((id, slot) => {
    const subject = parseSubject(id, tree, groups);
    if (subject) for (const node of subjectNodes(subject, groups)) slotOf.fill(slot, node, tree.end[node]);
  });
  return registerFigures(sites.get(economy)!, slotOf, regions.partOf(level));
}
