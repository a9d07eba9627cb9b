import type { FirmFilter } from "#firms/firmFilter.ts";
import type { Query } from "./query.ts";

/** What a query keeps of the register. An empty list restricts nothing; `industries` is the mask of the selected nodes. */
export function firmFilterOf(
  query: Pick<Query, "economies" | "sources" | "sizes" | "years">,
  industries: Uint8Array | undefined,
): FirmFilter {
  const some = <T>(list: readonly T[]) => (list.length ? [...list] : undefined);
  return {
    industries,
    economies: some(query.economies),
    sources: some(query.sources),
    sizes: some(query.sizes),
    years: query.years && [query.years[0], query.years[1]],
  };
}
