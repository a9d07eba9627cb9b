import "./search.css";
import { Match, Show, Switch } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { Marked } from "#ui/Marked.tsx";
import { regionParts } from "#regions/regionId.ts";
import type { PlaceHit } from "#engine/regions/regionsProtocol.ts";
import type { SearchHit } from "./createSearch.ts";
import { highlightParts } from "./highlightParts.ts";

/** One search result: what it is, what tells it apart, and a figure. */
export function SearchOption(props: {
  id: string;
  index: number;
  hit: SearchHit;
  text: string;
  isActive: boolean;
  onChoose: () => void;
  onPoint: () => void;
}) {
  const { t, number, compact } = useI18n();
  const industries = useIndustries();
  const { extent } = useEstablishments();
  const marked = (text: string) => <Marked parts={highlightParts(text, props.text)} />;
  const place = () => (props.hit.group === "places" && "place" in props.hit ? props.hit.place : undefined);
  const own = () => (props.hit.group === "places" && "own" in props.hit ? props.hit.own : undefined);
  const kindOf = (found: PlaceHit) =>
    found.kind === "region" ? t().explore.search.level[found.level] : t().explore.search.city;
  const node = () => (props.hit.group === "industries" ? props.hit.node : undefined);
  const establishment = () => (props.hit.group === "establishments" ? props.hit.establishment : undefined);
  const detail = () => {
    const found = establishment();
    if (!found) return "";
    const { name, company, place, industry } = found;
    const parts = [company === name ? "" : company, place, industries.title(industry)];
    return parts.filter((part) => part !== "").join(" · ");
  };
  return (
    // The box above takes the keys; the option itself is only pointed at.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/control-has-associated-label
    <div
      class="search-option"
      id={props.id}
      role="option"
      tabIndex={-1}
      data-index={props.index}
      aria-selected={props.isActive}
      onClick={() => props.onChoose()}
      onMouseMove={() => !props.isActive && props.onPoint()}
    >
      <Switch>
        <Match when={place()}>
          {(found) => (
            <>
              <span class="search-name">{marked(found().name)}</span>
              <span class="search-detail">
                {kindOf(found())} · {found().detail}
              </span>
              <Show when={found().population}>
                {(population) => (
                  <span class="search-figure">{t().explore.search.population(compact(population()))}</span>
                )}
              </Show>
            </>
          )}
        </Match>
        <Match when={own()}>
          {(found) => (
            <>
              <span class="search-name">{marked(found().name)}</span>
              <span class="search-detail">
                {t().explore.search.level.own} · {t().economy[regionParts(found().regions[0]).economy]}
              </span>
            </>
          )}
        </Match>
        <Match when={node() !== undefined}>
          <span class="search-name">
            <span class="code">{marked(industries.code(node() ?? -1))}</span> {marked(industries.title(node() ?? -1))}
          </span>
          <Show when={industries.otherTitle(node() ?? -1)}>
            {(other) => (
              <span class="search-detail" lang="es">
                {marked(other())}
              </span>
            )}
          </Show>
          <Show when={extent()}>
            {(register) => (
              <span class="search-figure">
                <span aria-hidden="true">{number(register().byIndustry[node() ?? -1])}</span>
                <span class="visually-hidden">{t().unit.establishments(register().byIndustry[node() ?? -1])}</span>
              </span>
            )}
          </Show>
        </Match>
        <Match when={establishment()}>
          {(found) => (
            <>
              <span class="search-name">
                <Show when={found().name} fallback={t().establishment.unnamed}>
                  {marked(found().name)}
                </Show>
              </span>
              <span class="search-detail">{marked(detail())}</span>
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}
