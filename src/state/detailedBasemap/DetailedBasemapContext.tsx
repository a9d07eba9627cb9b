import { type Accessor, type ParentProps, createContext, createSignal, onMount, useContext } from "solid-js";
import { faultOf } from "#engine/fault.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { faultSentence } from "#state/faultSentence.ts";
import { useNotices } from "#state/NoticesContext.tsx";
import { keepChoice, keptChoice } from "#state/keptChoice.ts";
import { loadPart } from "#state/parts/pageParts.ts";
import { whenIdle } from "#state/whenIdle.ts";
import type { basemapDesk, DetailedState, FileHandle } from "./basemapDesk.ts";
import type { ArchiveFault } from "./openArchive.ts";

export interface DetailedBasemapState {
  state: Accessor<DetailedState>;
  openFile: (file: File) => void;
  openHandle: (handle: FileHandle) => void;
  /** Asks the browser for the file that was kept; from a click. */
  allow: () => void;
  remove: () => void;
  /** The file can no longer be read: told once, and nothing more is drawn of it. */
  fail: (fault: ArchiveFault) => void;
}

/** Says that a file is kept, so that a browser without one fetches nothing for it. */
const KEPT = "agglomera.basemap";
const DetailedBasemapContext = createContext<DetailedBasemapState>();

export function DetailedBasemapProvider(props: ParentProps) {
  const { t } = useI18n();
  const { tell } = useNotices();
  const [state, setState] = createSignal<DetailedState>({ is: "none" });
  let loading: Promise<ReturnType<typeof basemapDesk>> | undefined;
  const ask = (act: (desk: ReturnType<typeof basemapDesk>) => Promise<void>) => {
    loading ??= loadPart(() => import("./basemapDesk.ts")).then(({ basemapDesk }) => basemapDesk(setState));
    loading.then(act).catch((reason: unknown) => {
      loading = undefined;
      tell({ key: "basemap-file", tone: "problem", text: faultSentence(t(), faultOf(reason)) });
    });
  };
  onMount(() => {
    const named = document.querySelector<HTMLMetaElement>('meta[name="agglomera-basemap"]')?.content;
    const url = named ? new URL(named, document.baseURI) : undefined;
    const address = url?.origin === location.origin ? url.href : undefined;
    // What was removed a moment ago may still lie in the store: the choice is forgotten at once.
    if (keptChoice(KEPT)) whenIdle(() => ask((desk) => desk.begin(address)));
    else if (address) whenIdle(() => ask((desk) => desk.openNamed(address)));
  });
  const value: DetailedBasemapState = {
    state,
    openFile: (file) => ask((desk) => desk.openFile(file)),
    openHandle(handle) {
      keepChoice(KEPT, "file");
      ask((desk) => desk.openHandle(handle));
    },
    allow: () => ask((desk) => desk.allow()),
    remove() {
      keepChoice(KEPT, undefined);
      ask((desk) => desk.remove());
    },
    fail(fault) {
      const now = state();
      if (now.is !== "open") return;
      setState({ is: "failed", name: now.archive.name, fault });
      tell({ key: "basemap-file", tone: "problem", text: t().basemapFaults[fault](now.archive.name) });
    },
  };
  return <DetailedBasemapContext.Provider value={value}>{props.children}</DetailedBasemapContext.Provider>;
}

/** A detailed basemap of one's own. Only under `<DetailedBasemapProvider>`. */
export function useDetailedBasemap(): DetailedBasemapState {
  const state = useContext(DetailedBasemapContext);
  if (!state) throw new Error("useDetailedBasemap must be called under <DetailedBasemapProvider>");
  return state;
}
