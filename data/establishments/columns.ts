import type { ColumnSource } from "hyparquet-writer";
import { DEGREE_PARTS } from "#firms/atlasRegister.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import type { Establishment } from "./establishment.ts";

/**
 * Rows in the order of the file: by region, then name. Neighbours stand together, which the coordinates' differences and the
 * repeated regions gain from, and what starts alike stands together within a county.
 */
export function fileOrder(rows: readonly Establishment[]): Establishment[] {
  return [...rows].sort((a, b) => compare(a.region, b.region) || compare(a.name, b.name) || compare(a.id, b.id));
}

/** The rows as Parquet columns (`ATLAS_COLUMNS`), each in the encoding that came out smallest. */
export function atlasColumns(rows: readonly Establishment[], tree: IndustryTree): ColumnSource[] {
  const text = (
    name: string,
    of: (row: Establishment) => string,
    encoding?: ColumnSource["encoding"],
  ): ColumnSource => ({
    name,
    type: "STRING",
    data: rows.map(of),
    nullable: false,
    encoding,
  });
  const integer = (
    name: string,
    of: (row: Establishment) => number,
    encoding?: ColumnSource["encoding"],
  ): ColumnSource => ({
    name,
    type: "INT32",
    data: rows.map(of),
    nullable: false,
    encoding,
  });
  return [
    text("id", ({ id }) => id, "DELTA_LENGTH_BYTE_ARRAY"),
    integer("source", ({ source }) => source),
    text("name", ({ name }) => name, "DELTA_LENGTH_BYTE_ARRAY"),
    text("company", ({ company }) => company),
    text("industry", ({ industry }) => tree.id[industry]),
    integer("lon", ({ lon }) => Math.round(lon * DEGREE_PARTS), "DELTA_BINARY_PACKED"),
    integer("lat", ({ lat }) => Math.round(lat * DEGREE_PARTS), "DELTA_BINARY_PACKED"),
    {
      name: "employment",
      type: "INT32",
      data: rows.map(({ employment }) => (employment === null ? null : Math.round(employment))),
      nullable: true,
    },
    integer("first_year", ({ firstYear }) => firstYear),
    integer("last_year", ({ lastYear }) => lastYear),
    text("place", ({ place }) => place),
    text("park", ({ park }) => park),
    text("region", ({ region }) => region),
    integer("repairs", ({ repairs }) => repairs),
  ];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
