import type { IndustryCodes } from "#industries/industryCodes.ts";
import type { RegionTable } from "#regions/regionTable.ts";
import { type CountSource, type CountTable, countTable } from "#regions/counts/countTable.ts";
import { parquetColumns } from "#regions/counts/parquetColumns.ts";
import { regionOfFeature } from "#regions/regionId.ts";

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
 * Throws where a row has no four-digit cell or the tree does not have its industry.
 * @param base the four-digit table of the same year (2021)
 */
export async function readLeafCells(
  file: ArrayBuffer,
  codes: IndustryCodes,
  regions: RegionTable,
  source: Pick<CountSource, "slots">,
  base: CountTable,
  onBeat?: () => void,
): Promise<LeafCells> {
  const six = await parquetColumns(file, ["county", "naics", "employment", "establishments"], { onBeat });
  const region = new Int32Array(six.rows);
  for (let row = 0; row < six.rows; row++) {
    const index = regions.byFeature.get(six.county[row]);
    if (index === undefined)
      throw new Error(`counts of ${regionOfFeature(six.county[row])}, a region the atlas does not have`);
    region[row] = index;
  }
  const left = { employment: new Float64Array(regions.length), establishments: new Float64Array(regions.length) };
  const node = new Int32Array(six.rows);
  for (let from = 0, to = 0; from < six.rows; from = to) {
    const industry = Math.floor(six.naics[from] / 100);
    while (to < six.rows && Math.floor(six.naics[to] / 100) === industry) to++;
    for (let row = from; row < to; row++)
      node[row] = row > from && six.naics[row] === six.naics[row - 1] ? node[row - 1] : nodeOf(codes, six.naics[row]);
    fillLeft(six, region, from, to, base, source.slots.indexOf(nodeOf(codes, industry)), industry, left);
  }
  const leaves = Int32Array.from(new Set(node)).sort();
  const slotOf = new Map([...leaves].map((leaf, slot) => [leaf, slot]));
  const { employment, establishments } = six;
  const slot = node.map((leaf) => slotOf.get(leaf)!);
  return { leaves, table: countTable(base.year, leaves.length, { slot, region, employment, establishments }) };
}

/**
 * Completes the rows of one four-digit industry: what the others leave of the county's cell.
 * @param left [region] room for what is left
 */
function fillLeft(
  six: { employment: Float64Array; establishments: Float64Array },
  region: Int32Array,
  from: number,
  to: number,
  base: CountTable,
  slot: number,
  industry: number,
  { employment, establishments }: { employment: Float64Array; establishments: Float64Array },
): void {
  establishments.fill(Number.NaN);
  for (let cell = base.offsets[slot]; cell < base.offsets[slot + 1]; cell++) {
    employment[base.region[cell]] = base.employment[cell];
    establishments[base.region[cell]] = base.establishments[cell];
  }
  const unknown: number[] = [];
  for (let row = from; row < to; row++) {
    const whole = establishments[region[row]];
    if (Number.isNaN(whole))
      throw new Error(`six-digit counts of ${industry}: expected a four-digit cell in region ${region[row]}, got none`);
    if (Number.isNaN(six.establishments[row])) unknown.push(row);
    else {
      establishments[region[row]] = whole - six.establishments[row];
      employment[region[row]] -= six.employment[row];
    }
  }
  for (const row of unknown) {
    six.employment[row] = employment[region[row]];
    six.establishments[row] = establishments[region[row]];
  }
}

function nodeOf(codes: IndustryCodes, code: number): number {
  const { node, exact } = codes.resolve(String(code), "naics");
  if (!exact) throw new Error(`counts of naics ${code}, an industry the tree does not have`);
  return node;
}
