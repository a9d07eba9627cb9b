import { regionParts } from "#regions/regionId.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { MOST_COMPARED } from "#state/query/query.ts";

/** The regions chosen to stand beside one, and how they are chosen: of its economy alone, for no other is counted alike. */
export function createCompared(region: () => string) {
  const { query, ask } = useQuery();
  const isAlike = (id: string) => id !== region() && regionParts(id).economy === regionParts(region()).economy;
  const chosen = () => query.compared.filter(isAlike);
  return {
    chosen,
    isAlike,
    isFull: () => query.compared.length >= MOST_COMPARED,
    add: (id: string) => {
      if (isAlike(id) && !query.compared.includes(id) && query.compared.length < MOST_COMPARED)
        ask({ compared: [...query.compared, id] });
    },
    remove: (id: string) => ask({ compared: query.compared.filter((known) => known !== id) }),
    choose: (ids: readonly string[]) => ask({ compared: ids.filter(isAlike).slice(0, MOST_COMPARED) }),
  };
}
