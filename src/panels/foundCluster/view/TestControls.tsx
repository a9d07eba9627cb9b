import { Match, Show, Switch, createSignal } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { LEAST_MAPS, significantClusters } from "#state/clusters/clusterVerdict.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { JobProgress } from "./JobProgress.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import "./clusters.css";

const CHOICES = ["99", "999", "9999"] as const;
type Choice = (typeof CHOICES)[number];
const MOST_SEED = 2 ** 31 - 1;

/** The test of the clusters: how many simulated maps from which seed, its progress, and its result as a sentence. */
export function TestControls() {
  const w = useWords("clusters");
  const { number } = useI18n();
  const { query } = useQuery();
  const { jobs, runTest, cancel } = useClusters();
  // eslint-disable-next-line solid/reactivity -- only how it starts; the person decides from then on
  const [choice, setChoice] = createSignal<Choice>(CHOICES.find((n) => Number(n) === query.permutations) ?? "999");
  // eslint-disable-next-line solid/reactivity -- as above
  const [seed, setSeed] = createSignal(query.seed);
  const isRunning = () => jobs.running() === "test";
  const isOther = () => jobs.running() !== undefined && !isRunning();

  return (
    <div class="clusters-test">
      <Show
        when={!isRunning()}
        fallback={
          <JobProgress
            done={jobs.test()?.done ?? 0}
            of={jobs.test()?.settings.permutations ?? query.permutations ?? Number(choice())}
            label={w().test.title}
            write={w().test.progress}
            onCancel={cancel}
          />
        }
      >
        <div class="clusters-test-choice">
          <Segmented
            label={w().test.permutations}
            value={choice()}
            options={CHOICES.map((value) => ({ value, label: number(Number(value)) }))}
            onChange={setChoice}
          />
          <label>
            {w().test.seed}
            <input
              type="number"
              class="number-field"
              min="0"
              max={MOST_SEED}
              step="1"
              inputmode="numeric"
              value={seed()}
              onChange={(event) => {
                const typed = event.currentTarget.valueAsNumber;
                if (Number.isInteger(typed) && typed >= 0 && typed <= MOST_SEED) setSeed(typed);
                event.currentTarget.value = String(seed());
              }}
            />
          </label>
        </div>
        <button
          type="button"
          class="button clusters-test-run"
          title={isOther() ? w().test.waiting : w().test.why}
          disabled={isOther()}
          onClick={() => runTest(Number(choice()), seed())}
        >
          {jobs.test() ? w().test.again : w().test.run}
        </button>
      </Show>
      <TestResult />
    </div>
  );
}

/** What the test says so far of all clusters. */
export function TestResult() {
  const w = useWords("clusters");
  const { number } = useI18n();
  const { jobs } = useClusters();
  const isRunning = () => jobs.running() === "test";
  const finished = () => {
    const test = jobs.test();
    return test && !isRunning() && !test.isCancelled ? test : undefined;
  };
  const cancelled = () => (jobs.test()?.isCancelled ? jobs.test() : undefined);
  return (
    <>
      <div class="clusters-test-result" role="status">
        <Switch>
          <Match when={jobs.failed() === "test"}>
            <p>
              {w().test.failed}
              <FaultSentence fault={jobs.fault()} />
            </p>
          </Match>
          <Match when={finished()}>
            {(test) => (
              <p>
                {w().test.result(
                  significantClusters(test()),
                  test().p.length,
                  number(test().done),
                  test().settings.seed,
                )}
              </p>
            )}
          </Match>
          <Match when={cancelled()}>
            {(test) => (
              <p>
                {w().test.cancelled(number(test().done), number(test().settings.permutations))}{" "}
                {test().done < LEAST_MAPS
                  ? w().test.tooFew
                  : w().test.interim(significantClusters(test()), test().p.length)}
              </p>
            )}
          </Match>
        </Switch>
      </div>
      <Show when={isRunning() && (jobs.test()?.done ?? 0) >= LEAST_MAPS && jobs.test()}>
        {(test) => (
          <p class="clusters-test-result" aria-hidden="true">
            {w().test.interim(significantClusters(test()), test().p.length)}
          </p>
        )}
      </Show>
    </>
  );
}
