import "./model.css";
import { Dialog } from "@kobalte/core/dialog";
import { For, type JSX, createEffect, onCleanup } from "solid-js";
import { Dynamic } from "solid-js/web";
import { useWords } from "#i18n/I18n.tsx";
import { Icon } from "#ui/Icon.tsx";
import { ModelProvider, useModel } from "#panels/model/ModelContext.tsx";
import { scrollWithin } from "#panels/model/scrollWithin.ts";
import { AreasTable } from "./AreasTable.tsx";
import { GeneralThresholds } from "./GeneralThresholds.tsx";
import { HowItWorks } from "./HowItWorks.tsx";
import { LabelsTable } from "./LabelsTable.tsx";
import { Ranking } from "./Ranking.tsx";
import { ReleaseOf2005 } from "./ReleaseOf2005.tsx";
import { RulesText } from "./RulesText.tsx";
import { CitedSource } from "#panels/model/words/CitedSource.tsx";

const READ = ["full", "part", "title"] as const;

/** The sources by how much of each was read, with what it is used for. */
function SourcesList() {
  const w = useWords("modelPage");
  const { model } = useModel();
  const sourcesOf = (read: (typeof READ)[number]) =>
    [...model.sources.values()].filter((source) => source.read === read);
  return (
    <>
      <p>{w().sources.lead}</p>
      <For each={READ}>
        {(read) => (
          <>
            <h4>{w().sources.groups[read]}</h4>
            <ul class="model-list">
              <For each={sourcesOf(read)}>
                {(source) => (
                  <li>
                    <CitedSource source={source} />
                    <span class="note model-definition">{source.use}</span>
                  </li>
                )}
              </For>
            </ul>
          </>
        )}
      </For>
    </>
  );
}

const SECTIONS = [
  { id: "how", content: HowItWorks },
  { id: "release", content: ReleaseOf2005 },
  { id: "areas", content: AreasTable },
  { id: "labels", content: LabelsTable },
  { id: "ranking", content: Ranking },
  { id: "thresholds", content: GeneralThresholds },
  { id: "rules", content: RulesText },
  { id: "indicators", content: FiguresTable },
  { id: "sources", content: SourcesList },
  { id: "limits", content: Limits },
] as const satisfies readonly { id: string; content: () => JSX.Element }[];

export type ModelPart = (typeof SECTIONS)[number]["id"];

/**
 * The page about the recommendation model, over the whole screen: how it works, what it rests on, where it ends. Prints as a document.
 * With a rule or a part it opens there.
 */
export function ModelPage(props: { open: boolean; onClose: () => void; rule?: string; part?: ModelPart }) {
  const w = useWords("modelPage");
  const opener = document.activeElement;
  onCleanup(() => opener instanceof HTMLElement && opener.focus({ preventScroll: true }));
  return (
    <Dialog open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="model-veil" />
        <Dialog.Content
          class="model-page"
          // The focus goes to what was asked for, once that is there.
          onOpenAutoFocus={(event) => (props.rule !== undefined || props.part !== undefined) && event.preventDefault()}
        >
          <header class="model-head">
            <Dialog.Title class="model-title">{w().title}</Dialog.Title>
            <button type="button" class="button" onClick={() => print()}>
              {w().print}
            </button>
            <Dialog.CloseButton class="icon-button" aria-label={w().close}>
              <Icon name="close" />
            </Dialog.CloseButton>
          </header>
          <ModelProvider loading={<div class="app-loading spinner" />}>
            <Content rule={props.rule} part={props.part} />
          </ModelProvider>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog>
  );
}

function Content(props: { rule: string | undefined; part: ModelPart | undefined }) {
  const w = useWords("modelPage");
  const { model, thresholds } = useModel();
  let columns!: HTMLDivElement;
  let body!: HTMLDivElement;
  const goTo = (selector: string) => {
    const target = body.querySelector<HTMLElement>(selector);
    if (!target) return;
    scrollWithin(target, columns.scrollHeight > columns.clientHeight ? columns : body);
    target.focus({ preventScroll: true });
  };
  createEffect(() => {
    const [rule, part] = [props.rule, props.part];
    if (rule) queueMicrotask(() => goTo(`[data-rule="${CSS.escape(rule)}"]`));
    else if (part) queueMicrotask(() => goTo(`[data-part="${part}"]`));
  });
  return (
    <div class="model-columns" ref={columns}>
      <nav class="model-contents" aria-label={w().contents}>
        <For each={SECTIONS}>
          {({ id }) => (
            <button type="button" class="text-button" onClick={() => goTo(`[data-part="${id}"]`)}>
              {w()[id].title}
            </button>
          )}
        </For>
      </nav>
      <div class="model-body" ref={body}>
        <p class="model-lead">{w().lead}</p>
        <p class="note">
          {w().version(
            model.settings.version,
            model.rules.size,
            model.themes.size,
            model.audiences.size,
            model.thresholds.size,
          )}{" "}
          {thresholds.changed().length > 0 && w().changed(thresholds.changed().length)}
        </p>
        <For each={SECTIONS}>
          {({ id, content }) => (
            <section class="model-part">
              <h3 data-part={id} tabindex="-1">
                {w()[id].title}
              </h3>
              <Dynamic component={content} />
            </section>
          )}
        </For>
      </div>
    </div>
  );
}

function Limits() {
  const { model } = useModel();
  return (
    <ul class="model-list">
      <For each={model.settings.limits}>{(limit) => <li>{limit}</li>}</For>
    </ul>
  );
}

/** The figures rules look at: what each is, who gives it, where it can be had. */
function FiguresTable() {
  const w = useWords("modelPage");
  const { model } = useModel();
  const words = () => w().indicators;
  return (
    <>
      <p>{words().lead}</p>
      <table class="model-table" data-stacked>
        <thead>
          <tr>
            <th scope="col">{words().figure}</th>
            <th scope="col">{words().kind}</th>
            <th scope="col">{words().where}</th>
          </tr>
        </thead>
        <tbody>
          <For each={[...model.indicators.values()]}>
            {(indicator) => (
              <tr>
                <th scope="row">
                  {indicator.name} <span class="code">{indicator.id}</span>
                  <span class="note model-definition">{indicator.definition}</span>
                </th>
                <td>{words().kinds[indicator.kind]}</td>
                <td>{indicator.where}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </>
  );
}
