import { Rejections } from "#data/report.ts";
import type { Plant } from "#firms/plant.ts";
import { apecOf, degrees, type PlantSet } from "./plantSet.ts";

export const MINING_FILE = "apec-icmm-mining-metals-2025.csv.gz";

/** A steel works of ICMM this near to one of SFI, km, is taken for the same. */
const SAME_WORKS = 5;

/** Mines, smelters and refineries of ICMM. Steel works that `steel` has already are merged into it. */
export function mining(
  rows: readonly Record<string, string>[],
  steel: readonly Pick<Plant, "lon" | "lat">[],
  kmBetween: (a: Pick<Plant, "lon" | "lat">, b: Pick<Plant, "lon" | "lat">) => number,
): PlantSet {
  const rejections = new Rejections();
  const plants: Plant[] = [];
  let merged = 0;
  for (const row of rows) {
    if (row.confidence === "Very Low") {
      rejections.add("very low confidence of the source", `${row.name}, ${row.economy}`);
      continue;
    }
    const { economy, name } = row;
    const types = row.asset_type.split(";").map((type) => type.toLowerCase());
    const isSteel = types.includes("steel plant") || (row.primary_commodity === "steel" && !types.includes("mine"));
    const at = degrees(row);
    if (isSteel && steel.some((works) => kmBetween(works, at) <= SAME_WORKS)) {
      merged++;
      continue;
    }
    plants.push({
      id: row.icmm_id,
      kind: types.includes("mine") ? "mine" : isSteel ? "steel" : "smelter",
      source: "icmm",
      economy: apecOf(economy, row.icmm_id),
      name,
      ...at,
      place: "",
      types,
      products: [row.primary_commodity, row.secondary, ...row.other.split(";")].filter((product) => product !== ""),
      owner: "",
      parent: "",
      capacity: null,
      start: null,
      status: null,
      sureness: row.confidence === "High" ? "high" : "moderate",
    });
  }
  return {
    plants,
    report: {
      id: "icmm",
      title: "Mines, smelters and refineries of APEC's economies",
      publisher: "International Council on Mining and Metals (ICMM)",
      terms: "CC BY 4.0",
      date: "2025",
      files: [{ name: MINING_FILE, rows: rows.length }],
      rowsRead: rows.length,
      kept: plants.length,
      merged,
      rejected: rejections.list(),
      notes: [
        "The source publishes 8,508 of 15,188 facilities it knows, unevenly by country: counts of economies cannot be compared.",
        "It says neither owner, capacity, year nor whether a facility works.",
        `Steel works within ${SAME_WORKS} km of one of the steel register are taken for the same and merged into it.`,
      ],
    },
  };
}
