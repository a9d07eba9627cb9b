import "./about.css";
import { Match, Show, Switch } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { type CopyState, useOffline } from "#state/offline/OfflineContext.tsx";

/** Whether the atlas works here without a connection, since when, how much it takes, and what can be changed about it. */
export function OfflineCopy() {
  const { t, language } = useI18n();
  const offline = useOffline();
  const about = useWords("about");
  const words = () => about().offline;
  const at = <K extends CopyState["is"]>(is: K) => {
    const state = offline.copy();
    return state.is === is ? (state as Extract<CopyState, { is: K }>) : undefined;
  };
  const date = (iso: string) => new Intl.DateTimeFormat(language(), { dateStyle: "long" }).format(new Date(iso));
  return (
    <section data-testid="about-offline" aria-live="polite">
      <h3>{words().title}</h3>
      <Switch>
        <Match when={at("kept")}>
          {(kept) => (
            <>
              <p>{words().kept(date(kept().since), t().offline.megabytes(kept().bytes))}</p>
              <p>{offline.isPersistent() ? words().persistent : words().mayBeCleared}</p>
              <Show when={offline.isPersistent() === false}>
                <p>{words().notPromised}</p>
              </Show>
              <p class="about-offline-actions">
                <Show when={offline.isPersistent() === undefined}>
                  <button type="button" class="button" onClick={() => offline.askPersistence()}>
                    {words().askPersistence}
                  </button>
                </Show>
                <button type="button" class="button" onClick={() => offline.remove()}>
                  {words().remove}
                </button>
              </p>
            </>
          )}
        </Match>
        <Match when={at("saving")}>
          {(saving) => (
            <>
              <p>
                {words().saving(Math.floor((100 * saving().bytes) / saving().all), t().offline.megabytes(saving().all))}
              </p>
              <p class="about-offline-actions">
                <button type="button" class="button" onClick={() => offline.skip()}>
                  {t().offline.skip}
                </button>
              </p>
            </>
          )}
        </Match>
        <Match when={at("skipped")}>
          {(skipped) => (
            <>
              <p>{words().skipped[skipped().by]}</p>
              <Keep />
            </>
          )}
        </Match>
        <Match when={at("failed")}>
          {(failed) => (
            <>
              <p>{words().failed[failed().because](failed().file)}</p>
              <Keep />
            </>
          )}
        </Match>
        <Match when={at("impossible")}>
          <p>{words().impossible}</p>
        </Match>
        <Match when={at("waiting")}>
          <p>{words().waiting}</p>
        </Match>
      </Switch>
    </section>
  );

  function Keep() {
    return (
      <p class="about-offline-actions">
        <button type="button" class="button" onClick={() => offline.keep()}>
          {words().keep(t().offline.megabytes(__ATLAS_BYTES__))}
        </button>
      </p>
    );
  }
}
