import { MAX_CLASSES, OTHER_CLASS } from "#industries/colourClasses.ts";
import type { PrefixSums } from "#spatial/display/prefixSums.ts";

/** Which class most establishments of a range have, and their share of it (0..1). */
export interface Lead {
  /** 0..`MAX_CLASSES - 1`, or `OTHER_CLASS`. */
  lead: number;
  share: number;
}

const counts = new Uint32Array(MAX_CLASSES + 1);

/**
 * Leading class of the passing leaves `sums.leaves[from]` to `[to - 1]`, `to > from`; of equals the lowest class leads.
 * Industries outside the classes lead only where they are the majority.
 * `classes` has the class of each industry, `industry` the industry of each leaf.
 */
export function leadingClass(
  { leaves }: PrefixSums,
  from: number,
  to: number,
  industry: Uint16Array,
  classes: Uint8Array,
): Lead {
  counts.fill(0);
  for (let k = from; k < to; k++) counts[Math.min(classes[industry[leaves[k]]], MAX_CLASSES)]++;
  let lead = 0;
  for (let c = 1; c < MAX_CLASSES; c++) if (counts[c] > counts[lead]) lead = c;
  // What is in no class is many industries: it leads only where it is more than all of them together.
  if (2 * counts[MAX_CLASSES] > to - from || counts[lead] === 0)
    return { lead: OTHER_CLASS, share: counts[MAX_CLASSES] / (to - from) };
  return { lead, share: counts[lead] / (to - from) };
}
