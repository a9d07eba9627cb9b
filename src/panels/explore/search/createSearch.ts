import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import type { Establishment } from "#engine/establishments/protocol.ts";
import type { PlaceHit } from "#engine/regions/regionsProtocol.ts";
import { type Fault, faultOf } from "#engine/fault.ts";
import { foldText } from "#industries/foldText.ts";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { type OwnRegion, ownRegionId } from "#regions/ownRegion.ts";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";

export const SHOWN_PER_GROUP = 6;
/** Typing pauses this long before the workers are asked, in ms. */
const PAUSE = 120;

interface FoundPlaces {
  total: number;
  hits: readonly PlaceHit[];
}
interface FoundRows {
  total: number;
  rows: readonly Establishment[];
}
const NO_PLACES: FoundPlaces = { total: 0, hits: [] };
const NO_ROWS: FoundRows = { total: 0, rows: [] };

export type SearchGroup = "places" | "industries" | "establishments";

/** One thing to choose in the results. */
export type SearchHit =
  | { group: "places"; place: PlaceHit }
  /** Of one's own: what it consists of goes into the link. */
  | { group: "places"; own: OwnRegion }
  | { group: "industries"; node: number }
  | { group: "establishments"; establishment: Establishment };

/** The same for the same thing in two answers. */
export function hitKey(hit: SearchHit): string {
  if (hit.group === "industries") return `industry ${hit.node}`;
  if (hit.group === "establishments") return `establishment ${hit.establishment.row}`;
  if ("own" in hit) return `own ${ownRegionId(hit.own)}`;
  const { place } = hit;
  return place.kind === "region" ? `region ${place.id}` : `city ${place.name} ${place.lon} ${place.lat}`;
}

export interface SearchResults {
  /** In the order they are shown: places, industries, establishments. */
  hits: readonly SearchHit[];
  /** How many each group has in all. */
  totals: Record<SearchGroup, number>;
}

/**
 * What a text finds. Industries answer at once, places and establishments after a pause and from their workers, only for
 * the newest text; until they answer, those of the ones before stay that match it too.
 */
export function createSearch(text: Accessor<string>): {
  results: Accessor<SearchResults>;
  isPending: Accessor<boolean>;
  /** Why a group may lack what the text would find, while it may. */
  fault: Accessor<Fault | undefined>;
} {
  const industries = useIndustries();
  const establishments = useEstablishments();
  const regions = useRegions();
  const { notebook } = useNotebook();
  const asked = createMemo(() => text().trim());
  const nodes = createMemo(() => (asked() === "" ? [] : (industries.search()?.(asked()) ?? [])));
  const owns = createMemo(() => {
    const words = foldText(asked()).split(/\s+/);
    if (asked() === "") return [];
    return notebook().regions.filter(({ name }) => words.every((word) => foldText(name).includes(word)));
  });
  const [places, setPlaces] = createSignal<FoundPlaces>(NO_PLACES);
  const [rows, setRows] = createSignal<FoundRows>(NO_ROWS);
  const [fault, setFault] = createSignal<Fault>();
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
        setFault(undefined);
        return;
      }
      setPending(true);
      timer = setTimeout(async () => {
        const [foundPlaces, foundRows] = await Promise.allSettled([
          regions.worker.search(wanted, SHOWN_PER_GROUP),
          status === "ready" ? establishments.worker.search(wanted, SHOWN_PER_GROUP) : NO_ROWS,
        ]);
        if (mine !== newest) return;
        const failed = [foundPlaces, foundRows].find(({ status: how }) => how === "rejected");
        setFault(failed?.status === "rejected" ? faultOf(failed.reason) : undefined);
        setPlaces(foundPlaces.status === "fulfilled" ? foundPlaces.value : NO_PLACES);
        setRows(foundRows.status === "fulfilled" ? foundRows.value : NO_ROWS);
        setPending(false);
      }, PAUSE);
    }),
  );

  const results = createMemo((): SearchResults => {
    const shownNodes = nodes().slice(0, SHOWN_PER_GROUP);
    const [nowPlaces, nowRows] = isPending() ? stillMatching(asked(), places(), rows()) : [places(), rows()];
    return {
      hits: [
        ...owns().map((own): SearchHit => ({ group: "places", own })),
        ...nowPlaces.hits.map((place): SearchHit => ({ group: "places", place })),
        ...shownNodes.map((node): SearchHit => ({ group: "industries", node })),
        ...nowRows.rows.map((establishment): SearchHit => ({ group: "establishments", establishment })),
      ],
      totals: { places: nowPlaces.total + owns().length, industries: nodes().length, establishments: nowRows.total },
    };
  });
  return { results, isPending, fault };
}

/** What of an older answer a longer text would find as well, so that nothing flickers while somebody types. */
function stillMatching(text: string, places: FoundPlaces, rows: FoundRows): [FoundPlaces, FoundRows] {
  const words = foldText(text).split(/\s+/);
  const matches = (name: string) => {
    const folded = foldText(name);
    return words.every((word) => folded.includes(word));
  };
  const hits = places.hits.filter(({ name, detail }) => matches(`${name} ${detail}`));
  const kept = rows.rows.filter(({ name, company }) => matches(`${name} ${company}`));
  return [
    { total: hits.length, hits },
    { total: kept.length, rows: kept },
  ];
}
