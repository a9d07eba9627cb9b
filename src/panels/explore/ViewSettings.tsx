import "./explore.css";
import { Show, Suspense } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { isLayerOn } from "#state/query/layersOn.ts";
import { COLOURINGS, WEIGHTS } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { useOwnDraft } from "#state/regions/OwnDraftContext.tsx";
import { Setting } from "./Setting.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";

const ClusterSettings = lazyPart(
  async () => (await import("#panels/foundCluster/view/ClusterSettings.tsx")).ClusterSettings,
  "chart",
  "clusters",
);
const RegionSettings = lazyPart(
  async () => (await import("#panels/acrossRegions/rule/RegionSettings.tsx")).RegionSettings,
  "regional",
  "strongRules",
);
const OwnRegions = lazyPart(async () => (await import("#panels/region/own/OwnRegions.tsx")).OwnRegions, "ownRegion");
const GuidelineSettings = lazyPart(
  async () => (await import("#panels/model/GuidelineSettings.tsx")).GuidelineSettings,
  "guidelines",
  "regional",
);

/** What the marks of each layer on the map stand for. */
export function ViewSettings() {
  const { t } = useI18n();
  const { query, ask } = useQuery();
  const { draft } = useOwnDraft();
  return (
    <div class="explore-settings">
      <Show when={isLayerOn(query, "establishments")}>
        <Setting label={t().explore.settings.size}>
          <Segmented
            label={t().explore.settings.sizeHint}
            value={query.weight}
            options={WEIGHTS.map((value) => ({ value, label: t().explore.settings[value] }))}
            onChange={(weight) => ask({ weight })}
          />
        </Setting>
        <Setting label={t().explore.settings.colour}>
          <Segmented
            label={t().explore.settings.colourHint}
            value={query.colouring}
            options={COLOURINGS.map((value) => ({ value, label: t().explore.settings[value] }))}
            onChange={(colouring) => ask({ colouring })}
          />
        </Setting>
      </Show>
      <Suspense>
        <Show when={isLayerOn(query, "found") && query.industries.length > 0}>
          <ClusterSettings />
        </Show>
        <Show when={isLayerOn(query, "measure") && query.view !== "guidelines" && !draft()}>
          <RegionSettings />
        </Show>
        <Show when={query.view === "regions"}>
          <OwnRegions />
        </Show>
        <Show when={query.view === "guidelines"}>
          <GuidelineSettings />
        </Show>
      </Suspense>
    </div>
  );
}
