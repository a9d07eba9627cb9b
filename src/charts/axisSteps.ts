import { ticks } from "d3-array";

const MANTISSAS = [1, 2, 5];

/** Round numbers on an axis, about as many as wanted: equally far apart, or on a log scale 1, 2 and 5 of each decade (or only 1). */
export function axisSteps([from, to]: [number, number], scale: "linear" | "log", wanted: number): number[] {
  if (scale === "linear") return ticks(from, to, wanted);
  const steps = (mantissas: readonly number[]) => {
    const found: number[] = [];
    for (let decade = Math.floor(Math.log10(from)); 10 ** decade <= to; decade++)
      for (const mantissa of mantissas) {
        const step = Number((mantissa * 10 ** decade).toPrecision(1));
        if (step >= from && step <= to) found.push(step);
      }
    return found;
  };
  const all = steps(MANTISSAS);
  return all.length > 2 * wanted ? steps([1]) : all;
}
