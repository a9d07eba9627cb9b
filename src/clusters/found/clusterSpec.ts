import type { FirmFilter } from "#firms/firmFilter.ts";

/** How establishments are grouped into spatial clusters. Serialisable: with a register it is the whole analysis. */
export interface ClusterSpec {
  /** What is selected, as the page filters it. */
  filter: FirmFilter;
  method: "dbscan" | "hdbscan";
  /** Metres; DBSCAN only. Undefined: chosen from the data. */
  eps?: number;
  /** Establishments within eps that make a core point, itself counted (HDBSCAN: smallest cluster). Undefined: chosen. */
  minPts?: number;
  /** Kilometres; HDBSCAN only: what is wider is an area, not a cluster. Undefined: `GREATEST_EXTENT`. */
  maxKm?: number;
}

/** Largest p at which a cluster is called significant. */
export const SIGNIFICANCE = 0.05;

/** Kilometres a cluster of HDBSCAN extends at most where nothing else is chosen: about what people travel to work and firms to suppliers. */
export const GREATEST_EXTENT = 100;

/** Equal for specs that ask the same, whatever the order of their parts. */
export function specKey({ filter, method, eps, minPts, maxKm }: ClusterSpec): string {
  const { industries, economies, sources, sizes, years } = filter;
  const nodes = industries && Array.from(industries.entries()).flatMap(([node, kept]) => (kept ? [node] : []));
  const sorted = (values?: readonly string[]) => values && [...values].sort();
  return JSON.stringify([
    nodes ?? null,
    sorted(economies) ?? null,
    sorted(sources) ?? null,
    sorted(sizes) ?? null,
    years ?? null,
    method,
    method === "dbscan" ? (eps ?? null) : null,
    minPts ?? null,
    method === "hdbscan" ? (maxKm ?? GREATEST_EXTENT) : null,
  ]);
}
