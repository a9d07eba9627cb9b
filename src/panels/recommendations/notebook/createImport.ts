import { type Accessor, createSignal, untrack } from "solid-js";
import { emptyNotebook } from "../../../guidelines/notebook/emptyNotebook";
import { indicatorTable, type RejectedRow } from "../../../guidelines/notebook/indicatorTable";
import { type Merge, mergeNotebooks } from "../../../guidelines/notebook/mergeNotebooks";
import type { Notebook } from "../../../guidelines/notebook/notebook";
import { readNotebook } from "../../../guidelines/notebook/readNotebook";
import type { GuidelineModel } from "../../../guidelines/model/guidelineModel";
import { useRecommendationWords } from "../../../i18n/recommendationWords";
import { useIndustries } from "../../../state/IndustriesContext";
import { useNotebook } from "../../../state/NotebookContext";
import { useRegional } from "../../../state/regions/RegionalContext";
import { useRegions } from "../../../state/regions/RegionsContext";
import { createKeep } from "../createKeep";
import { clusterNamed } from "./clusterNamed";
import { filledRows } from "./filledRows";
import { readRows } from "./readRows";
import { regionCode } from "./regionCode";
import { textOfFile } from "./textOfFile";

/** What came of an import. */
export interface Imported {
  /** What was taken, or why nothing was. */
  said: string;
  tone: "info" | "problem";
  rejected: RejectedRow[];
}

/** Takes a notebook (JSON) or a table of figures (CSV) and lays it over the reader's own; tells what was taken and what was not. */
export function createImport(model: () => GuidelineModel): {
  result: Accessor<Imported | undefined>;
  isBusy: Accessor<boolean>;
  take: (file: File) => void;
} {
  const w = useRecommendationWords();
  const regions = useRegions();
  const regional = useRegional();
  const industries = useIndustries();
  const { notebook } = useNotebook();
  const keep = createKeep();
  const [result, setResult] = createSignal<Imported>();
  const [isBusy, setIsBusy] = createSignal(false);

  function lay(imported: Notebook, said: (merge: Merge) => string, rejected: RejectedRow[]) {
    const sentence = said(mergeNotebooks(untrack(notebook), imported));
    keep(sentence, (own) => mergeNotebooks(own, imported).notebook);
    setResult({ said: sentence, tone: "info", rejected });
  }
  async function takeTable(text: string, known: GuidelineModel, isGuessed: boolean) {
    const words = untrack(w).notebook;
    const { rows, unfilled } = filledRows(await readRows(text));
    const codes = new Set(rows.slice(1).flatMap((row) => row.flatMap((cell) => regionCode(cell) ?? [])));
    const found = await Promise.all(
      [...codes].map(async (id) => [id, (await regions.facts(id)) !== undefined] as const),
    );
    const isRegion = new Map(found);
    const clusters = untrack(() => industries.clusters())?.clusters ?? [];
    const { values, rejected, unread } = indicatorTable(rows, {
      model: known,
      regionOf: (code) => {
        const id = regionCode(code);
        return id !== undefined && isRegion.get(id) ? id : undefined;
      },
      clusterOf: (name) => clusterNamed(name, clusters, (id) => untrack(() => regional.subject(id)) !== undefined),
      now: new Date().toISOString(),
    });
    if (values.length === 0) {
      setResult({ said: words.noRow(rejected.length, unfilled), tone: "problem", rejected });
      return;
    }
    lay(
      { ...emptyNotebook(), values },
      (merge) => words.tableTaken(merge, { rejected: rejected.length, unfilled, unread, isGuessed }),
      rejected,
    );
  }
  async function read(file: File, known: GuidelineModel) {
    setIsBusy(true);
    setResult();
    try {
      const content = await textOfFile(file);
      if ("trouble" in content)
        setResult({ said: untrack(w).notebook.noText[content.trouble], tone: "problem", rejected: [] });
      else if (/^\s*[{[]/.test(content.text)) lay(readNotebook(content.text, known), untrack(w).notebook.merged, []);
      else await takeTable(content.text, known, content.isGuessed);
    } catch (error) {
      setResult({ said: error instanceof Error ? error.message : String(error), tone: "problem", rejected: [] });
    } finally {
      setIsBusy(false);
    }
  }
  return { result, isBusy, take: (file) => void read(file, untrack(model)) };
}
