/** One cell of a use table: `amount` of a commodity bought by an industry, both by code. */
export interface Use {
  commodity: string;
  industry: string;
  amount: number;
}

/** Purchases between clusters, and what of them lies outside. */
export interface ClusterFlows {
  /** [seller][buyer], the last of both outside the definitions. Not rounded. */
  flows: Float64Array[];
  /** [code] amount of each commodity that no cluster sells. */
  soldOutside: Map<string, number>;
  /** [code] amount that each industry buys outside any cluster. */
  boughtOutside: Map<string, number>;
}

/**
 * Turns uses of commodities by industries into purchases between clusters. A commodity counts as made by the industry of its code,
 * secondary products included. Codes without shares are outside. Keeps the total.
 */
export function clusterFlows(
  uses: readonly Use[],
  shares: ReadonlyMap<string, Float64Array>,
  clusters: number,
): ClusterFlows {
  const outside = Float64Array.from({ length: clusters + 1 }, (_, place) => (place === clusters ? 1 : 0));
  const flows = Array.from({ length: clusters + 1 }, () => new Float64Array(clusters + 1));
  const soldOutside = new Map<string, number>();
  const boughtOutside = new Map<string, number>();
  for (const { commodity, industry, amount } of uses) {
    const sellers = shares.get(commodity) ?? outside;
    const buyers = shares.get(industry) ?? outside;
    for (let s = 0; s <= clusters; s++)
      if (sellers[s] > 0) for (let b = 0; b <= clusters; b++) flows[s][b] += amount * sellers[s] * buyers[b];
    soldOutside.set(commodity, (soldOutside.get(commodity) ?? 0) + amount * sellers[clusters]);
    boughtOutside.set(industry, (boughtOutside.get(industry) ?? 0) + amount * buyers[clusters]);
  }
  return { flows, soldOutside, boughtOutside };
}
