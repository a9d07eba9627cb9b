import type { RegionTable } from "../../regionTable";
import type { CountTable } from "../countTable";

/** The same slots with counties or municipalities summed to their states; `bounds` is present. */
export function stateCounts(_counts: CountTable, _regions: Pick<RegionTable, "parent">): CountTable {
  throw new Error("stateCounts: not written yet");
}
