import { type Accessor, type ParentProps, createContext, createMemo, createSignal, useContext } from "solid-js";
import { createAnswer } from "#state/createAnswer.ts";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { toldElsewhere } from "#engine/asked.ts";
import { type Fault } from "#engine/fault.ts";
import { regionalSettingsOf } from "#state/query/regionalSettingsOf.ts";
import type { OverviewStep, RuleOverview } from "#engine/regions/guidelinesEngine.ts";
import type { RuleCount } from "#guidelines/cases/caseRecommendations.ts";

/** How often each rule fires, at the map's level, with what the reader entered and changed. */
export interface OverviewState {
  overview: Accessor<RuleOverview | undefined>;
  /** "stopped": the reader cancelled the count; `retry` counts. */
  status: Accessor<"loading" | "ready" | "failed" | "stopped">;
  /** Why it failed, while it has. */
  fault: Accessor<Fault | undefined>;
  /** What the count is at. */
  step: Accessor<OverviewStep | undefined>;
  cancel: () => void;
  retry: () => void;
  countOf: (rule: string) => RuleCount | undefined;
  /** Indicators the atlas or the reader has figures of; undefined until the first count. */
  known: Accessor<ReadonlySet<string> | undefined>;
}

const OverviewContext = createContext<OverviewState>();

export function OverviewProvider(props: ParentProps) {
  const { query } = useQuery();
  const regions = useRegions();
  const notebook = useNotebook();
  // What was entered comes out of the browser's store after the first moment; counting before would be counting twice.
  const asked = () =>
    notebook.status() === "loading"
      ? undefined
      : { settings: regionalSettingsOf(query, regions.level()), entered: notebook.entered() };
  const [step, setStep] = createSignal<OverviewStep>();
  const [isStopped, setIsStopped] = createSignal(false);
  const answer = createAnswer(asked, async ({ settings, entered }) => {
    setIsStopped(false);
    const found = await regions.worker.ruleOverview(settings, entered, setStep);
    setStep();
    return found;
  });
  const counts = createMemo(() => new Map(answer.value()?.rules.map((count) => [count.rule, count])));
  const known = createMemo(() => {
    const overview = answer.value();
    return overview && new Set([...overview.known, ...notebook.entered().values.map(({ indicator }) => indicator)]);
  });
  const value: OverviewState = {
    overview: answer.value,
    status: () => (isStopped() ? "stopped" : answer.status()),
    fault: answer.fault,
    step,
    cancel: () => {
      setIsStopped(true);
      void regions.worker.cancelOverview().catch(toldElsewhere);
    },
    retry: () => {
      answer.retry();
      // The map failed by the same cause.
      if (regions.status() === "failed") regions.retry();
    },
    countOf: (rule) => counts().get(rule),
    known,
  };
  return <OverviewContext.Provider value={value}>{props.children}</OverviewContext.Provider>;
}

/** How often each rule fires. Only under `<OverviewProvider>`. */
export function useOverview(): OverviewState {
  const state = useContext(OverviewContext);
  if (!state) throw new Error("useOverview must be called under <OverviewProvider>");
  return state;
}
