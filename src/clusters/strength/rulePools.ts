import type { CountTable } from "#regions/counts/countTable.ts";

/** Which regions a rule takes its quantiles over, and which it can judge. */
export interface RulePools {
  /** [region] 1 where the industry is more likely present than not: half an establishment or more. */
  pool: Uint8Array;
  /** [region] 1 where some of it is published. */
  judged: Uint8Array;
}

const PRESENT = 0.5;

/**
 * A rule compares the regions that have an industry. Where a table is divided by estimate (`clusterCounts`), many cells hold a small
 * share of one or two establishments somewhere in a divided industry: of the 1,959 counties with a cell of oil and gas 1,121 have less
 * than half an establishment. Taken for regions that have it, they make every quantile meaningless (a quarter of them has below 0.1
 * jobs). And a region of which nothing is published cannot be called strong on an estimate: it is compared, but not judged.
 * @param among 1 for regions compared at all; every region with a cell if left out
 */
export function rulePools(table: CountTable, slot: number, regionCount: number, among?: Uint8Array): RulePools {
  const pools = { pool: new Uint8Array(regionCount), judged: new Uint8Array(regionCount) };
  const published = table.bounds?.establishmentsLow ?? table.establishments;
  for (let cell = table.offsets[slot]; cell < table.offsets[slot + 1]; cell++) {
    const region = table.region[cell];
    if (among && among[region] === 0) continue;
    pools.pool[region] = Number(table.establishments[cell] >= PRESENT);
    pools.judged[region] = Number(published[cell] > 0);
  }
  return pools;
}
