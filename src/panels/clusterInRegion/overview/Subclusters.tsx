import type { Basis } from "#economies/economy.ts";
import "#panels/frame/compactTable.css";
import "#panels/clusterInRegion/regional.css";
import "#panels/frame/profile.css";
import { For, Show, createMemo } from "solid-js";
import { IntervalMark } from "#charts/interval/IntervalMark.tsx";
import { quotientAxis } from "#charts/quotientMark.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { createFigureText } from "#panels/clusterInRegion/parts/createFigureText.ts";
import { StrongMark } from "#panels/clusterInRegion/parts/StrongMark.tsx";
import { largestFirst } from "#panels/clusterInRegion/parts/largestFirst.ts";
import { sizeOf } from "#panels/clusterInRegion/parts/sizeOf.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/** The parts of a cluster in the region, largest first; each opens itself. */
export function Subclusters(props: { figures: readonly RegionalFigure[]; basis: Basis }) {
  const w = useWords("regionalProfile");
  const told = createFigureText();
  const { select } = useQuery();
  const { title } = useRegional();
  const words = () => w().overview;
  const rows = () => largestFirst(props.figures, props.basis);
  const axis = createMemo(() => quotientAxis(rows().map(({ quotient }) => quotient)));
  const missing = ({ status }: RegionalFigure) =>
    status === "withheld" || status === "partly withheld" ? words().withheld : words().none;
  return (
    <section class="profile-section">
      <h3>{words().subclusters}</h3>
      <p class="note">{words().subclustersNote}</p>
      <table class="compact-table">
        <thead>
          <tr>
            <th scope="col">{words().columns.part}</th>
            <th scope="col">{props.basis === "employment" ? words().columns.jobs : words().columns.establishments}</th>
            <th scope="col" colSpan={2}>
              {words().columns.quotient}
            </th>
            <th scope="col">{words().columns.strong}</th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {(row) => (
              <tr>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    onClick={() => select({ kind: "regional", subject: row.subject, region: row.region })}
                  >
                    {title(row.subject)}
                  </button>
                </th>
                <Show
                  when={Number.isFinite(sizeOf(row, props.basis)) || Number.isFinite(row.quotient.lower)}
                  fallback={
                    <td class="regional-missing" colSpan={4}>
                      {missing(row)}
                    </td>
                  }
                >
                  <td title={told.size(row, props.basis).note}>
                    {Number.isFinite(sizeOf(row, props.basis)) ? told.size(row, props.basis).text : missing(row)}
                  </td>
                  <td class="compact-table-mark" title={told.times(row.quotient)}>
                    <IntervalMark
                      value={row.quotient.value}
                      low={row.quotient.lower}
                      high={row.quotient.upper}
                      width={72}
                      axis={axis()}
                    />
                  </td>
                  <td>{told.quotient(row.quotient)}</td>
                  <td>
                    <StrongMark figure={row} />
                  </td>
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  );
}
