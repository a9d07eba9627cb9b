import { percentileRanks } from "./valuePositions.ts";

/** Kinds of evidence that two clusters are related. */
export type RelatednessPartName = "colocation" | "inputOutput" | "published";

export interface RelatednessPart {
  name: RelatednessPartName;
  /** [i * size + j] symmetric, larger is more related, NaN = nothing known of the pair. The diagonal is not read. */
  links: Float64Array;
}

/** Relatedness of every two of `size` clusters. Matrices are [i * size + j], symmetric, diagonal NaN. */
export interface Relatedness {
  size: number;
  /** Rank of the mean of a pair's part percentiles among all pairs, 0 to 100. NaN where fewer than two parts know the pair. */
  percentile: Float64Array;
  /** The parts, each with its links as given and their percentile ranks among the pairs it knows. */
  parts: (RelatednessPart & { percentile: Float64Array })[];
}

/** Parts that have to know a pair: one kind of evidence alone relates nothing. */
const LEAST_PARTS = 2;
/** What a part counts that does not know the pair: neither for nor against. */
const UNKNOWN = 50;

/**
 * Several kinds of relatedness in one: percentile ranks among all pairs, averaged, and ranked again. A part that does not know a pair
 * counts 50, which moves it neither way; a pair that fewer than two know is not ranked. After Delgado, Porter and Stern (2016), who average correlations of location, input-output and occupation between
 * industries; ours averages ranks, since the parts have no common unit, between clusters, and has no occupations. `missingParts` names
 * the parts that do not know a pair. Throws for a part of another size or not symmetric.
 */
export function combinedRelatedness(size: number, parts: readonly RelatednessPart[]): Relatedness {
  for (const part of parts) checkSymmetric(part, size);
  const pairs = size * (size - 1) * 0.5;
  const ranked = parts.map((part) => ({ ...part, ranks: percentileRanks(upper(part.links, size)) }));
  const mean = Float64Array.from({ length: pairs }, (_, pair) => {
    const of = ranked.map(({ ranks }) => ranks[pair]);
    const known = of.filter((rank) => !Number.isNaN(rank)).length;
    if (known < LEAST_PARTS) return Number.NaN;
    return of.reduce((sum, rank) => sum + (Number.isNaN(rank) ? UNKNOWN : rank), 0) / of.length;
  });
  return {
    size,
    percentile: full(percentileRanks(mean), size),
    parts: ranked.map(({ name, links, ranks }) => ({ name, links, percentile: full(ranks, size) })),
  };
}

/** Names of the parts that know nothing of this pair. */
export function missingParts({ size, parts }: Relatedness, i: number, j: number): RelatednessPartName[] {
  return parts.filter(({ percentile }) => Number.isNaN(percentile[i * size + j])).map(({ name }) => name);
}

function upper(matrix: Float64Array, size: number): Float64Array {
  const pairs: number[] = [];
  for (let i = 0; i < size; i++) for (let j = i + 1; j < size; j++) pairs.push(matrix[i * size + j]);
  return Float64Array.from(pairs);
}

function full(pairs: Float64Array, size: number): Float64Array {
  const matrix = new Float64Array(size * size).fill(Number.NaN);
  let pair = 0;
  for (let i = 0; i < size; i++)
    for (let j = i + 1; j < size; j++) matrix[i * size + j] = matrix[j * size + i] = pairs[pair++];
  return matrix;
}

function checkSymmetric({ name, links }: RelatednessPart, size: number): void {
  if (links.length !== size * size)
    throw new Error(`${name}: expected ${size} x ${size} = ${size * size} values, got ${links.length}`);
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++)
      if (!Object.is(links[i * size + j], links[j * size + i]))
        throw new Error(
          `${name}: expected the same at (${i}, ${j}) and (${j}, ${i}), got ${links[i * size + j]} and ${links[j * size + i]}`,
        );
}
