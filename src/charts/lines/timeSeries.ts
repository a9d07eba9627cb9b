/** A course over the years of the chart; NaN: not known. */
export interface TimeSeries {
  mark: string;
  label: string;
  values: readonly number[];
}

/** A point of a course, as a mark of the chart. */
export function pointMark(series: string, index: number): string {
  return `${series}/${index}`;
}

/** The point an arrow key leads to: left and right to the next known year, up and down to the next course by height in that year. */
export function nextPoint(
  lines: readonly { mark: string; values: readonly number[] }[],
  from: string,
  key: string,
): string | undefined {
  const points = lines.flatMap(({ mark, values }) =>
    values.flatMap((value, index) =>
      Number.isNaN(value) ? [] : [{ point: pointMark(mark, index), mark, index, value }],
    ),
  );
  const here = points.find(({ point }) => point === from);
  if (!here) return undefined;
  const line = points.filter(({ mark }) => mark === here.mark);
  const year = points.filter(({ index }) => index === here.index).sort((a, b) => a.value - b.value);
  const along = line.indexOf(here);
  const up = year.indexOf(here);
  const targets: Record<string, (typeof points)[number] | undefined> = {
    ArrowRight: line[along + 1] ?? here,
    ArrowLeft: line[along - 1] ?? here,
    ArrowUp: year[up + 1] ?? here,
    ArrowDown: year[up - 1] ?? here,
    Home: line[0],
    End: line.at(-1),
  };
  return targets[key]?.point;
}
