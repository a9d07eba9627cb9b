import { type Accessor, type ParentProps, createContext, createSignal, useContext } from "solid-js";

/** A sentence for the person, shown until it is dismissed or replaced by another of the same key. */
export interface Notice {
  key: string;
  text: string;
  tone: "info" | "problem";
  /** What can be done about it: "Undo". */
  action?: { label: string; run: () => void };
}

export interface Notices {
  all: Accessor<readonly Notice[]>;
  tell: (notice: Notice) => void;
  dismiss: (key: string) => void;
}

const NoticesContext = createContext<Notices>();

export function NoticesProvider(props: ParentProps) {
  const [all, setAll] = createSignal<readonly Notice[]>([]);
  const dismiss = (key: string) => setAll((notices) => notices.filter((notice) => notice.key !== key));
  const tell = (notice: Notice) =>
    setAll((notices) => [...notices.filter((other) => other.key !== notice.key), notice]);
  return <NoticesContext.Provider value={{ all, tell, dismiss }}>{props.children}</NoticesContext.Provider>;
}

/** Where to tell the person something. Only under `<NoticesProvider>`. */
export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error("useNotices must be called under <NoticesProvider>");
  return notices;
}
