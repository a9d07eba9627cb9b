/** A point of a line, by its place in the series. */
export interface LinePoint {
  index: number;
  value: number;
}

/**
 * The stretches of a series that are known year by year, in order: a line is drawn along each, a lone value gets a dot. A year without
 * a value ends one, whether it stands in `years` or is left out of them: nothing is drawn over it.
 */
export function lineRuns(values: readonly number[], years: readonly number[]): LinePoint[][] {
  const runs: LinePoint[][] = [];
  let before: number | undefined;
  values.forEach((value, index) => {
    if (Number.isNaN(value)) return;
    if (years[index] - 1 === before) runs[runs.length - 1].push({ index, value });
    else runs.push([{ index, value }]);
    before = years[index];
  });
  return runs;
}

/**
 * Lower and upper end of a vertical scale that shows a course: centred on the known values, and never narrower than a
 * tenth of the largest, so that a tiny wobble does not look like a collapse. [0, 1] when nothing is known.
 */
export function courseDomain(values: readonly number[]): [number, number] {
  const known = values.filter((value) => !Number.isNaN(value));
  if (known.length === 0) return [0, 1];
  const least = Math.min(...known);
  const most = Math.max(...known);
  const half = Math.max((most - least) / 2, Math.max(Math.abs(least), Math.abs(most)) / 20, Number.EPSILON);
  const middle = (least + most) / 2;
  return [middle - half, middle + half];
}
