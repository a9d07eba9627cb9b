import { type Accessor, createSignal, untrack } from "solid-js";
import { emptyNotebook } from "#guidelines/notebook/emptyNotebook.ts";
import { INDICATOR_COLUMNS, indicatorTable } from "#guidelines/notebook/indicatorTable.ts";
import { type Merge, mergeNotebooks } from "#guidelines/notebook/mergeNotebooks.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { readNotebook } from "#guidelines/notebook/readNotebook.ts";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { createKeep } from "#panels/advice/createKeep.ts";
import { loadPart } from "#state/parts/pageParts.ts";
import type { BenchmarkCluster } from "#industries/benchmarkClusters.ts";
import { LEADING, REGION_ID } from "#economies/economies.ts";
import { ownRegionId } from "#regions/ownRegion.ts";

/** A row of a table or a part of a notebook that was not taken. */
export interface NotTaken {
  place: string;
  column?: string;
  reason: string;
}

/** What came of an import. */
export interface Imported {
  /** What was taken, or why nothing was. */
  said: string;
  tone: "info" | "problem";
  /** Whether what was not taken are rows of a table, or parts of a notebook. */
  of: "rows" | "parts";
  rejected: NotTaken[];
}

/** A notebook or a table of figures is far smaller; what is larger is another file taken by mistake. */
const MOST_BYTES = 20_000_000;
/** Rows of a table that are read; a table of figures has a few hundred. */
const MOST_ROWS = 50_000;

