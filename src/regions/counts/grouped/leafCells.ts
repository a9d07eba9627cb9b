import type { IndustryCodes } from "../../../industries/industryCodes";
import type { RegionTable } from "../../regionTable";
import type { CountSource, CountTable } from "../countTable";

/**
 * Published six-digit figures of one year, for the four-digit industries that the benchmark clusters or subclusters divide.
 * A slot of `table` is a six-digit industry; payroll is not kept (NaN).
 */
export interface LeafCells {
  /** [leaf] node of the industry tree, ascending. */
  leaves: Int32Array;
  table: CountTable;
}

/**
 * Reads `us-cluster-splits.parquet`. A row without figures holds what the county's four-digit cell leaves, which is exact.
 * @param base the four-digit table of the same year (2021)
 */
export function readLeafCells(
  _file: ArrayBuffer,
  _codes: IndustryCodes,
  _regions: RegionTable,
  _source: Pick<CountSource, "slots">,
  _base: CountTable,
): Promise<LeafCells> {
  throw new Error("readLeafCells: not written yet");
}
