import type { Plant } from "#firms/plant.ts";
import { apecOf, capacityOf, degrees, ownersOf, type PlantSet, yearOf } from "./plantSet.ts";

export const STEEL_FILE = "apec-sfi-steel-2021.csv.gz";

const STATUS: Record<string, Plant["status"]> = { Operating: "operating", "Under Construction": "construction" };

/** Iron and steel plants of the Spatial Finance Initiative. It names none: owner and town do. */
export function steel(rows: readonly Record<string, string>[]): PlantSet {
  const plants = rows.map((row): Plant => {
    const status = STATUS[row.status];
    if (!status)
      throw new Error(`${row.uid}: expected a status of ${Object.keys(STATUS).join(", ")}, got ${row.status}`);
    const owner = ownersOf(row.owner);
    const parent = ownersOf(row.parent);
    return {
      id: row.uid,
      kind: "steel",
      source: "sfi",
      economy: apecOf(row.economy, row.uid),
      name: [owner || "Steel plant", row.city].join(", "),
      ...degrees(row),
      place: [...new Set([row.city, row.state])].filter((part) => part !== "").join(", "),
      types: row.plant_type === "" ? [] : [row.plant_type.toLowerCase()],
      products: row.production_type === "" ? [] : row.production_type.split("/"),
      owner,
      parent: parent === owner ? "" : parent,
      capacity: capacityOf(row.capacity),
      start: yearOf(row.year),
      status,
      sureness: row.accuracy === "Exact" ? "exact" : "approximate",
    };
  });
  return {
    plants,
    report: {
      id: "sfi-steel",
      title: "Iron and steel plants of APEC's economies",
      publisher: "Spatial Finance Initiative, Global Database of Iron and Steel Production Assets",
      terms: "CC BY 4.0",
      date: "2021",
      files: [{ name: STEEL_FILE, rows: rows.length }],
      rowsRead: rows.length,
      kept: plants.length,
      merged: 0,
      rejected: [],
      notes: [
        "The source names no plant: it is called by its owner and town, or only by its town.",
        "Few rows have a capacity (143 of 749) or a year (132).",
      ],
    },
  };
}
