import "./about.css";
import { For, Show } from "solid-js";
import type { SourceReport } from "#firms/atlasReport.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";

/** One source: who publishes it on which terms, and what became of each of its rows, down to the sum. */
export function SourceEntry(props: { source: SourceReport }) {
  const { number } = useI18n();
  const words = useWords("about");
  const accounted = () =>
    props.source.kept + props.source.merged + props.source.rejected.reduce((sum, { rows }) => sum + rows, 0);
  const missing = () => props.source.rowsRead - accounted();
  return (
    <article class="about-source">
      <h4>{props.source.title}</h4>
      <dl>
        <div>
          <dt>{words().publisher}</dt>
          <dd>{props.source.publisher}</dd>
        </div>
        <div>
          <dt>{words().terms}</dt>
          <dd>{props.source.terms}</dd>
        </div>
        <div>
          <dt>{words().date}</dt>
          <dd>{props.source.date}</dd>
        </div>
        <div>
          <dt>{words().files}</dt>
          <dd>
            <For each={props.source.files}>
              {(file) => (
                <span class="about-file">
                  {file.name}, {words().rows(file.rows)}
                </span>
              )}
            </For>
          </dd>
        </div>
      </dl>
      <table class="about-flow">
        <caption class="visually-hidden">{words().flow}</caption>
        <tbody>
          <tr>
            <th scope="row">{words().kept}</th>
            <td>{number(props.source.kept)}</td>
          </tr>
          <Show when={props.source.merged > 0}>
            <tr>
              <th scope="row">{words().merged}</th>
              <td>{number(props.source.merged)}</td>
            </tr>
          </Show>
          <For each={props.source.rejected}>
            {(rejection) => (
              <tr>
                <th scope="row">
                  {words().rejectedRow(rejection.reason)}
                  <Show when={rejection.example}>
                    <span class="note about-example">{words().example(rejection.example)}</span>
                  </Show>
                </th>
                <td>{number(rejection.rows)}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {words().read} <span class="note">{missing() === 0 ? words().addsUp : words().missing(missing())}</span>
            </th>
            <td>{number(props.source.rowsRead)}</td>
          </tr>
        </tfoot>
      </table>
      <For each={props.source.notes}>
        {(note) => (
          // As the data step wrote it.
          <p class="note" lang="en">
            {note}
          </p>
        )}
      </For>
    </article>
  );
}
