import { createMemo, For, Match, Show, Switch } from "solid-js";
import { EXAMPLES } from "#clusters/marks/examples.ts";
import type { KnownMark } from "#clusters/marks/markFile.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { useCamera } from "#state/CameraContext.tsx";
import { useMarks } from "#state/clusters/MarksContext.tsx";
import { isLayerOn, layersTurned } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { firstInView } from "./firstInView.ts";
import { MarkDot } from "./MarkDot.tsx";
import "./marks.css";

/** So many are named: the map and the list have the others. */
const FIRST = 8;

/** How near an example is shown: its region with those around it. */
const EXAMPLE_ZOOM = 6;

/** Four examples with their figures, then the marks that come first of those in view; each opens its cluster, an example where it is. */
export function FirstMarks() {
  const w = useWords("marks");
  const { t, ratio } = useI18n();
  const { query, ask, select } = useQuery();
  const camera = useCamera();
  const marks = useMarks();
  marks.need();
  const first = createMemo(() => firstInView(marks.chosen(), camera.shown()?.bounds).slice(0, FIRST));
  const examples = createMemo(() =>
    EXAMPLES.flatMap(
      ({ subject, region }) =>
        marks.all.value()?.find((mark) => mark.subject === subject && mark.region === region) ?? [],
    ),
  );
  const open = ({ subject, region }: KnownMark) => select({ kind: "regional", subject, region });
  const times = ({ quotient, lower, upper }: KnownMark) =>
    w().times(quotient === undefined ? undefined : ratio(quotient), ratio(lower), ratio(upper));
  return (
    <section class="marks" aria-labelledby="marks-title">
      <Show when={!marks.all.fault()}>
        <h2>{w().examples}</h2>
        <ul class="marks-examples">
          <For each={examples()}>
            {(mark) => (
              <li>
                <button
                  type="button"
                  onClick={() => {
                    open(mark);
                    camera.go({ lon: mark.lon, lat: mark.lat, zoom: EXAMPLE_ZOOM });
                  }}
                >
                  <strong>{w().in(mark.name, mark.place)}</strong>
                  <span>{w().example(times(mark), w().sized[mark.basis](mark.size))}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
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
        <Match when={first().length === 0}>
          <p class="note">
            {w().noneHere}{" "}
            <Show when={!isLayerOn(query, "heavy")}>
              <button type="button" class="link" onClick={() => ask({ overlays: layersTurned(query, "heavy") })}>
                {w().showHeavy}
              </button>
            </Show>
          </p>
        </Match>
      </Switch>
      <ol class="marks-first">
        <For each={first()}>
          {(mark) => (
            <li>
              <button
                type="button"
                onClick={() => {
                  open(mark);
                  camera.go("selection");
                }}
              >
                <MarkDot family={mark.family} isStrong={mark.isStrong} />
                <span>
                  <strong>{mark.name}</strong> · {mark.place}
                </span>
                <span class="marks-times">{times(mark)}</span>
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
