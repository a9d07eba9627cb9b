import { economyOf } from "#economies/economies.ts";
import { Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { regionParts } from "#regions/regionId.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { isOfClusters } from "#evidence/claimBasics.ts";
import { ProfileMessage } from "#panels/frame/ProfileStates.tsx";

/** A region the atlas has no figures for, why, and the way to the region where there is one. */
export function GoneMeeting(props: { subject: string; region: string }) {
  const w = useWords("regionalProfile");
  const { t } = useI18n();
  const { select } = useQuery();
  const regions = useRegions();
  const facts = createAnswer(
    () => props.region,
    (id) => regions.worker.facts(id),
  );
  const name = () => (facts.about() === props.region ? facts.value()?.name : undefined);
  const hint = () => {
    const { economy } = regionParts(props.region);
    const isUntold = !economyOf(economy).hasClusters && isOfClusters(props.subject);
    return isUntold ? w().goneHint.noClusters(t().economy[economy]) : w().goneHint.region;
  };
  return (
    <ProfileMessage hint={hint()}>
      <Show when={name()}>
        {(known) => (
          <button type="button" class="button" onClick={() => select({ kind: "region", id: props.region })}>
            {w().toRegion(known())}
          </button>
        )}
      </Show>
    </ProfileMessage>
  );
}
