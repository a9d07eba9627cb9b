import { checkRegionMatrix, type RegionMatrix } from "#clusters/relatedness/regionMatrix.ts";

/** Which region has which industry, row-major as `RegionMatrix`. */
export interface Presence {
  rows: number;
  columns: number;
  /** 1 = present, 0 = absent or not known. */
  values: Uint8Array;
  /** Cells of `values` that are 0 because a figure is not known. */
  unknown: number;
}

/** What counts as present besides a quotient. Cells with fewer, or with an unknown figure, are absent. */
export interface PresenceOptions {
  /** Location quotient from which an industry is present; that value included. */
  quotient?: number;
  employment?: { figures: RegionMatrix; least: number };
  establishments?: { figures: RegionMatrix; least: number };
}

/**
 * M = 1(RCA >= 1): where an industry is specialised (Balassa 1965; Hidalgo, Klinger, Barabasi and Hausmann 2007, Science 317),
 * with the location quotient as RCA. Least figures keep one plant in a small region from counting: a quotient has no upper bound.
 * Throws where a matrix has not the shape of `quotients`.
 */
export function presence(quotients: RegionMatrix, options: PresenceOptions = {}): Presence {
  const { quotient = 1, employment, establishments } = options;
  checkRegionMatrix(quotients, "quotients");
  const { rows, columns } = quotients;
  const least = [{ figures: quotients, least: quotient }];
  for (const [name, limit] of Object.entries({ employment, establishments })) {
    if (limit === undefined) continue;
    checkRegionMatrix(limit.figures, name);
    if (limit.figures.rows !== rows || limit.figures.columns !== columns)
      throw new Error(`${name}: expected ${rows} x ${columns}, got ${limit.figures.rows} x ${limit.figures.columns}`);
    least.push(limit);
  }
  const values = new Uint8Array(rows * columns);
  let unknown = 0;
  for (let cell = 0; cell < values.length; cell++) {
    if (least.some((limit) => limit.figures.values[cell] < limit.least)) continue;
    if (least.some((limit) => Number.isNaN(limit.figures.values[cell]))) unknown++;
    else values[cell] = 1;
  }
  return { rows, columns, values, unknown };
}
