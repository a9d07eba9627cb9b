import "./start.css";
import { For, Show, createEffect, createSignal, createUniqueId, on } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { DEFAULT_LEVEL } from "#economies/economies.ts";
import { useNotices } from "#state/NoticesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { SearchBox } from "./search/SearchBox.tsx";

/** What stands behind each of the doors that find something. */
const DOORS = [
  { id: "region", only: ["economy", "region", "place", "own"] },
  { id: "trade", only: ["cluster", "industry", "meeting"] },
] as const;

/** What a reader begins with: a door for a region, one for a trade, and the atlas in sixty seconds. */
export function ExploreStart(props: { onTour: () => void }) {
  const { t } = useI18n();
  const { query, ask } = useQuery();
  const { tell, dismiss } = useNotices();
  const [open, setOpen] = createSignal<(typeof DOORS)[number]["id"]>();
  const id = createUniqueId();
  const point = () => {
    ask({ view: "regions", level: DEFAULT_LEVEL });
    tell({ key: "point", tone: "info", text: w().pointNow });
  };
  createEffect(
    on(
      () => query.selection,
      (selection) => selection && dismiss("point"),
      { defer: true },
    ),
  );
  const w = () => t().explore.start;
  return (
    <div class="start">
      <For each={DOORS}>
        {(door) => (
          <div class="start-part" data-open={open() === door.id}>
            <button
              type="button"
              class="start-door"
              aria-expanded={open() === door.id}
              aria-controls={`${id}-${door.id}`}
              onClick={() => setOpen(open() === door.id ? undefined : door.id)}
            >
              <strong>{w().doors[door.id].title}</strong>
              <span>{w().doors[door.id].hint}</span>
            </button>
            <div id={`${id}-${door.id}`}>
              <Show when={open() === door.id}>
                <div class="start-within">
                  <SearchBox
                    only={door.only}
                    label={w().doors[door.id].label}
                    placeholder={w().doors[door.id].placeholder}
                  />
                  <Show when={door.id === "region"}>
                    <button type="button" class="button" onClick={point}>
                      <Icon name="place" />
                      {w().point}
                    </button>
                  </Show>
                </div>
              </Show>
            </div>
          </div>
        )}
      </For>
      <button type="button" class="start-door" onClick={() => props.onTour()}>
        <strong>{w().tour}</strong>
        <span>{w().tourHint}</span>
      </button>
    </div>
  );
}
