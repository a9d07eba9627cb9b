import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import type { Establishment } from "#engine/establishments/protocol.ts";
import { toldElsewhere } from "#engine/asked.ts";
import { type Fault, faultOf } from "#engine/fault.ts";
import { foldText } from "#industries/foldText.ts";
import type { SearchAnswer, SearchHit, SearchKind } from "#search/atlasSearch.ts";
import type { Plant } from "#firms/plant.ts";
import { createPlants } from "#state/plants.ts";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { type OwnRegion, ownRegionId } from "#regions/ownRegion.ts";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";

const SHOWN_PER_GROUP = 6;
/** Typing pauses this long before the workers are asked, in ms. */
const PAUSE = 120;

interface FoundRows {
  total: number;
  rows: readonly Establishment[];
}
const NO_ROWS: FoundRows = { total: 0, rows: [] };
const NO_ANSWER: SearchAnswer = { groups: [], isResembling: false };

/** One thing to choose in the results: of the atlas, of one's own, of the register. */
export type ShownHit =
  | SearchHit
  /** What it consists of goes into the link. */
  | { kind: "own"; own: OwnRegion }
  | { kind: "establishment"; establishment: Establishment }
  | { kind: "plant"; plant: Plant };

/** Hits of a kind in the order they are shown, and how many there are in all. */
export interface ShownGroup {
  kind: SearchKind | "own" | "establishment" | "plant";
  hits: readonly ShownHit[];
  total: number;
}

/** The same for the same thing in two answers. */
export function hitKey(hit: ShownHit): string {
  switch (hit.kind) {
    case "own":
      return `own ${ownRegionId(hit.own)}`;
    case "establishment":
      return `establishment ${hit.establishment.row}`;
    case "plant":
      return `plant ${hit.plant.id}`;
    case "meeting":
      return `meeting ${hit.subject} ${hit.region.id}`;
    case "cluster":
      return hit.subject;
    case "industry":
      return `industry ${hit.node}`;
    case "region":
      return `region ${hit.id}`;
    case "economy":
      return `economy ${hit.economy} ${hit.subject?.id ?? hit.plants?.join(",") ?? ""}`;
  }
  return `place ${hit.name} ${hit.lon} ${hit.lat}`;
}

/**
 * What a text finds, asked of the workers after a pause in typing and only for the newest text; until they answer, what was found before
 * stays. `only`: the kinds that are meant, where not all are.
 */
export function createSearch(
  text: Accessor<string>,
  only: Accessor<readonly ShownGroup["kind"][] | undefined>,
): {
  groups: Accessor<readonly ShownGroup[]>;
  /** Of a text that finds nothing: the name in the atlas that is nearest. */
  nearest: Accessor<string | undefined>;
  isPending: Accessor<boolean>;
  /** Why something that the text would find may be lacking, while it may. */
  fault: Accessor<Fault | undefined>;
} {
  const establishments = useEstablishments();
  const regions = useRegions();
  const { notebook } = useNotebook();
  const asked = createMemo(() => text().trim());
  const owns = createMemo(() => {
    const words = foldText(asked()).split(/\s+/);
    if (asked() === "") return [];
    return notebook().regions.filter(({ name }) => words.every((word) => foldText(name).includes(word)));
  });
  const plants = createPlants(() => asked() !== "" && only() === undefined);
  const plantsNamed = createMemo((): ShownGroup => {
    const found = asked() === "" ? [] : namedPlants(plants.value() ?? [], asked());
    const hits = found.slice(0, SHOWN_PER_GROUP).map((plant): ShownHit => ({ kind: "plant", plant }));
    return { kind: "plant", hits, total: found.length };
  });
  const [answer, setAnswer] = createSignal<SearchAnswer>(NO_ANSWER);
  const [rows, setRows] = createSignal<FoundRows>(NO_ROWS);
  const [fault, setFault] = createSignal<Fault>();
  const [isPending, setPending] = createSignal(false);

  // What is found in is made with the first question: asked for nothing, it is there when something is typed.
  regions.worker.search("", 1).catch(toldElsewhere);

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
        setAnswer(NO_ANSWER);
        setRows(NO_ROWS);
        setFault(undefined);
        return;
      }
      setPending(true);
      timer = setTimeout(async () => {
        const [found, foundRows] = await Promise.allSettled([
          regions.worker.search(wanted, SHOWN_PER_GROUP),
          status === "ready" ? establishments.worker.search(wanted, SHOWN_PER_GROUP) : NO_ROWS,
        ]);
        if (mine !== newest) return;
        const failed = [found, foundRows].find(({ status: how }) => how === "rejected");
        setFault(failed?.status === "rejected" ? faultOf(failed.reason) : undefined);
        setAnswer(found.status === "fulfilled" ? found.value : NO_ANSWER);
        setRows(foundRows.status === "fulfilled" ? foundRows.value : NO_ROWS);
        setPending(false);
      }, PAUSE);
    }),
  );

  const all = createMemo((): readonly ShownGroup[] => {
    const found = rows();
    const registered: ShownGroup[] = [
      {
        kind: "establishment",
        hits: found.rows.map((establishment) => ({ kind: "establishment", establishment })),
        total: found.total,
      },
      plantsNamed(),
    ];
    const named = withRegistered(
      answer(),
      registered.filter(({ hits }) => hits.length > 0),
    );
    if (owns().length === 0) return named;
    return [
      { kind: "own", hits: owns().map((own): ShownHit => ({ kind: "own", own })), total: owns().length },
      ...named,
    ];
  });
  const groups = createMemo(() => {
    const kinds = only();
    return kinds ? all().filter(({ kind }) => kinds.includes(kind)) : all();
  });
  /** What the atlas finds is shown at once; that there is nothing is said once the plants are there too. */
  const isWaiting = () => asked() !== "" && only() === undefined && plants.status() === "loading";
  return {
    groups,
    nearest: () => answer().nearest,
    isPending: () => isPending() || (isWaiting() && groups().length === 0),
    fault: () => fault() ?? (asked() === "" ? undefined : plants.fault()),
  };
}

/** Establishments and plants stand before places, and before everything that only resembles the text: their names hold it. */
function withRegistered({ groups, isResembling }: SearchAnswer, own: readonly ShownGroup[]): ShownGroup[] {
  if (isResembling) return [...own, ...groups];
  const places = groups.findIndex(({ kind }) => kind === "place");
  return places > 0 ? [...groups.slice(0, places), ...own, ...groups.slice(places)] : [...groups, ...own];
}

/** Plants whose name or owner has every word of a text; those come first whose name begins with it, then the shorter name. */
function namedPlants(plants: readonly Plant[], text: string): Plant[] {
  const whole = foldText(text);
  const words = whole.split(/\s+/);
  const rankOf = (plant: Plant) => (foldText(plant.name).startsWith(whole) ? 0 : 1);
  return plants
    .filter(({ name, owner }) => {
      const known = foldText(`${name} ${owner}`);
      return words.every((word) => known.includes(word));
    })
    .sort((a, b) => rankOf(a) - rankOf(b) || a.name.length - b.name.length);
}
