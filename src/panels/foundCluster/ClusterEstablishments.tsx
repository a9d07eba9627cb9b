import "#panels/frame/profile.css";
import { Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { RowList } from "#panels/frame/RowList.tsx";
import type { ClusterProfile } from "#clusters/found/clusterProfile.ts";

/** Who belongs to a cluster, largest first, and how far one of them dominates. */
export function ClusterEstablishments(props: { profile: ClusterProfile }) {
  const w = useWords("clusters");
  const { number, percent, language } = useI18n();
  const words = () => w().profile;
  const cluster = () => props.profile.cluster;
  return (
    <div class="profile-body">
      <p>{words().rowsNote(props.profile.rows.length)}</p>
      <Show when={cluster().employmentKnown > 0}>
        <p>
          {words().jobsKnown(
            number(cluster().employment),
            number(cluster().employmentKnown),
            number(cluster().establishments),
          )}{" "}
          <Show when={props.profile.largestShare}>{(share) => words().largest(percent(share()))}</Show>{" "}
          <Show when={props.profile.effectivePlants}>
            {(plants) => words().effective(plants().toLocaleString(language(), { maximumFractionDigits: 1 }))}
          </Show>
        </p>
      </Show>
      <Show when={props.profile.largestShare === undefined}>
        <p class="note">{words().tooLittleKnown}</p>
      </Show>
      <RowList rows={props.profile.rows} />
      <p class="note profile-source">{words().sources}</p>
    </div>
  );
}
