import "#panels/frame/profile.css";
import { Show } from "solid-js";
import { PlaceSketch } from "#charts/sketch/PlaceSketch.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { ProfileFailed } from "#panels/frame/ProfileStates.tsx";
import { RegionNames } from "#panels/region/overview/RegionBelonging.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { type createMembers, createNotLocated } from "./createMembers.ts";

/**
 * A region small, with its neighbours and what is located in it, and how much of the whole that is. Nothing where the atlas has no outline
 * of it and locates nothing.
 */
export function PlaceMap(props: {
  region: string;
  name: string;
  members: ReturnType<typeof createMembers>;
  /** Establishments the source counts; NaN where it does not. */
  counted: number;
}) {
  const { number } = useI18n();
  const words = useWords("profile");
  const { query, select } = useQuery();
  const { worker } = useRegions();
  const sketch = createAnswer(
    () => props.region,
    (id) => worker.sketch(id),
  );
  const drawn = () => (sketch.about() === props.region ? sketch.value() : undefined);
  const found = () => props.members.found();
  /** The same subject there, where a profile is about one. */
  const open = (region: string) => {
    const { selection } = query;
    if (selection?.kind === "regional") select({ ...selection, region });
    else select({ kind: "region", id: region });
  };
  const notLocated = createNotLocated(() => props.region);
  const located = () => {
    const members = found();
    if (members === "elsewhere") return notLocated();
    if (!members) return undefined;
    const here = members.rows.length;
    const counted = Math.round(props.counted);
    if (!(counted > 0)) return here > 0 ? words().place.located(number(here)) : undefined;
    return here > counted
      ? words().place.more(number(here), number(counted))
      : words().place.locatedOf(number(here), number(counted));
  };
  const points = () => {
    const members = found();
    return typeof members === "object" ? members.lonLat : [];
  };
  return (
    <Show when={drawn() || located() || sketch.status() === "failed"}>
      <section class="profile-section">
        <h3>{words().place.title}</h3>
        <Show when={sketch.status() === "failed"}>
          <ProfileFailed fault={sketch.fault()} onRetry={sketch.retry} />
        </Show>
        <Show when={drawn()}>
          {(place) => (
            <PlaceSketch
              label={words().place.label(props.name, place().neighbours.length, points().length / 2)}
              outline={place().outline}
              around={place().neighbours.map(({ region, outline }) => ({
                mark: region.id,
                label: region.name,
                outline,
              }))}
              points={points()}
              onSelect={open}
            />
          )}
        </Show>
        <Show when={located()}>{(sentence) => <p class="note">{sentence()}</p>}</Show>
        <Show when={drawn()?.neighbours.length}>
          <p>
            {words().place.beside}{" "}
            <RegionNames
              regions={drawn()!
                .neighbours.map(({ region }) => region)
                .toSorted((a, b) => a.name.localeCompare(b.name))}
              onOpen={open}
            />
          </p>
        </Show>
      </section>
    </Show>
  );
}
