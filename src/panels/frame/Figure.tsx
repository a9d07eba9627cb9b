import "./profile.css";
import { useWords } from "#i18n/I18n.tsx";
import { Match, Show, Switch } from "solid-js";
import type { RegionStatus } from "#regions/counts/regionStatus.ts";

/** A figure, or why there is none: withheld, not published and not known look different, and none looks like zero. */
export function Figure(props: { value: number; status: RegionStatus; write: (value: number) => string }) {
  const words = useWords("profile");
  return (
    <Switch
      fallback={
        <span class="profile-missing" title={words().unknownHelp}>
          <span aria-hidden="true">{words().notPublished}</span>
          <span class="visually-hidden">{words().unknownHelp}</span>
        </span>
      }
    >
      <Match when={!Number.isNaN(props.value)}>
        <Show when={props.status === "partly withheld"} fallback={props.write(props.value)}>
          <span title={words().lowerBoundHelp}>{words().lowerBound(props.write(props.value))}</span>
        </Show>
      </Match>
      <Match when={props.status === "withheld"}>
        <span class="profile-withheld" title={words().withheldHelp}>
          {words().withheld}
        </span>
      </Match>
      <Match when={props.status === "not published"}>
        <span class="profile-missing" title={words().notPublishedHelp}>
          <span aria-hidden="true">{words().notPublished}</span>
          <span class="visually-hidden">{words().notPublishedHelp}</span>
        </span>
      </Match>
    </Switch>
  );
}
