import { type Accessor, type ParentProps, createContext, createSignal, useContext } from "solid-js";
import { MOST_MEMBERS } from "#regions/ownRegion.ts";
import { regionParts } from "#regions/regionId.ts";

/** A region of one's own that is being put together. */
export interface OwnDraft {
  /** Id of the kept one that is changed. */
  of?: string;
  /** "" where none was given yet. */
  name: string;
  regions: readonly string[];
}

/** Why a region was not added: it is of another economy or level than the others, or there is no room for it. */
export type OwnRefusal = "kind" | "full";

/** While it is there, clicks on the map's regions put it together. */
export interface OwnDraftState {
  draft: Accessor<OwnDraft | undefined>;
  /** Of the last try to add some, while nothing else was done. */
  refusal: Accessor<OwnRefusal | undefined>;
  begin: (draft: OwnDraft) => void;
  /** Adds regions that are not in it yet. */
  add: (regions: readonly string[]) => void;
  /** Takes a region out where it is in it, else adds it. */
  toggle: (region: string) => void;
  rename: (name: string) => void;
  end: () => void;
}

const OwnDraftContext = createContext<OwnDraftState>();

export function OwnDraftProvider(props: ParentProps) {
  const [draft, setDraft] = createSignal<OwnDraft>();
  const [refusal, setRefusal] = createSignal<OwnRefusal>();
  const put = (change: Partial<OwnDraft>) => {
    setRefusal(undefined);
    setDraft((before) => before && { ...before, ...change });
  };
  const add = (regions: readonly string[]) => {
    const before = draft()?.regions ?? [];
    const all = [...new Set([...before, ...regions])];
    if (new Set(all.map(kindOf)).size > 1) setRefusal("kind");
    else if (all.length > MOST_MEMBERS) setRefusal("full");
    else put({ regions: all });
  };
  const value: OwnDraftState = {
    draft,
    refusal,
    begin: (begun) => {
      setRefusal(undefined);
      setDraft(begun);
    },
    add,
    toggle: (region) => {
      const before = draft()?.regions ?? [];
      if (before.includes(region)) put({ regions: before.filter((other) => other !== region) });
      else add([region]);
    },
    rename: (name) => put({ name }),
    end: () => setDraft(undefined),
  };
  return <OwnDraftContext.Provider value={value}>{props.children}</OwnDraftContext.Provider>;
}

function kindOf(id: string): string {
  const { economy, level } = regionParts(id);
  return `${economy} ${level}`;
}

/** The region of one's own that is being put together. Only under `<OwnDraftProvider>`. */
export function useOwnDraft(): OwnDraftState {
  const state = useContext(OwnDraftContext);
  if (!state) throw new Error("useOwnDraft must be called under <OwnDraftProvider>");
  return state;
}
