import { Match, Show, Switch } from "solid-js";
import type { CellStatus } from "../../engine/regions/regionsProtocol";
import { useI18n } from "../../i18n/I18n";

/** A figure, or why there is none: withheld, not published and not known look different, and none looks like zero. */
export function Figure(props: { value: number; status: CellStatus; write: (value: number) => string }) {
  const { t } = useI18n();
  return (
    <Switch
      fallback={
        <span class="figure-missing" title={t().profile.unknownHelp}>
          <span aria-hidden="true">{t().profile.notPublished}</span>
          <span class="visually-hidden">{t().profile.unknownHelp}</span>
        </span>
      }
    >
      <Match when={!Number.isNaN(props.value)}>
        <Show when={props.status === "partly withheld"} fallback={props.write(props.value)}>
          <span title={t().profile.lowerBoundHelp}>{t().profile.lowerBound(props.write(props.value))}</span>
        </Show>
      </Match>
      <Match when={props.status === "withheld"}>
        <span class="figure-withheld" title={t().profile.withheldHelp}>
          {t().profile.withheld}
        </span>
      </Match>
      <Match when={props.status === "not published"}>
        <span class="figure-missing" title={t().profile.notPublishedHelp}>
          <span aria-hidden="true">{t().profile.notPublished}</span>
          <span class="visually-hidden">{t().profile.notPublishedHelp}</span>
        </span>
      </Match>
    </Switch>
  );
}
