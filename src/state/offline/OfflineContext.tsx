import {
  type Accessor,
  type ParentProps,
  createContext,
  createEffect,
  createSignal,
  onCleanup,
  useContext,
} from "solid-js";
import type { AtlasCopy } from "#engine/offline/atlasCopy.ts";
import type { CopyFault } from "#engine/offline/offlineEngine.ts";
import { PartMissing } from "#engine/parts/partLoader.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useNotices } from "#state/NoticesContext.tsx";
import { loadPart } from "#state/parts/pageParts.ts";
import { reloadToNewest } from "#state/parts/reloadToNewest.ts";
import { whenIdle } from "#state/whenIdle.ts";
import type { OfflineDesk } from "./offlineDesk.ts";

/** What has become of the copy that lets this browser work without a connection. */
export type CopyState =
  /** Not begun: the page itself comes first. */
  | { is: "waiting" }
  /** This browser or address keeps no copy: not secure, a private window, switched off. */
  | { is: "impossible" }
  | { is: "saving"; bytes: number; all: number }
  | ({ is: "kept" } & AtlasCopy)
  /** Not wanted by the person, or not made unasked because the browser asks to save data. */
  | { is: "skipped"; by: "person" | "browser" }
  | { is: "failed"; because: CopyFault; file?: string };

export interface OfflineState {
  copy: Accessor<CopyState>;
  /** Makes the copy, also where it was skipped. */
  keep: () => void;
  /** Breaks it off and does not begin again by itself. */
  skip: () => void;
  /** Takes everything away that is kept for use without a connection; nothing that was entered. */
  remove: () => void;
  /** Whether the browser promised not to clear the copy by itself; undefined until it was asked. */
  isPersistent: Accessor<boolean | undefined>;
  askPersistence: () => void;
}

const OfflineContext = createContext<OfflineState>();

export function OfflineProvider(props: ParentProps) {
  const { t } = useI18n();
  const { tell } = useNotices();
  const establishments = useEstablishments();
  const [copy, setCopy] = createSignal<CopyState>({ is: "waiting" });
  const [isPersistent, setPersistent] = createSignal<boolean>();
  const offerReload = (text: string) =>
    tell({ key: "version", tone: "info", text, action: { label: t().part.reload, run: () => void reloadToNewest() } });

  let loading: Promise<OfflineDesk> | undefined;
  const desk = () =>
    (loading ??= loadPart(() => import("./offlineDesk.ts"), { wanted: "ahead" }).then(({ offlineDesk }) =>
      offlineDesk({
        setCopy,
        setPersistent,
        onNewer: () => offerReload(t().offline.newer),
        onElsewhere: () => offerReload(t().offline.newerElsewhere),
      }),
    ));
  const ask = (act: (from: OfflineDesk) => unknown) =>
    void desk()
      .then(act)
      .catch((reason: unknown) => {
        loading = undefined;
        const { fault, file } = reason instanceof PartMissing ? reason : {};
        setCopy({ is: "failed", because: fault === "offline" ? "unreachable" : fault ? "file" : "broken", file });
        if (!fault) reportError(reason);
      });

  let isBegun = false;
  createEffect(() => {
    if (isBegun || !establishments.answer()) return;
    isBegun = true;
    whenIdle(() => ask(({ begin }) => begin()));
  });
  onCleanup(() => void loading?.then(({ end }) => end()));

  const value: OfflineState = {
    copy,
    keep: () => ask(({ keep }) => keep()),
    skip: () => ask(({ skip }) => skip()),
    remove: () => ask(({ remove }) => remove()),
    isPersistent,
    askPersistence: () => ask(({ askPersistence }) => askPersistence()),
  };
  return <OfflineContext.Provider value={value}>{props.children}</OfflineContext.Provider>;
}

/** The copy for use without a connection. Only under `<OfflineProvider>`. */
export function useOffline(): OfflineState {
  const state = useContext(OfflineContext);
  if (!state) throw new Error("useOffline must be called under <OfflineProvider>");
  return state;
}
