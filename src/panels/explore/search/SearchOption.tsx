import "./search.css";
import { createMemo, Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { Marked } from "#ui/Marked.tsx";
import { regionParts } from "#regions/regionId.ts";
import type { FoundRegion } from "#search/atlasSearch.ts";
import type { ShownHit } from "./createSearch.ts";
import { highlightParts } from "./highlightParts.ts";

/** What a result says of itself. */
interface OptionText {
  code?: string;
  name: string;
  details: readonly string[];
  /** A published title in Spanish, under the name. */
  spanish?: string;
  /** What opens in its stead, where it has no profile of its own. */
  opens?: string;
  figure?: string;
  /** What is read out in its place where that says more. */
  spokenFigure?: string;
}

/** One search result: what it is, what tells it apart, and a figure. */
export function SearchOption(props: {
  id: string;
  index: number;
  hit: ShownHit;
  text: string;
  isActive: boolean;
  onChoose: () => void;
  onPoint: () => void;
}) {
  const { t, number, compact } = useI18n();
  const w = useWords("search");
  const heavy = useWords("heavyIndustry");
  const industries = useIndustries();
  const { extent } = useEstablishments();
  const marked = (text: string) => <Marked parts={highlightParts(text, props.text)} />;
  const quoted = (term: string | undefined) => (term === undefined ? [] : [w().by(term)]);
  const people = (population: number | null) => (population ? w().population(compact(population)) : undefined);
  const whereOf = ({ id, level, detail }: FoundRegion) => {
    const { economy } = regionParts(id);
    return [w().level[level], detail === economy ? t().economy[economy] : detail];
  };

  const textOf = (hit: ShownHit): OptionText => {
    switch (hit.kind) {
      case "meeting":
        return {
          name: w().meeting(hit.name, hit.region.name),
          details: whereOf(hit.region),
          opens: hit.held && w().held(hit.held.place),
          figure: people(hit.region.population),
        };
      case "cluster":
        return {
          name: hit.name,
          details: [...quoted(hit.by), hit.of === undefined ? w().cluster : w().partOf(hit.of)],
          figure: hit.jobs === null ? undefined : w().jobs(compact(hit.jobs)),
        };
      case "region":
        return { code: hit.code, name: hit.name, details: whereOf(hit), figure: people(hit.population) };
      case "economy": {
        const { economy, subject, plants, lacking, isCounted } = hit;
        const name = heavy().economy[economy];
        const asked = subject?.name ?? (plants && w().plants(plants.map((kind) => heavy().kinds[kind])));
        return {
          name: asked === undefined ? name : w().meeting(asked, name),
          details: [w().economy, ...(isCounted ? [] : [w().heavyOnly])],
          opens: lacking === undefined ? undefined : w().notCounted(lacking, name),
        };
      }
      case "industry": {
        const register = extent();
        const own = register?.byIndustry[hit.node];
        return {
          code: industries.code(hit.node),
          name: industries.title(hit.node),
          details: quoted(hit.by),
          spanish: industries.otherTitle(hit.node),
          figure: own === undefined ? undefined : number(own),
          spokenFigure: own === undefined ? undefined : t().unit.establishments(own),
        };
      }
      case "place":
        return {
          name: hit.name,
          details: [w().city, hit.economy === undefined ? hit.detail : heavy().economy[hit.economy]],
          opens: hit.held ? w().opens(hit.held.region) : w().notHeld,
          figure: people(hit.population),
        };
      case "establishment": {
        const { name, company, place, industry } = hit.establishment;
        const details = [company === name ? "" : company, place, industries.title(industry)];
        return { name: name || t().establishment.unnamed, details: details.filter((part) => part !== "") };
      }
      case "plant": {
        const { name, kind, economy, place } = hit.plant;
        return { name, details: [heavy().kind[kind], place, heavy().economy[economy]].filter((part) => part !== "") };
      }
    }
    return {
      name: hit.own.name,
      details: [w().level.own, t().economy[regionParts(hit.own.regions[0]).economy]],
    };
  };
  const told = createMemo(() => textOf(props.hit));
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
      <span class="search-name">
        <Show when={told().code}>{(code) => <span class="code">{marked(code())}</span>}</Show> {marked(told().name)}
      </span>
      <Show when={told().spanish}>
        {(title) => (
          <span class="search-detail" lang="es">
            {marked(title())}
          </span>
        )}
      </Show>
      <Show when={told().details.length > 0}>
        <span class="search-detail">{marked(told().details.join(" · "))}</span>
      </Show>
      <Show when={told().opens}>{(opens) => <span class="search-detail">{opens()}</span>}</Show>
      <Show when={told().figure}>
        {(figure) => (
          <span class="search-figure">
            <span aria-hidden={told().spokenFigure !== undefined}>{figure()}</span>
            <span class="visually-hidden">{told().spokenFigure}</span>
          </span>
        )}
      </Show>
    </div>
  );
}
