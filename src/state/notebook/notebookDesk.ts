import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { fitNotebook } from "#guidelines/notebook/readNotebook.ts";
import { loadPart } from "#state/parts/pageParts.ts";
import { type KeeperView, type NotebookKeeper, notebookKeeper } from "./notebookKeeper.ts";
import { browserDatabases, notebookStore } from "./notebookStore.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";

/** All that keeping entries takes; it is loaded after the page, which can be used without it. */
export interface NotebookDesk extends NotebookKeeper {
  /** What the store reads from now on is checked against this model too. */
  judgeBy: (model: GuidelineModel) => void;
  /** What the browser holds as it is, readable or not, as text. */
  rawText: () => Promise<string>;
  /** Any record as text. */
  textOf: (raw: unknown) => string;
  close: () => void;
}

/** Opens the entries of this browser; nothing is read before `load`. Lists that are the same stay the same objects, so that nothing is asked again for them. */
export function notebookDesk(view: KeeperView): NotebookDesk {
  let model: GuidelineModel | undefined;
  const databases = browserDatabases(() => loadPart(() => import("idb")));
  const store = notebookStore(databases, (content) => fitNotebook(content, { model, now: new Date() }));
  const keeper = notebookKeeper(store, { ...view, show: (kept) => view.show(sameLists(view.shown(), kept)) });
  return {
    ...keeper,
    judgeBy: (next) => (model = next),
    rawText: async () => rawText(await store.raw()),
    textOf: rawText,
    close: () => store.close(),
  };
}

/** Any content of a browser's store as JSON text: what JSON has no form for is written in words, a circle ends where it closes. */
export function rawText(raw: unknown): string {
  /** What is being written: each as it was, and as the list it is written as. */
  const above: { was: object; written: object }[] = [];
  function plain(this: unknown, _key: string, value: unknown): unknown {
    if (typeof value === "bigint" || (typeof value === "number" && !Number.isFinite(value))) return String(value);
    if (typeof value !== "object" || value === null) return value;
    while (above.length > 0 && above.at(-1)?.written !== this) above.pop();
    if (above.some(({ was }) => was === value)) return "(the same as above)";
    const written = listOf(value) ?? value;
    above.push({ was: value, written });
    return written;
  }
  return `${JSON.stringify(raw, plain, 2) ?? "null"}\n`;
}

function listOf(value: object): unknown[] | undefined {
  if (value instanceof Map || value instanceof Set) return [...value];
  if (value instanceof ArrayBuffer) return [...new Uint8Array(value)];
  return ArrayBuffer.isView(value) ? [...new Uint8Array(value.buffer, value.byteOffset, value.byteLength)] : undefined;
}

/** The later of two notebooks, with the earlier one's own lists where they say the same: who watches a list is not told in vain. */
export function sameLists(earlier: Notebook, later: Notebook): Notebook {
  const kept = <E>(own: E[], other: E[]) => (JSON.stringify(own) === JSON.stringify(other) ? own : other);
  return {
    ...later,
    values: kept(earlier.values, later.values),
    marks: kept(earlier.marks, later.marks),
    notes: kept(earlier.notes, later.notes),
    plans: kept(earlier.plans, later.plans),
    thresholds: kept(earlier.thresholds, later.thresholds),
    regions: kept(earlier.regions, later.regions),
  };
}
