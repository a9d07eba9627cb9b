import "./list.css";
import { createMemo, For, Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { firstInView } from "#panels/marks/firstInView.ts";
import { MarkDot } from "#panels/marks/MarkDot.tsx";
import { type Bounds, useCamera } from "#state/CameraContext.tsx";
import { useMarks } from "#state/clusters/MarksContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";

/** So many are listed: more are found by zooming in. */
const MOST = 100;

/** The clusters in view as a table, each economy's by its own rank: what the marks of the map say, for the keyboard and for reading. */
export function ListedMarks(props: { bounds: Bounds | undefined }) {
  const w = useWords("marks");
  const { number, ratio } = useI18n();
  const { select } = useQuery();
  const marks = useMarks();
  const camera = useCamera();
  const here = createMemo(() => (marks.isShown() ? firstInView(marks.chosen(), props.bounds) : []));
  return (
    <Show when={here().length > 0}>
      <details class="list-points list-marks" open>
        <summary>{w().list.summary(here().length)}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{w().list.cluster}</th>
              <th scope="col">{w().list.place}</th>
              <th scope="col">{w().list.times}</th>
              <th scope="col">{w().list.interval}</th>
              <th scope="col">{w().list.size}</th>
              <th scope="col">{w().list.strength}</th>
              <th scope="col">{w().list.rank}</th>
            </tr>
          </thead>
          <tbody>
            <For each={here().slice(0, MOST)}>
              {(mark) => (
                <tr>
                  <th scope="row">
                    <MarkDot family={mark.family} isStrong={mark.isStrong} />{" "}
                    <button
                      type="button"
                      class="link"
                      onClick={() => {
                        select({ kind: "regional", subject: mark.subject, region: mark.region });
                        camera.go("selection");
                      }}
                    >
                      {mark.name}
                    </button>
                  </th>
                  <td>{mark.members.length > 0 ? w().andMore(mark.place, mark.members.length) : mark.place}</td>
                  <td>{mark.quotient === undefined ? "" : ratio(mark.quotient)}</td>
                  <td>{w().list.between(ratio(mark.lower), ratio(mark.upper))}</td>
                  <td>
                    {mark.quotient === undefined
                      ? w().about(w().sized[mark.basis](mark.size))
                      : w().sized[mark.basis](mark.size)}
                  </td>
                  <td>{mark.isStrong ? w().strong : w().probably}</td>
                  <td>{w().list.rankIn[mark.economy](number(mark.rank))}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={here().length > MOST}>
          <p class="note">{w().list.first(number(MOST))}</p>
        </Show>
      </details>
    </Show>
  );
}
