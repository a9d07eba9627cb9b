import "./afterCrash.css";
import { type ParentProps, Match, Show, Switch, createEffect, createSignal } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { crashHost, markRunning } from "#state/crashMarker.ts";

/** Asks before the same view is opened again where the page before this one ended of itself: it would end so again. */
export function AfterCrash(props: ParentProps) {
  const { t } = useI18n();
  const { notebook, status, open } = useNotebook();
  const entries = () => {
    const { values, marks, notes, plans, thresholds, regions } = notebook();
    return [values, marks, notes, plans, thresholds, regions].reduce((sum, { length }) => sum + length, 0);
  };
  const [state, setState] = createSignal<"asking" | "starting" | "crashed">("asking");
  const found = markRunning(crashHost(), crypto.getRandomValues(new Uint32Array(2)).join("-"));
  if (typeof found === "boolean") setState(found ? "crashed" : "starting");
  else void found.then((crashed) => setState(crashed ? "crashed" : "starting"));
  createEffect(() => {
    if (state() === "crashed") open();
  });
  const startAnew = () => {
    history.replaceState(history.state, "", location.pathname + location.search);
    setState("starting");
  };
  return (
    <Switch>
      <Match when={state() === "starting"}>{props.children}</Match>
      <Match when={state() === "crashed"}>
        <main class="after-crash">
          <h1>{t().app.name}</h1>
          <p role="alert">{t().crash.ended}</p>
          <p aria-live="polite">
            {status() === "kept" && entries() > 0 && t().crash.kept(entries())}
            {status() === "unkept" && t().crash.unkept} {t().crash.memory}
          </p>
          <div class="after-crash-choice">
            <Show when={location.hash.length > 1}>
              <button type="button" class="button" onClick={startAnew}>
                {t().crash.without}
              </button>
            </Show>
            <button type="button" class="button" onClick={() => setState("starting")}>
              {location.hash.length > 1 ? t().crash.again : t().crash.start}
            </button>
          </div>
        </main>
      </Match>
    </Switch>
  );
}
