import "./search.css";
import {
  For,
  Show,
  createEffect,
  createMemo,
  createSignal,
  createUniqueId,
  on,
  onCleanup,
  onMount,
  untrack,
} from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useCamera } from "#state/CameraContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { type SearchGroup, type SearchHit, createSearch, hitKey } from "./createSearch.ts";
import { SearchOption } from "./SearchOption.tsx";

const GROUPS: readonly SearchGroup[] = ["places", "industries", "establishments"];
const CITY_ZOOM = 9;
const ESTABLISHMENT_ZOOM = 13;
const REGION_MAX_ZOOM = 9;

/** One box for places, industries and establishments. A combobox: the focus stays in the box, the arrows walk the results. */
export function SearchBox() {
  const { t, number } = useI18n();
  const { select } = useQuery();
  const industries = useIndustries();
  const establishments = useEstablishments();
  const regions = useRegions();
  const camera = useCamera();
  const [text, setText] = createSignal("");
  const [isOpen, setOpen] = createSignal(false);
  const [active, setActive] = createSignal(-1);
  const [takesFirst, setTakesFirst] = createSignal(false);
  const { results, isPending, fault } = createSearch(text);
  const id = createUniqueId();
  const optionId = (index: number) => `${id}-${index}`;
  let input!: HTMLInputElement;
  let listbox: HTMLDivElement | undefined;

  const isShown = () => isOpen() && text().trim() !== "";
  const groups = createMemo(() =>
    GROUPS.map((group) => ({
      group,
      options: results().hits.flatMap((hit, index) => (hit.group === group ? [{ hit, index }] : [])),
    })).filter(({ options }) => options.length > 0),
  );
  const isEmpty = () => !isPending() && !fault() && results().hits.length === 0;
  const status = () => {
    if (!isShown() || isPending()) return "";
    const { totals } = results();
    return isEmpty()
      ? t().explore.search.none(text().trim())
      : t().explore.search.found(totals.places + totals.industries + totals.establishments);
  };

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
  // Enter before the answer takes the first one of it.
  createEffect(() => {
    if (isPending() || !untrack(takesFirst)) return;
    setTakesFirst(false);
    const [first] = results().hits;
    if (first) choose(first);
  });
  createEffect(() => {
    if (active() >= 0) listbox?.querySelector(`[data-index="${active()}"]`)?.scrollIntoView({ block: "nearest" });
  });
  onMount(() => {
    const focusOnSlash = (event: KeyboardEvent) => {
      const at = document.activeElement;
      const isIdle = !at || at === document.body || at.closest(".maplibregl-map") !== null;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !isIdle) return;
      event.preventDefault();
      input.focus();
      input.select();
    };
    addEventListener("keydown", focusOnSlash);
    onCleanup(() => removeEventListener("keydown", focusOnSlash));
  });

  const clear = () => {
    setText("");
    setActive(-1);
    input.focus();
  };
  const goToRegion = (region: string) => {
    regions.worker.facts(region).then(
      (facts) => {
        if (facts?.bounds) camera.go({ bounds: facts.bounds, maxZoom: REGION_MAX_ZOOM });
        else if (facts && facts.lon !== null && facts.lat !== null)
          camera.go({ lon: facts.lon, lat: facts.lat, zoom: CITY_ZOOM });
        return undefined;
      },
      () => undefined, // the map stays; the profile says what is wrong
    );
  };
  const choose = (hit: SearchHit) => {
    setOpen(false);
    setActive(-1);
    if (hit.group === "industries") {
      industries.only([hit.node]);
      setText(industries.title(hit.node));
    } else if (hit.group === "establishments") {
      const { id: establishment, lon, lat, name } = hit.establishment;
      select({ kind: "establishment", id: establishment });
      camera.go({ lon, lat, zoom: ESTABLISHMENT_ZOOM });
      setText(name || t().establishment.unnamed);
    } else if (hit.place.kind === "region") {
      select({ kind: "region", id: hit.place.id });
      goToRegion(hit.place.id);
      setText(hit.place.name);
    } else {
      camera.go({ lon: hit.place.lon, lat: hit.place.lat, zoom: CITY_ZOOM });
      setText(hit.place.name);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = results().hits.length - 1;
    const move = (to: number) => {
      event.preventDefault();
      setOpen(true);
      setActive(to);
    };
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(!isShown() || active() >= last ? Math.min(0, last) : active() + 1);
    else if (event.key === "ArrowUp") move(!isShown() || active() <= 0 ? last : active() - 1);
    else if (event.key === "Home" && active() >= 0) move(0);
    else if (event.key === "End" && active() >= 0) move(last);
    else if (event.key === "Enter" && isShown()) {
      if (isPending() && active() < 0) setTakesFirst(true);
      else if (results().hits.length > 0) choose(results().hits[Math.max(0, active())]);
    } else if (event.key === "Escape") {
      if (text() === "") return;
      event.stopPropagation();
      if (isShown() && isOpen()) setOpen(false);
      else clear();
      setActive(-1);
    }
  };

  return (
    <search
      class="search"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
          setOpen(false);
          setTakesFirst(false);
        }
      }}
    >
      <div class="field">
        <Icon name="search" />
        <input
          ref={(element) => (input = element)}
          type="search"
          role="combobox"
          aria-label={t().explore.search.label}
          aria-autocomplete="list"
          aria-expanded={isShown()}
          aria-controls={`${id}-results`}
          aria-activedescendant={isShown() && active() >= 0 ? optionId(active()) : undefined}
          placeholder={t().explore.search.placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={120}
          value={text()}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setActive(-1);
            setTakesFirst(false);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
        <Show when={text() !== ""}>
          <button
            class="icon-button"
            type="button"
            aria-label={t().explore.search.clear}
            title={t().explore.search.clear}
            onClick={clear}
          >
            <Icon name="close" />
          </button>
        </Show>
      </div>
      <p class="visually-hidden" role="status">
        {status()}
      </p>
      <Show when={isShown()}>
        {/* A press must not take the focus out of the box. */}
        {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
        <div class="search-results" onMouseDown={(event) => event.preventDefault()}>
          <div
            ref={(element) => (listbox = element)}
            id={`${id}-results`}
            role="listbox"
            aria-label={t().explore.search.results}
          >
            <For each={groups()}>
              {({ group, options }) => (
                <div role="group" aria-labelledby={`${id}-${group}`}>
                  <div class="search-group" id={`${id}-${group}`}>
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
                        text={text()}
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
            <p class="search-none">{t().explore.search.none(text().trim())}</p>
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
    </search>
  );
}
