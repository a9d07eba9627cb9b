import { Match, Suspense, Switch } from "solid-js";
import { useI18n } from "../../i18n/I18n";
import { COLOURINGS, WEIGHTS } from "../../state/query/query";
import { useQuery } from "../../state/query/QueryContext";
import { Segmented } from "../../ui/Segmented";
import { Setting } from "./Setting";
import { lazyPart } from "../../state/parts/lazyPart";

const ClusterSettings = lazyPart(async () => (await import("../clusters/ClusterSettings")).ClusterSettings);
const RegionSettings = lazyPart(async () => (await import("../regional/rule/RegionSettings")).RegionSettings);
const GuidelineSettings = lazyPart(async () => (await import("../guidelines/GuidelineSettings")).GuidelineSettings);

/** What the marks of the view stand for. */
export function ViewSettings() {
  const { t } = useI18n();
  const { query, ask } = useQuery();
  return (
    <div class="settings">
      <Switch>
        <Match when={query.view === "establishments"}>
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
        </Match>
        <Match when={query.view === "clusters"}>
          <Suspense>
            <ClusterSettings />
          </Suspense>
        </Match>
        <Match when={query.view === "regions"}>
          <Suspense>
            <RegionSettings />
          </Suspense>
        </Match>
        <Match when={query.view === "guidelines"}>
          <Suspense>
            <GuidelineSettings />
          </Suspense>
        </Match>
      </Switch>
    </div>
  );
}
