import "#charts/barList.css";
import "#panels/frame/profile.css";
import "./clusterProfile.css";
import { For } from "solid-js";
import { LqMark } from "#charts/LqMark.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import type { ClusterProfile } from "#clusters/found/clusterProfile.ts";

/** What all establishments in the footprint of a cluster do, against all establishments. */
export function ClusterIndustries(props: { profile: ClusterProfile }) {
  const w = useWords("clusters");
  const { number, ratio } = useI18n();
  const industries = useIndustries();
  const words = () => w().profile;
  const most = () => Math.max(1, ...props.profile.mix.map(({ establishments }) => establishments));
  return (
    <div class="profile-body">
      <p class="note">{words().mixNote(props.profile.cluster.population)}</p>
      <table class="cluster-profile-mix">
        <caption class="visually-hidden">{words().mixLabel}</caption>
        <thead>
          <tr>
            <th scope="col">{words().mixColumns.industry}</th>
            <th scope="col">{words().mixColumns.establishments}</th>
            <th scope="col" colSpan={2}>
              {words().mixColumns.lq}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.profile.mix}>
            {(row) => (
              <tr>
                <th scope="row">
                  <button
                    type="button"
                    class="link"
                    title={words().onlyThis(industries.title(row.industry))}
                    onClick={() => industries.only([row.industry])}
                  >
                    {industries.title(row.industry)}
                  </button>
                  <span class="bar-list-track" aria-hidden="true">
                    <span class="bar-list-bar" style={{ width: `${(100 * row.establishments) / most()}%` }} />
                  </span>
                </th>
                <td>{number(row.establishments)}</td>
                <td class="cluster-profile-mix-mark">
                  <LqMark value={row.localQuotient} />
                </td>
                <td>
                  {ratio(row.localQuotient)}
                  <span class="note profile-block">
                    {ratio(row.low)}–{ratio(row.high)}
                  </span>
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
