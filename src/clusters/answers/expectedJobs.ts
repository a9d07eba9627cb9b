import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import type { LinkageFile } from "#clusters/relatedness/linkages/linkageFile.ts";

/**
 * Jobs of a cluster that each region lets expect, [region]: of what the cluster sells to other clusters, the jobs that serve them,
 * by the region's share of the buyers' jobs; of what it sells elsewhere, by the region's share of all jobs. Ours, in the spirit of a
 * regional purchase coefficient of one: a region is not lacking what nobody there would buy.
 * @param table of benchmark clusters, in the order of the file
 */
export function expectedJobs(table: RegionalTable, file: LinkageFile, slot: number): Float64Array {
  const { flows } = file.inputOutput;
  const nation = table.nation[table.basis];
  const figures = table.table[table.basis];
  const sold = flows[slot].reduce((sum, amount) => sum + amount, 0);
  const activity = table.activity.reduce((sum, jobs) => sum + jobs, 0);
  const expected = new Float64Array(table.pool.length);
  let elsewhere = 1;
  for (let buyer = 0; buyer < nation.length; buyer++) {
    const share = sold > 0 ? flows[slot][buyer] / sold : 0;
    if (!(nation[buyer] > 0) || share === 0 || buyer === slot) continue;
    elsewhere -= share;
    const perJob = (nation[slot] * share) / nation[buyer];
    for (let cell = table.table.offsets[buyer]; cell < table.table.offsets[buyer + 1]; cell++)
      if (!Number.isNaN(figures[cell])) expected[table.table.region[cell]] += perJob * figures[cell];
  }
  table.activity.forEach((jobs, region) => (expected[region] += (nation[slot] * elsewhere * jobs) / activity));
  return expected;
}

/** The same of one region. */
function expectedIn(table: RegionalTable, file: LinkageFile, slot: number, region: number): number {
  const { flows } = file.inputOutput;
  const nation = table.nation[table.basis];
  const figures = table.table[table.basis];
  const sold = flows[slot].reduce((sum, amount) => sum + amount, 0);
  const activity = table.activity.reduce((sum, jobs) => sum + jobs, 0);
  let [expected, elsewhere] = [0, 1];
  for (let buyer = 0; buyer < nation.length; buyer++) {
    const share = sold > 0 ? flows[slot][buyer] / sold : 0;
    if (!(nation[buyer] > 0) || share === 0 || buyer === slot) continue;
    elsewhere -= share;
    const cell = table.cellOf(buyer, region);
    if (cell >= 0) expected += (nation[slot] * share * (figures[cell] || 0)) / nation[buyer];
  }
  return expected + (nation[slot] * elsewhere * table.activity[region]) / activity;
}

/** Whether a region has fewer jobs of a cluster than could be expected, and one establishment of the usual size at least could be. */
export function isLacking(table: RegionalTable, file: LinkageFile, slot: number, region: number): boolean {
  return lacks(table, slot, region, expectedIn(table, file, slot, region));
}

/** [region] 1 where `isLacking`. */
export function lackingRegions(table: RegionalTable, file: LinkageFile, slot: number): Uint8Array {
  return Uint8Array.from(expectedJobs(table, file, slot), (expected, region) =>
    Number(lacks(table, slot, region, expected)),
  );
}

/** A region without a cell has none; one whose figure is withheld is not lacking. */
function lacks(table: RegionalTable, slot: number, region: number, expected: number): boolean {
  const usual = table.nation[table.basis][slot] / table.nation.establishments[slot];
  const cell = table.cellOf(slot, region);
  const here = cell < 0 ? 0 : table.table[table.basis][cell];
  return table.pool[region] === 1 && expected >= usual && here < expected;
}
