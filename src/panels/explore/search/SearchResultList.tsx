import "./search.css";
import { type Accessor, For, Show, createEffect, createMemo, createSignal, on, onMount } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { createGoTo } from "./createGoTo.ts";
import { type SearchGroup, type SearchHit, createSearch, hitKey } from "./createSearch.ts";
import { SearchOption } from "./SearchOption.tsx";

const GROUPS: readonly SearchGroup[] = ["places", "industries", "establishments"];

/** What the keys of the box do to the results. */
export interface ResultKeys {
  press: (event: KeyboardEvent) => void;
  /** Id of the result the arrows have come to. */
  activeOption: Accessor<string | undefined>;
}

/** What the text of the search box finds, under the box; the box keeps the focus and passes its keys. */
export function SearchResultList(props: {
  /** Of the list. */
  id: string;
  text: string;
  isShown: boolean;
  /** Whether the first result is to be chosen once it is there. */
  takesFirst: boolean;
  onTakeFirst: (takes: boolean) => void;
  onOpen: () => void;
  onKeys: (keys: ResultKeys) => void;
  onChosen: (name: string) => void;
}) {
  const { t, number } = useI18n();
  const establishments = useEstablishments();
  const goTo = createGoTo();
  const { results, isPending, fault } = createSearch(() => props.text);
  const [active, setActive] = createSignal(-1);
  const optionId = (index: number) => `${props.id}-${index}`;
  let listbox: HTMLDivElement | undefined;

  const groups = createMemo(() =>
    GROUPS.map((group) => ({
      group,
      options: results().hits.flatMap((hit, index) => (hit.group === group ? [{ hit, index }] : [])),
    })).filter(({ options }) => options.length > 0),
  );
  const isEmpty = () => !isPending() && !fault() && results().hits.length === 0;
  const status = () => {
    if (!props.isShown || isPending()) return "";
    const { totals } = results();
    return isEmpty()
      ? t().explore.search.none(props.text.trim())
      : t().explore.search.found(totals.places + totals.industries + totals.establishments);
  };
  const choose = (hit: SearchHit) => props.onChosen(goTo(hit));

  // Places come before industries and answer later: the active one stays the one it was.
  createEffect(
    on(
      results,
      (now, before) => {
        const key = before?.hits[active()] && hitKey(before.hits[active()]);
        if (key !== undefined) setActive(now.hits.findIndex((hit) => hitKey(hit) === key));
      },
      { defer: true },
    ),
  );
  createEffect(
    on([() => props.text, () => props.isShown], ([text, isShown], before) => {
      if (!isShown || text !== before?.[0]) setActive(-1);
    }),
  );
  // Enter before the answer takes the first one of it.
  createEffect(() => {
    if (isPending() || !props.takesFirst) return;
    props.onTakeFirst(false);
    const [first] = results().hits;
    if (first) choose(first);
  });
  createEffect(() => {
    if (active() >= 0) listbox?.querySelector(`[data-index="${active()}"]`)?.scrollIntoView({ block: "nearest" });
  });

  const press = (event: KeyboardEvent) => {
    const last = results().hits.length - 1;
    const move = (to: number) => {
      event.preventDefault();
      props.onOpen();
      setActive(to);
    };
    if (event.key === "ArrowDown") move(!props.isShown || active() >= last ? Math.min(0, last) : active() + 1);
    else if (event.key === "ArrowUp") move(!props.isShown || active() <= 0 ? last : active() - 1);
    else if (event.key === "Home" && active() >= 0) move(0);
    else if (event.key === "End" && active() >= 0) move(last);
    else if (event.key === "Enter" && props.isShown) {
      if (isPending() && active() < 0) props.onTakeFirst(true);
      else if (results().hits.length > 0) choose(results().hits[Math.max(0, active())]);
    }
  };
  onMount(() => props.onKeys({ press, activeOption: () => (active() >= 0 ? optionId(active()) : undefined) }));

  return (
    <>
      <p class="visually-hidden" role="status">
        {status()}
      </p>
      <Show when={props.isShown}>
        {/* A press must not take the focus out of the box. */}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div class="search-results" onMouseDown={(event) => event.preventDefault()}>
          <div
            ref={(element) => (listbox = element)}
            id={props.id}
            role="listbox"
            aria-label={t().explore.search.results}
          >
            <For each={groups()}>
              {({ group, options }) => (
                <div role="group" aria-labelledby={`${props.id}-${group}`}>
                  <div class="search-group" id={`${props.id}-${group}`}>
                    <span>{t().explore.search[group]}</span>
                    <Show
                      when={results().totals[group] > options.length}
                      fallback={<span>{number(options.length)}</span>}
                    >
                      <span>{t().explore.search.first(options.length, number(results().totals[group]))}</span>
                    </Show>
                  </div>
                  <For each={options}>
                    {({ hit, index }) => (
                      <SearchOption
                        id={optionId(index)}
                        index={index}
                        hit={hit}
                        text={props.text}
                        isActive={index === active()}
                        onChoose={() => choose(hit)}
                        onPoint={() => setActive(index)}
                      />
                    )}
                  </For>
                </div>
              )}
            </For>
          </div>
          <Show when={isEmpty()}>
            <p class="search-none">{t().explore.search.none(props.text.trim())}</p>
            <p class="search-none note">{t().explore.search.noneHint}</p>
          </Show>
          <Show when={fault()}>
            {(found) => (
              <p class="search-none note" role="alert">
                {t().explore.search.failed}
                <FaultSentence fault={found()} />
              </p>
            )}
          </Show>
          <Show when={isPending() && results().hits.length === 0}>
            <p class="search-none note">{t().explore.search.searching}</p>
          </Show>
          <Show when={establishments.status() === "loading"}>
            <p class="search-none note">{t().explore.search.loading}</p>
          </Show>
        </div>
      </Show>
    </>
  );
}
