import "./own.css";
import { Match, Show, Switch } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { isArea, regionParts } from "#regions/regionId.ts";
import type { RegionFacts } from "#regions/regionSummary.ts";
import { RegionNames } from "#panels/region/overview/RegionBelonging.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useOwnDraft } from "#state/regions/OwnDraftContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { createOwnRegions } from "./createOwnRegions.ts";

/** In a profile: a way to put the region together with others; in that of a region of one's own what it is, and ways to change it. */
export function OwnRegionWays(props: { region: RegionFacts }) {
  const w = useWords("ownRegion");
  const { query } = useQuery();
  const { worker } = useRegions();
  const { draft, toggle } = useOwnDraft();
  const { isKept, keep, remove, begin } = createOwnRegions();
  const own = () => (props.region.level === "own" ? query.own : undefined);
  // Counties stand above, as those of any region do.
  const parts = createAnswer(
    () => {
      const { regions } = own() ?? {};
      return regions && isArea(regions[0]) ? [...regions] : undefined;
    },
    (ids) => worker.ownSums(ids),
  );
  const isIn = () => draft()?.regions.includes(props.region.id);
  const isOfDraft = () => {
    const [first] = draft()?.regions ?? [];
    if (!draft() || first === undefined) return draft() !== undefined;
    const { economy, level } = regionParts(first);
    return level === props.region.level && economy === regionParts(props.region.id).economy;
  };
  return (
    <Switch>
      <Match when={own()}>
        {(region) => {
          const level = () => regionParts(region().regions[0]).level;
          const consists = () =>
            isKept(props.region.id)
              ? w().profile.consists(region().regions.length, level())
              : w().profile.consistsForeign(region().regions.length, level());
          return (
            <section class="own-ways" aria-label={w().title}>
              <p>
                {consists()}{" "}
                <Show when={props.region.comparedWith} fallback={w().profile.alone}>
                  {(compared) => <>{w().profile.compared(compared())}</>}
                </Show>{" "}
                <span class="own-kept">{isKept(props.region.id) ? w().profile.kept : w().profile.unkept}</span>
              </p>
              <Show when={isArea(region().regions[0]) && parts.value()}>
                {(found) => (
                  <p>
                    {w().profile.madeOf}{" "}
                    <RegionNames regions={found().members.map(({ id, name }) => ({ id, name, level: level() }))} />
                  </p>
                )}
              </Show>
              <div class="own-tools">
                <Show when={!isKept(props.region.id)}>
                  <button type="button" class="button" onClick={() => keep(plain())}>
                    {w().profile.keep}
                  </button>
                </Show>
                <button type="button" class="button" data-kind="quiet" onClick={() => begin([], plain())}>
                  {w().profile.change}
                </button>
                <Show when={isKept(props.region.id)}>
                  <button type="button" class="button" data-kind="quiet" onClick={() => remove(plain())}>
                    {w().profile.delete}
                  </button>
                </Show>
              </div>
            </section>
          );

          /** Not the query's own list, which is a store. */
          function plain() {
            return { name: region().name, regions: [...region().regions] };
          }
        }}
      </Match>
      <Match when={props.region.level !== "own"}>
        <div class="own-offer">
          <Show
            when={isOfDraft()}
            fallback={
              <button type="button" class="text-button" onClick={() => begin([props.region.id])}>
                {w().profile.start}
              </button>
            }
          >
            <button type="button" class="text-button" onClick={() => toggle(props.region.id)}>
              {isIn() ? w().profile.takeOut : w().profile.add}
            </button>
          </Show>
        </div>
      </Match>
    </Switch>
  );
}
