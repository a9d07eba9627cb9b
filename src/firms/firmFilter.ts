import type { EconomyId } from "#economies/economies.ts";
import type { SourceId } from "./firmTable.ts";

/** Size bands by employment; "unknown" is a band of its own, because most registers do not state it. */
export const SIZE_BANDS = ["unknown", "1-9", "10-49", "50-249", "250+"] as const;
export type SizeBand = (typeof SIZE_BANDS)[number];

/** What to keep of a register. Serialisable; `undefined` means "no restriction". */
export interface FirmFilter {
  /** Industry nodes whose establishments pass: 1 at each node index of the tree that is kept (descendants marked too). */
  industries?: Uint8Array;
  economies?: EconomyId[];
  /** Kept if the establishment stands in any of these registers. */
  sources?: SourceId[];
  sizes?: SizeBand[];
  /** Inclusive. Kept if [firstYear, lastYear] overlaps it. */
  years?: [from: number, to: number];
}
