import { Rejections } from "#data/report.ts";
import type { Plant } from "#firms/plant.ts";
import { apecOf, capacityOf, degrees, ownersOf, type PlantSet, yearOf } from "./plantSet.ts";

export const CEMENT_FILE = "apec-gem-cement-2025.csv.gz";

/** What the source calls a plant that works, rests or is being built. One that is to close still works. */
const STATUS: Record<string, Plant["status"]> = {
  operating: "operating",
  "operating pre-retirement": "operating",
  mothballed: "mothballed",
  construction: "construction",
};

/** Cement plants of GEM that operate, rest or are being built. */
export function cement(rows: readonly Record<string, string>[]): PlantSet {
  const rejections = new Rejections();
  const plants: Plant[] = [];
  for (const row of rows) {
    const status = STATUS[row.status];
    if (!status) {
      rejections.add(row.status === "unknown" ? "status not known" : row.status, `${row.name}, ${row.economy}`);
      continue;
    }
    const owner = ownersOf(row.owner);
    const parent = ownersOf(row.parent);
    plants.push({
      id: row.gem_id,
      kind: "cement",
      source: "gem",
      economy: apecOf(row.economy, row.gem_id),
      name: row.name,
      ...degrees(row),
      place: [...new Set([row.municipality, row.subnational])]
        .filter((part) => !["", "unknown"].includes(part))
        .join(", "),
      types: row.plant_type === "unknown" ? [] : [row.plant_type],
      products: [],
      owner,
      parent: parent === owner ? "" : parent,
      capacity: capacityOf(row.cement_capacity_mtpa),
      start: yearOf(row.start),
      status,
      sureness: row.coordinate_accuracy === "exact" ? "exact" : "approximate",
    });
  }
  return {
    plants,
    report: {
      id: "gem-cement",
      title: "Cement plants of APEC's economies",
      publisher: "Global Energy Monitor, Global Cement and Concrete Tracker",
      terms: "CC BY 4.0",
      date: "2025",
      files: [{ name: CEMENT_FILE, rows: rows.length }],
      rowsRead: rows.length,
      kept: plants.length,
      merged: 0,
      rejected: rejections.list(),
      notes: [
        "Kept are plants that operate, are mothballed or are under construction.",
        'Capacity is not known where the source only says ">0" or "unknown"; plants of clinker alone have none of cement.',
        "An expansion of a plant is a row of its own, at the plant's place.",
      ],
    },
  };
}