/** Takes a notebook (JSON) or a table of figures (CSV) and lays it over the reader's own; tells what was taken and what was not. */
export function createImport(model: () => GuidelineModel): {
  result: Accessor<Imported | undefined>;
  isBusy: Accessor<boolean>;
  take: (file: File) => void;
} {
  const w = useWords("recommendations");
  const regions = useRegions();
  const regional = useRegional();
  const industries = useIndustries();
  const { notebook } = useNotebook();
  const keep = createKeep();
  const [result, setResult] = createSignal<Imported>();
  const [isBusy, setIsBusy] = createSignal(false);

  async function lay(imported: Notebook, said: (merge: Merge) => string): Promise<string> {
    const sentence = said(mergeNotebooks(untrack(notebook), imported));
    return keep(sentence, (own) => mergeNotebooks(own, imported).notebook);
  }
  /** Places an imported notebook speaks of that the atlas does not have. */
  async function placesElsewhere(imported: Notebook): Promise<string[]> {
    const entries = [...imported.values, ...imported.marks, ...imported.notes, ...imported.plans];
    const places = [...new Set(entries.map(({ region }) => region))];
    const own = new Set([...untrack(notebook).regions, ...imported.regions].map((region) => ownRegionId(region)));
    const known = await Promise.all(
      places.map(
        async (id) => own.has(id) || (regionCode(id) === id && (await regions.worker.facts(id)) !== undefined),
      ),
    );
    const subjects = [...new Set(entries.flatMap(({ cluster }) => cluster ?? []))];
    return [
      ...places.filter((_, at) => !known[at]),
      ...subjects.filter((id) => untrack(() => industries.clusters()) && !untrack(() => regional.subject(id))),
    ];
  }
  async function takeNotebook(text: string, file: File, known: GuidelineModel) {
    const words = untrack(w).notebook;
    // No entry was changed after its file was written: one from a clock that ran ahead counts as that old each time it is imported.
    const now = new Date(Math.min(Date.now(), file.lastModified));
    const { notebook: imported, left, capped } = readNotebook(text, { model: known, now });
    const rejected = left.map(({ where, why }) => ({ place: where, reason: why }));
    const isEmpty = Object.values(imported).every((part) => !Array.isArray(part) || part.length === 0);
    if (isEmpty && left.length > 0) {
      setResult({ said: words.noEntry(left.length), tone: "problem", of: "parts", rejected });
      return;
    }
    const elsewhere = await placesElsewhere(imported);
    const said = await lay(imported, (merge) => words.merged(merge, { left: left.length, capped, elsewhere }));
    setResult({ said, tone: left.length > 0 ? "problem" : "info", of: "parts", rejected });
  }
  async function takeTable({ text, guessed }: { text: string; guessed?: string }, known: GuidelineModel) {
    const words = untrack(w).notebook;
    const { namedRows } = await loadPart(() => import("#firms/formats/table/namedRows.ts"));
    const all = namedRows(text, INDICATOR_COLUMNS);
    if (all.length > MOST_ROWS) {
      setResult({ said: words.tooManyRows(all.length, MOST_ROWS), tone: "problem", of: "rows", rejected: [] });
      return;
    }
    const { rows, unfilled } = filledRows(all);
    const codes = new Set(rows.slice(1).flatMap((row) => row.flatMap((cell) => regionCode(cell) ?? [])));
    const found = await Promise.all(
      [...codes].map(async (id) => [id, (await regions.worker.facts(id)) !== undefined] as const),
    );
    const isRegion = new Map(found);
    const clusters = untrack(() => industries.clusters())?.clusters ?? [];
    const table = indicatorTable(rows, {
      model: known,
      regionOf: (code) => {
        const id = regionCode(code);
        return id !== undefined && isRegion.get(id) ? id : undefined;
      },
      clusterOf: (name) => clusterNamed(name, clusters, (id) => untrack(() => regional.subject(id)) !== undefined),
      now: new Date().toISOString(),
    });
    const { values, unread } = table;
    const rejected = table.rejected.map(({ row, column, reason }) => ({ place: String(row), column, reason }));
    if (values.length === 0) {
      setResult({ said: words.noRow(rejected.length, unfilled), tone: "problem", of: "rows", rejected });
      return;
    }
    const said = await lay({ ...emptyNotebook(), values }, (merge) =>
      words.tableTaken(merge, { rejected: rejected.length, unfilled, unread, guessed }),
    );
    setResult({ said, tone: "info", of: "rows", rejected });
  }
  async function read(file: File, known: GuidelineModel) {
    setIsBusy(true);
    setResult();
    const refuse = (said: string) => setResult({ said, tone: "problem", of: "parts", rejected: [] });
    try {
      if (file.size > MOST_BYTES) {
        refuse(untrack(w).notebook.tooLarge);
        return;
      }
      const { wholeText } = await loadPart(() => import("#firms/formats/text/wholeText.ts"));
      const content = await wholeText(bytesOf(file), { name: file.name, most: MOST_BYTES });
      if (/^\s*[{[]/.test(content.text)) await takeNotebook(content.text, file, known);
      else await takeTable(content, known);
    } catch (error) {
      refuse(error instanceof Error ? error.message : String(error));
    } finally {
      setIsBusy(false);
    }
  }
  return { result, isBusy, take: (file) => void read(file, untrack(model)) };
}

async function* bytesOf(file: File): AsyncGenerator<Uint8Array> {
  yield new Uint8Array(await file.arrayBuffer());
}

/** The subject a table names: by id ("cluster/automotive"), by the cluster's own id or by its name. Undefined where there is none. */
export function clusterNamed(
  name: string,
  clusters: readonly BenchmarkCluster[],
  isSubject: (id: string) => boolean,
): string | undefined {
  const text = name.trim();
  if (isSubject(text)) return text;
  const plain = text.toLowerCase();
  const found = clusters.find((cluster) => cluster.id === plain || cluster.name.toLowerCase() === plain);
  return found && `cluster/${found.id}`;
}

/**
 * A table with the rows that nobody filled in emptied, so that the others keep their numbers: those without a value, a year and a
 * source, as in the table to fill in.
 */
export function filledRows(rows: readonly string[][]): { rows: string[][]; unfilled: number } {
  const header = (rows[0] ?? []).map((name) => name.trim().toLowerCase());
  const places = ["value", "year", "source"].map((name) => header.indexOf(name));
  if (places.includes(-1)) return { rows: [...rows], unfilled: 0 };
  let unfilled = 0;
  const filled = rows.map((row, at) => {
    const isBlank = row.every((cell) => cell.trim() === "");
    if (at === 0 || isBlank || places.some((place) => (row[place] ?? "").trim() !== "")) return row;
    unfilled++;
    return [];
  });
  return { rows: filled, unfilled };
}

/**
 * The region a code in a table means: an id of the atlas (US-26163, MX-19), or a code of the leading economy as people write it (26163
 * for a county, 26 for a state, also without the leading zero a spreadsheet drops). Undefined for anything else.
 */
export function regionCode(code: string): string | undefined {
  const text = code.trim().toUpperCase();
  if (REGION_ID.test(text)) return text;
  const level = LEADING.levels.find(
    ({ prefix, digits }) => prefix === undefined && (text.length === digits || text.length === digits - 1),
  );
  return level && /^\d+$/.test(text) ? `${LEADING.id}-${text.padStart(level.digits, "0")}` : undefined;
}
