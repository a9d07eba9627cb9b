import type { RegionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import type { RegionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import type { AmenityFile } from "#clusters/found/nearbyPlaces.ts";
import { type SiteTexts, siteTexts } from "#clusters/found/registerSites.ts";
import type { EconomyId } from "#economies/economies.ts";
import { atlasRegister } from "#firms/atlasRegister.ts";
import { type PlantFile, type Plant, plantsOf } from "#firms/plant.ts";
import { atlasCaseTable, type CaseTableRequest } from "#guidelines/cases/atlasCases.ts";
import type { CaseTable } from "#guidelines/cases/caseTable.ts";
import { clusterKind, subjectLine } from "#guidelines/findings/kind/clusterKind.ts";
import type { FindingModel } from "#guidelines/findings/model/findingModel.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import { type TableFindings, tableFindings } from "./caseFindings.ts";

export interface AtlasFindingsRequest extends Omit<CaseTableRequest, "now" | "touching"> {
  model: FindingModel;
  /** The year against which figures age; nothing reads the clock. The model's if left out. */
  reference?: number;
}

/** The findings of the default atlas with all it can name; the same for the worker and the command line. */
export async function atlasFindings(
  atlas: RegionalAtlas,
  answers: RegionalAnswers,
  { model, reference = model.settings.reference, ...request }: AtlasFindingsRequest,
): Promise<{ table: CaseTable; findings: TableFindings }> {
  const { counts } = atlas;
  const { economy, level } = request.scope;
  const [{ table, words, register }, amenities, texts, plants] = await Promise.all([
    atlasCaseTable(atlas, answers, { ...request, now: reference, touching: "everywhere" }),
    counts.economy(economy).hasAmenities
      ? counts.once("amenities", (files) => files.json<AmenityFile>("amenities.json"))
      : undefined,
    textsOf(counts),
    counts.once<readonly Plant[]>("plants", async (files) =>
      plantsOf(await files.json<PlantFile>("heavy-industry.json")),
    ),
  ]);
  const { subjects } = table.inputs.figures.table;
  const lines = subjects.map((subject) => subjectLine(subject, counts.tree));
  const into = counts.regions.partOf(level);
  const sites = new Map<number, number[]>();
  register.sites.region.forEach((finest, site) => {
    if (finest < 0 || into[finest] < 0) return;
    const known = sites.get(into[finest]);
    if (known) known.push(site);
    else sites.set(into[finest], [site]);
  });
  const findings = tableFindings(model, table, words, {
    kindOf: (slot) => clusterKind(lines[slot], model.kinds) ?? "services",
    lineOf: (slot) => lines[slot],
    touching: table.inputs.touching,
    sharing: level === "own" ? sharingGround(counts, economy) : undefined,
    amenities,
    located: {
      cell: register.cell,
      sitesIn: (region) => sites.get(region) ?? [],
      employment: register.sites.employment,
      ...texts.get(economy)!,
    },
    plants: plants.filter((plant) => plant.economy === economy),
  });
  return { table, findings };
}

/** Regions of any level that hold a part of the asker's own region. */
function sharingGround({ regions, economies }: AtlasCounts, economy: EconomyId): ReadonlySet<number> {
  const own = regions.partOf("own");
  const shared = new Set<number>();
  for (const { id } of economies.find((one) => one.id === economy)!.levels) {
    if (id === "own") continue;
    regions.partOf(id).forEach((whole, part) => {
      if (own[part] >= 0 && regions.level[own[part]] === "own" && whole >= 0) shared.add(whole);
    });
  }
  return shared;
}

/** Names of the register's establishments and parks, read again when somebody first wants them: figures keep none. */
function textsOf(counts: AtlasCounts): Promise<ReadonlyMap<EconomyId, SiteTexts>> {
  return counts.once("register texts", async (files) => {
    const table = await files.decoded("establishments.parquet", (bytes) =>
      atlasRegister(bytes, counts.tree, counts.onBeat),
    );
    return new Map(counts.economies.map(({ id }) => [id, siteTexts(table, id, counts.regions)]));
  });
}
