import { createMemo, For, Match, Show, Switch } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { useCamera } from "#state/CameraContext.tsx";
import { useMarks } from "#state/clusters/MarksContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { firstInView } from "./firstInView.ts";
import { MarkDot } from "./MarkDot.tsx";
import "./marks.css";

/** So many are named: the map and the list have the others. */
const FIRST = 8;

/** The marks that come first of those in view, with their figures; each opens its cluster. */
export function FirstMarks() {
  const w = useWords("marks");
  const { t, ratio } = useI18n();
  const { select } = useQuery();
  const camera = useCamera();
  const marks = useMarks();
  marks.need();
  const first = createMemo(() => firstInView(marks.chosen(), camera.shown()?.bounds).slice(0, FIRST));
  return (
    <section class="marks" aria-labelledby="marks-title">
      <h2 id="marks-title">{w().title}</h2>
      <Switch>
        <Match when={marks.all.fault()}>
          <p role="alert">
            {w().failed}
            <FaultSentence fault={marks.all.fault()} />{" "}
            <button type="button" class="button" onClick={() => marks.all.retry()}>
              {t().app.retry}
            </button>
          </p>
        </Match>
        <Match when={!marks.all.value()}>
          <p class="note">{w().loading}</p>
        </Match>
        <Match when={marks.chosen().length === 0}>
          <p class="note">{w().none}</p>
        </Match>
      </Switch>
      <ol class="marks-first">
        <For each={first()}>
          {(mark) => (
            <li>
              <button
                type="button"
                onClick={() => {
                  select({ kind: "regional", subject: mark.subject, region: mark.region });
                  camera.go("selection");
                }}
              >
                <MarkDot family={mark.family} isStrong={mark.isStrong} />
                <span>
                  <strong>{mark.name}</strong> · {mark.place}
                </span>
                <span class="marks-times">
                  {w().times(
                    mark.quotient === undefined ? undefined : ratio(mark.quotient),
                    ratio(mark.lower),
                    ratio(mark.upper),
                  )}
                </span>
              </button>
            </li>
          )}
        </For>
      </ol>
      <Show when={first().length > 0}>
        <p class="note">{w().note}</p>
      </Show>
    </section>
  );
}
