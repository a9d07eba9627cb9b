import "#panels/frame/profile.css";
import "#ui/unfold.css";
import "./card.css";
import { For, Show } from "solid-js";
import type { GuidelineModel, Rule, Source } from "#guidelines/model/guidelineModel.ts";
import type { RuleWords } from "#guidelines/model/ruleWords.ts";
import { useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { createPrinting } from "#ui/createPrinting.ts";
import { ModelLink } from "#panels/advice/ModelLink.tsx";
import { labelText } from "./labelText.ts";

/** What stands behind a card: first steps with who and by when, what would change it, where it comes from, its sources. */
export function CardDetails(props: { rule: Rule; words: RuleWords; model: GuidelineModel }) {
  const w = useWords("recommendations");
  const { ask } = useQuery();
  const isPrinting = createPrinting();
  const sources = () => props.rule.citations.flatMap((id) => props.model.sources.get(id) ?? []);
  return (
    <details class="card-details unfold" open={isPrinting() ? true : undefined}>
      <summary>
        <Icon name="chevron" />
        {w().cards.details}
        <span class="visually-hidden">: {props.words.title}</span>
      </summary>
      <div class="card-details-body">
        <h5>{w().cards.firstSteps}</h5>
        <ol class="card-steps">
          <For each={props.words.firstSteps}>
            {(step) => (
              <li>
                {step.action}
                <span class="note profile-block">{w().cards.step(step.who, w().cards.within(step.months))}</span>
              </li>
            )}
          </For>
        </ol>
        <h5>{w().cards.whatWouldChange}</h5>
        <p>{props.words.whatWouldChange}</p>
        <h5>{w().cards.origin}</h5>
        <p>
          {labelText(props.rule, props.model, w().label)}{" "}
          <ModelLink class="link" rule={props.rule.id}>
            {w().ruleOnPage}
          </ModelLink>
        </p>
        <Show when={props.rule.clause}>
          <p>{w().cards.clause(props.rule.clause)}</p>
        </Show>
        <h5>{w().cards.sources}</h5>
        <ul class="card-sources">
          <For each={sources()} fallback={<li>{w().cards.noSources}</li>}>
            {(source) => <SourceItem source={source} />}
          </For>
        </ul>
        <p class="card-where">
          <span class="note">{w().cards.rule(props.rule.id)}</span>
          <button type="button" class="link" onClick={() => ask({ view: "guidelines", advice: props.rule.id })}>
            {w().cards.where}
          </button>
        </p>
      </div>
    </details>
  );
}

function SourceItem(props: { source: Source }) {
  const w = useWords("recommendations");
  const address = () => (/^https?:\/\/\S+$/.test(props.source.place) ? props.source.place : undefined);
  return (
    <li>
      <Show when={address()} fallback={<cite>{props.source.title}</cite>}>
        {(href) => (
          <a href={href()} target="_blank" rel="noreferrer">
            <cite>{props.source.title}</cite>
          </a>
        )}
      </Show>
      , {props.source.publisher}, {props.source.date}
      <span class="note profile-block">
        {w().cards.read[props.source.read]}. {props.source.use}
      </span>
    </li>
  );
}
