import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import type { Establishment } from "../../engine/protocol";
import type { PlaceHit } from "../../engine/regionsProtocol";
import { useEstablishments } from "../../state/EstablishmentsContext";
import { useIndustries } from "../../state/IndustriesContext";
import { useRegions } from "../../state/RegionsContext";

export const SHOWN_PER_GROUP = 6;
/** Typing pauses this long before the workers are asked, in ms. */
const PAUSE = 120;

const NO_PLACES = { total: 0, hits: [] };
const NO_ROWS = { total: 0, rows: [] };

export type SearchGroup = "places" | "industries" | "establishments";

/** One thing to choose in the results. */
export type SearchHit =
  | { group: "places"; place: PlaceHit }
  | { group: "industries"; node: number }
  | { group: "establishments"; establishment: Establishment };

export interface SearchResults {
  /** In the order they are shown: places, industries, establishments. */
  hits: readonly SearchHit[];
  /** How many each group has in all. */
  totals: Record<SearchGroup, number>;
}

/**
 * What a text finds. Industries answer at once, places and establishments after a pause and from their workers, only for
 * the newest text; until they answer, the ones before stay.
 */
export function createSearch(text: Accessor<string>): {
  results: Accessor<SearchResults>;
  isPending: Accessor<boolean>;
} {
  const industries = useIndustries();
  const establishments = useEstablishments();
  const regions = useRegions();
  const asked = createMemo(() => text().trim());
  const nodes = createMemo(() => (asked() === "" ? [] : (industries.search()?.(asked()) ?? [])));
  const [places, setPlaces] = createSignal<{ total: number; hits: readonly PlaceHit[] }>(NO_PLACES);
  const [rows, setRows] = createSignal<{ total: number; rows: readonly Establishment[] }>(NO_ROWS);
  const [isPending, setPending] = createSignal(false);

  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => {
    newest = -1;
    clearTimeout(timer);
  });
  createEffect(
    on([asked, establishments.status], ([wanted, status]) => {
      const mine = ++newest;
      clearTimeout(timer);
      if (wanted === "") {
        setPending(false);
        setPlaces(NO_PLACES);
        setRows(NO_ROWS);
        return;
      }
      setPending(true);
      timer = setTimeout(async () => {
        const [foundPlaces, foundRows] = await Promise.allSettled([
          regions.search(wanted, SHOWN_PER_GROUP),
          status === "ready" ? establishments.search(wanted, SHOWN_PER_GROUP) : NO_ROWS,
        ]);
        if (mine !== newest) return;
        // A worker that is lost is told by its own context; here its group is empty.
        setPlaces(foundPlaces.status === "fulfilled" ? foundPlaces.value : NO_PLACES);
        setRows(foundRows.status === "fulfilled" ? foundRows.value : NO_ROWS);
        setPending(false);
      }, PAUSE);
    }),
  );

  const results = createMemo((): SearchResults => {
    const shownNodes = nodes().slice(0, SHOWN_PER_GROUP);
    return {
      hits: [
        ...places().hits.map((place): SearchHit => ({ group: "places", place })),
        ...shownNodes.map((node): SearchHit => ({ group: "industries", node })),
        ...rows().rows.map((establishment): SearchHit => ({ group: "establishments", establishment })),
      ],
      totals: { places: places().total, industries: nodes().length, establishments: rows().total },
    };
  });
  return { results, isPending };
}
