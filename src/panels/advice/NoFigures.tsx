import "#panels/frame/profile.css";
import { Show } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { parentRegion } from "#regions/regionId.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";

/** Why nothing can be said of a place, and where to look instead. */
export function NoFigures(props: { region: string }) {
  const w = useWords("recommendations");
  const { select } = useQuery();
  const regions = useRegions();
  const parent = createAnswer(
    () => parentRegion(props.region),
    (id) => regions.worker.facts(id),
  );
  return (
    <div class="profile-message" aria-live="polite">
      <p>{w().nothing}</p>
      <Show when={parent.value()}>
        {(state) => (
          <button type="button" class="button" onClick={() => select({ kind: "region", id: state().id })}>
            {w().toState(state().name)}
          </button>
        )}
      </Show>
    </div>
  );
}
