import "./search.css";
import { type Accessor, For, Show, createEffect, createMemo, createSignal, on, onMount } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { createGoTo } from "./createGoTo.ts";
import { createSearch, hitKey, type ShownGroup, type ShownHit } from "./createSearch.ts";
import { SearchOption } from "./SearchOption.tsx";

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
  only?: readonly ShownGroup["kind"][];
  isShown: boolean;
  /** Whether the first result is to be chosen once it is there. */
  takesFirst: boolean;
  onTakeFirst: (takes: boolean) => void;
  onOpen: () => void;
  onKeys: (keys: ResultKeys) => void;
  /** In place of going there. */
  onHit?: (hit: ShownHit) => void;
  onChosen: (name: string) => void;
}) {
  const { number } = useI18n();
  const w = useWords("search");
  const establishments = useEstablishments();
  const goTo = createGoTo();
  const {
    groups: found,
    nearest,
    isPending,
    fault,
  } = createSearch(
    () => props.text,
    () => props.only,
  );
  const [active, setActive] = createSignal(-1);
  const optionId = (index: number) => `${props.id}-${index}`;
  let listbox: HTMLDivElement | undefined;

  const hits = createMemo(() => found().flatMap((group) => group.hits));
  const groups = createMemo(() => {
    let before = 0;
    return found().map(({ kind, hits: own, total }) => ({
      kind,
      total,
      options: own.map((hit) => ({ hit, index: before++ })),
    }));
  });
  const isEmpty = () => !isPending() && !fault() && hits().length === 0;
  const nothing = () => {
    const [text, name] = [props.text.trim(), nearest()];
    return name === undefined ? w().none(text) : w().nearest(text, name);
  };
  const status = () => {
    if (!props.isShown || isPending()) return "";
    return isEmpty() ? nothing() : w().found(found().reduce((sum, { total }) => sum + total, 0));
  };
  const choose = (hit: ShownHit) => {
    if (props.onHit) props.onHit(hit);
    props.onChosen(props.onHit ? "" : goTo(hit));
  };

  // The active one stays the one it was where it is found again.
  createEffect(
    on(
      hits,
      (now, before) => {
        const key = before?.[active()] && hitKey(before[active()]);
        if (key !== undefined) setActive(now.findIndex((hit) => hitKey(hit) === key));
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
    const [first] = hits();
    if (first) choose(first);
  });
  createEffect(() => {
    if (active() >= 0) listbox?.querySelector(`[data-index="${active()}"]`)?.scrollIntoView({ block: "nearest" });
  });

  const press = (event: KeyboardEvent) => {
    const last = hits().length - 1;
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
      else if (hits().length > 0) choose(hits()[Math.max(0, active())]);
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
          <div ref={(element) => (listbox = element)} id={props.id} role="listbox" aria-label={w().results}>
            <For each={groups()}>
              {({ kind, options, total }) => (
                <div role="group" aria-labelledby={`${props.id}-${kind}`}>
                  <div class="search-group" id={`${props.id}-${kind}`}>
                    <span>{w().group[kind]}</span>
                    <Show when={total > options.length} fallback={<span>{number(options.length)}</span>}>
                      <span>{w().first(options.length, number(total))}</span>
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
            <p class="search-none">{nothing()}</p>
          </Show>
          <Show when={fault()}>
            {(found) => (
              <p class="search-none note" role="alert">
                {w().failed}
                <FaultSentence fault={found()} />
              </p>
            )}
          </Show>
          <Show when={isPending() && hits().length === 0}>
            <p class="search-none note">{w().searching}</p>
          </Show>
          <Show when={establishments.status() === "loading"}>
            <p class="search-none note">{w().loading}</p>
          </Show>
        </div>
      </Show>
    </>
  );
}
