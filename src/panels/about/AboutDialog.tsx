import { Dialog } from "@kobalte/core/dialog";
import { For, Match, Show, Switch, onCleanup } from "solid-js";
import type { AtlasReport, RegionMatches } from "#firms/atlasReport.ts";
import { ECONOMY_IDS } from "#economies/economies.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { atlasFiles } from "#state/atlasFiles.ts";
import { Icon } from "#ui/Icon.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { OfflineCopy } from "./OfflineCopy.tsx";
import { SectionTable } from "./SectionTable.tsx";
import { SourceEntry } from "./SourceEntry.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import "./about.css";

const REGISTERS = ["ghgrp", "rmp", "retc"];
const STATISTICS = [
  "cbp",
  "denue",
  "abs-census",
  "abs-sizes",
  "jp-economic-census",
  "stats-nz",
  "stats-nz-sizes",
  "statcan",
  "regions",
];

/** Where every figure of the atlas comes from, what was left out, and that nothing leaves this machine. */
export function AboutDialog(props: { open: boolean; onClose: () => void }) {
  const words = useWords("about");
  const opener = document.activeElement;
  onCleanup(() => opener instanceof HTMLElement && opener.focus({ preventScroll: true }));
  return (
    <Dialog open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="about-veil" />
        <Dialog.Content class="about">
          <header class="about-head">
            <Dialog.Title class="about-title">{words().title}</Dialog.Title>
            <Dialog.CloseButton class="icon-button" aria-label={words().close}>
              <Icon name="close" />
            </Dialog.CloseButton>
          </header>
          <div class="about-body">
            <Colophon />
          </div>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog>
  );
}

function Colophon() {
  const { t } = useI18n();
  const words = useWords("about");
  const report = createAnswer(
    () => "report.json",
    (name) => atlasFiles().json<AtlasReport>(name),
  );
  return (
    <>
      <p class="about-lead">{words().lead}</p>
      <h3>{words().privacyTitle}</h3>
      <p>{words().privacy}</p>
      <OfflineCopy />
      <h3>{words().checkedTitle}</h3>
      <p>{words().checked[atlasFiles().checkedBy]}</p>
      <h3>{words().economiesTitle}</h3>
      <dl class="about-economies">
        <For each={ECONOMY_IDS}>
          {(economy) => (
            <>
              <dt>{t().economy[economy]}</dt>
              <dd>
                {words().economies[economy].known} <span class="note">{words().economies[economy].unknown}</span>
              </dd>
            </>
          )}
        </For>
      </dl>
      <p>{words().others}</p>
      <SectionTable />
      <h3>{words().limitsTitle}</h3>
      <ul class="about-limits">
        <For each={words().limits}>{(limit) => <li>{limit}</li>}</For>
      </ul>
      <Switch fallback={<output>{words().loading}</output>}>
        <Match when={report.status() === "failed"}>
          <p role="alert">
            {words().failed}
            <FaultSentence fault={report.fault()} />
          </p>
          <button type="button" class="button" onClick={() => report.retry()}>
            {t().app.retry}
          </button>
        </Match>
        <Match when={report.value()}>{(found) => <Sources report={found()} />}</Match>
      </Switch>
      <p class="about-outlines">
        <a href="./third-party-notices.txt" target="_blank" rel="noopener">
          {words().notices}
        </a>
      </p>
    </>
  );
}

function Sources(props: { report: AtlasReport }) {
  const words = useWords("about");
  const listed = (ids: readonly string[]) =>
    ids.map((id) => props.report.sources.find((source) => source.id === id)).filter((source) => source !== undefined);
  const others = () => props.report.sources.filter(({ id }) => !REGISTERS.includes(id) && !STATISTICS.includes(id));
  const groups = () => [
    { title: words().registersTitle, sources: listed(REGISTERS) },
    { title: words().statisticsTitle, sources: listed(STATISTICS) },
    { title: words().otherTitle, sources: others() },
  ];
  return (
    <>
      <For each={groups()}>
        {(group) => (
          <Show when={group.sources.length > 0}>
            <h3>{group.title}</h3>
            <For each={group.sources}>{(source) => <SourceEntry source={source} />}</For>
          </Show>
        )}
      </For>
      <h3>{words().regionsTitle}</h3>
      <RegionMatching regions={props.report.regions} />
      <p class="about-outlines">{words().outlines}</p>
    </>
  );
}

/** How many regions have both figures and an outline, and by name those that have only one. */
function RegionMatching(props: { regions: RegionMatches }) {
  const words = useWords("about");
  const groups = () => {
    const whys = [...new Set(props.regions.unmatched.map(({ why }) => why))];
    return whys.map((why) => ({
      why,
      regions: props.regions.unmatched
        .filter((region) => region.why === why)
        .toSorted((a, b) => a.id.localeCompare(b.id, "en")),
    }));
  };
  return (
    <>
      <p>
        {words().matched(props.regions.matched)}{" "}
        <Show when={props.regions.unmatched.length > 0}>{words().unmatched(props.regions.unmatched.length)}</Show>
      </p>
      <For each={groups()}>
        {(group) => (
          <details class="disclosure">
            <summary>
              {words().why[group.why] ?? group.why}: {group.regions.length}
            </summary>
            <p class="note">{group.regions.map(({ id, name }) => `${name} (${id})`).join(", ")}</p>
          </details>
        )}
      </For>
    </>
  );
}
