import type { CountTable } from "#regions/counts/countTable.ts";

const SUMS = [
  "employment",
  "establishments",
  "payroll",
  "employmentBelow",
  "employmentAbove",
  "establishmentsBelow",
  "establishmentsAbove",
  "estimated",
  "estimatedEstablishments",
  "paid",
  "cells",
  "withheld",
] as const;

/**
 * The same slots with regions summed to the larger ones they are part of; `bounds` is present. What `sumParts` would give, one column
 * of regions for a slot instead of a sort of all cells, whose figures are known but for payroll.
 * @param into [region] where its cells go (`RegionTable.partOf`); where that is -1 they stay: a market has no cells of no county
 */
export function summedCounts(counts: CountTable, into: Int32Array): CountTable {
  const slots = counts.offsets.length - 1;
  const { employment, establishments, payroll, bounds } = counts;
  const sums = Object.fromEntries(SUMS.map((name) => [name, new Float64Array(into.length)])) as Record<
    (typeof SUMS)[number],
    Float64Array
  >;
  const parts = new Uint32Array(into.length);
  const unpaid = new Uint8Array(into.length);
  const [jobless, placeless] = [new Uint32Array(into.length), new Uint32Array(into.length)];
  const room = counts.region.length;
  const column = () => new Float64Array(room);
  const region = new Int32Array(room);
  const table: CountTable & { bounds: NonNullable<CountTable["bounds"]> } = {
    year: counts.year,
    offsets: new Uint32Array(slots + 1),
    region,
    employment: column(),
    establishments: column(),
    payroll: column(),
    bounds: {
      employmentLow: column(),
      employmentHigh: column(),
      establishmentsLow: column(),
      establishmentsHigh: column(),
      estimated: column(),
      paid: column(),
      cells: new Uint16Array(room),
      withheld: new Uint16Array(room),
    },
  };
  const touched = new Int32Array(into.length);
  let length = 0;
  for (let slot = 0; slot < slots; slot++) {
    let met = 0;
    for (let cell = counts.offsets[slot]; cell < counts.offsets[slot + 1]; cell++) {
      const own = counts.region[cell];
      const at = into[own] < 0 ? own : into[own];
      if (parts[at] === 0) {
        touched[met++] = at;
        for (const name of SUMS) sums[name][at] = 0;
        unpaid[at] = 1;
        jobless[at] = placeless[at] = 0;
      }
      parts[at]++;
      addFigure(
        at,
        employment[cell],
        bounds?.employmentLow[cell],
        bounds?.employmentHigh[cell],
        sums.employment,
        sums.employmentBelow,
        sums.employmentAbove,
        jobless,
      );
      addFigure(
        at,
        establishments[cell],
        bounds?.establishmentsLow[cell],
        bounds?.establishmentsHigh[cell],
        sums.establishments,
        sums.establishmentsBelow,
        sums.establishmentsAbove,
        placeless,
      );
      const isPaid = !Number.isNaN(payroll[cell]);
      if (isPaid) {
        sums.payroll[at] += payroll[cell];
        unpaid[at] = 0;
      }
      sums.paid[at] += bounds ? bounds.paid[cell] : isPaid ? employment[cell] : 0;
      sums.estimated[at] += bounds ? bounds.estimated[cell] * employment[cell] || 0 : 0;
      sums.estimatedEstablishments[at] += bounds ? bounds.estimated[cell] * establishments[cell] || 0 : 0;
      sums.cells[at] += bounds ? bounds.cells[cell] : 1;
      sums.withheld[at] += bounds ? bounds.withheld[cell] : Number(Number.isNaN(employment[cell]));
    }
    touched.subarray(0, met).sort();
    for (let i = 0; i < met; i++) write(touched[i], length++);
    table.offsets[slot + 1] = length;
  }
  return cut(table, length);

  function write(at: number, to: number): void {
    const jobs = jobless[at] === parts[at] ? Number.NaN : sums.employment[at];
    const places = placeless[at] === parts[at] ? Number.NaN : sums.establishments[at];
    region[to] = at;
    table.employment[to] = jobs;
    table.establishments[to] = places;
    table.payroll[to] = unpaid[at] === 1 ? Number.NaN : sums.payroll[at];
    const b = table.bounds;
    // Parts err independently.
    b.employmentLow[to] = jobs - Math.sqrt(sums.employmentBelow[at]);
    b.employmentHigh[to] = jobs + Math.sqrt(sums.employmentAbove[at]);
    b.establishmentsLow[to] = places - Math.sqrt(sums.establishmentsBelow[at]);
    b.establishmentsHigh[to] = places + Math.sqrt(sums.establishmentsAbove[at]);
    b.paid[to] = sums.paid[at];
    b.cells[to] = sums.cells[at];
    b.withheld[to] = sums.withheld[at];
    b.estimated[to] = jobs > 0 ? sums.estimated[at] / jobs : places > 0 ? sums.estimatedEstablishments[at] / places : 0;
    parts[at] = 0;
  }
}

/** Adds a figure with its band to a region's sum; what is not known has no upper end. */
function addFigure(
  at: number,
  figure: number,
  low: number | undefined,
  high: number | undefined,
  sum: Float64Array,
  below: Float64Array,
  above: Float64Array,
  unknown: Uint32Array,
): void {
  if (Number.isNaN(figure)) {
    unknown[at]++;
    above[at] = Number.NaN;
    return;
  }
  sum[at] += figure;
  if (low === undefined || high === undefined || low === high) return;
  below[at] += (figure - low) ** 2;
  above[at] += (high - figure) ** 2;
}

function cut(table: CountTable & { bounds: NonNullable<CountTable["bounds"]> }, length: number): CountTable {
  const { bounds } = table;
  return {
    ...table,
    region: table.region.slice(0, length),
    employment: table.employment.slice(0, length),
    establishments: table.establishments.slice(0, length),
    payroll: table.payroll.slice(0, length),
    bounds: {
      employmentLow: bounds.employmentLow.slice(0, length),
      employmentHigh: bounds.employmentHigh.slice(0, length),
      establishmentsLow: bounds.establishmentsLow.slice(0, length),
      establishmentsHigh: bounds.establishmentsHigh.slice(0, length),
      estimated: bounds.estimated.slice(0, length),
      paid: bounds.paid.slice(0, length),
      cells: bounds.cells.slice(0, length),
      withheld: bounds.withheld.slice(0, length),
    },
  };
}
