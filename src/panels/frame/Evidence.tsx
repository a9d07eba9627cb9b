import { For, Match, Show, Switch, createMemo, createSignal } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { createCopying } from "#ui/createCopying.ts";
import { Icon } from "#ui/Icon.tsx";
import type { EvidenceClaim } from "#evidence/claim.ts";
import "#ui/unfold.css";
import "./evidence.css";
import { type EvidenceSection, evidenceContent, type EvidenceContent } from "#evidence/evidenceContent.ts";
import { useEvidenceWriter } from "./useEvidenceWriter.ts";
import { formulaText, type Formula } from "#evidence/formula.ts";

/**
 * "How we know", under a claim: opens in place and says what is computed, with which numbers, how sure it is, under which rule and
 * settings, from whom, and what it cannot say. `claim` says what is claimed and brings the figures as the worker answered them; its
 * kinds are in `claim.ts`. The words are made when it is opened, and can be copied.
 */
export function Evidence(props: { claim: EvidenceClaim }) {
  const w = useWords("regionalProfile");
  const writer = useEvidenceWriter();
  const [isOpen, setIsOpen] = createSignal(false);
  const content = createMemo(() => (isOpen() ? evidenceContent(props.claim, writer()) : undefined));
  const kind = () => w().evidence.titles[props.claim.kind];
  return (
    <details class="evidence unfold" open={isOpen()} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <Icon name="chevron" />
        {w().evidence.open}
        <span class="visually-hidden">: {kind()}</span>
      </summary>
      <Show when={content()}>
        {(shown) => (
          <div class="evidence-body">
            <h4>{shown().title}</h4>
            <For each={shown().sections}>{(section) => <Section section={section} />}</For>
            <CopyButton text={() => evidenceText(shown())} />
          </div>
        )}
      </Show>
    </details>
  );
}

function Section(props: { section: EvidenceSection }) {
  const of = <K extends EvidenceSection["kind"]>(kind: K) =>
    props.section.kind === kind ? (props.section as Extract<EvidenceSection, { kind: K }>) : undefined;
  return (
    <section>
      <h5>{props.section.heading}</h5>
      <Switch>
        <Match when={of("text")}>{(section) => <p>{section().text}</p>}</Match>
        <Match when={of("formula")}>
          {(section) => <For each={section().lines}>{(line) => <FormulaLine formula={line} />}</For>}
        </Match>
        <Match when={of("rows")}>
          {(section) => (
            <dl>
              <For each={section().rows}>
                {(row) => (
                  <div>
                    <dt>{row.label}</dt>
                    <dd>{row.value}</dd>
                    <Show when={row.note}>
                      <dd class="evidence-note">{row.note}</dd>
                    </Show>
                  </div>
                )}
              </For>
            </dl>
          )}
        </Match>
        <Match when={of("list")}>
          {(section) => (
            <ul>
              <For each={section().items}>{(item) => <li>{item}</li>}</For>
            </ul>
          )}
        </Match>
      </Switch>
    </section>
  );
}

function CopyButton(props: { text: () => string }) {
  const w = useWords("regionalProfile");
  const { told, copy } = createCopying();
  return (
    <p class="evidence-copy">
      <button type="button" class="button" onClick={() => void copy(props.text())}>
        {w().evidence.copy}
      </button>
      <output class="note">
        <Show when={told()}>{(is) => (is() === "copied" ? w().evidence.copied : w().evidence.copyFailed)}</Show>
      </output>
    </p>
  );
}

/** The evidence as plain text, to be pasted into a mail or a report. */
export function evidenceText({ title, sections }: EvidenceContent): string {
  return [title, ...sections.map((section) => `${section.heading}\n${lines(section).join("\n")}`)].join("\n\n");
}

function lines(section: EvidenceSection): string[] {
  if (section.kind === "text") return [section.text];
  if (section.kind === "formula") return section.lines.map(formulaText);
  if (section.kind === "list") return section.items.map((item) => `- ${item}`);
  return section.rows.map(({ label, value, note }) => `- ${label}: ${value}${note ? ` (${note})` : ""}`);
}

/** A formula on a line, fractions over each other; read aloud in the same order. */
function FormulaLine(props: { formula: Formula }) {
  return (
    <p class="evidence-formula">
      <Parts formula={props.formula} />
    </p>
  );
}

function Parts(props: { formula: Formula }) {
  const w = useWords("regionalProfile");
  return (
    <For each={props.formula}>
      {(part) =>
        typeof part === "string" ? (
          <span>{part}</span>
        ) : (
          <span class="evidence-fraction">
            <span>
              <Parts formula={part.over} />
            </span>
            <span class="visually-hidden">{w().evidence.dividedBy}</span>
            <span>
              <Parts formula={part.under} />
            </span>
          </span>
        )
      }
    </For>
  );
}
