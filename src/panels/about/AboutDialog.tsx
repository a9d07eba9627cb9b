import { Dialog } from "@kobalte/core/dialog";
import { For, Match, Show, Switch, onCleanup } from "solid-js";
import type { AtlasReport } from "../../../data/report";
import { useI18n } from "../../i18n/I18n";
import { atlasFiles } from "../../state/atlasFiles";
import { Icon } from "../../ui/Icon";
import { createAnswer } from "../../state/createAnswer";
import { OfflineCopy } from "./OfflineCopy";
import { RegionMatching } from "./RegionMatching";
import { SourceEntry } from "./SourceEntry";
import { FaultSentence } from "../failure/FaultSentence";
import "./about.css";

const REGISTERS = ["ghgrp", "rmp", "retc"];
const STATISTICS = ["cbp", "denue", "regions"];

/** Where every figure of the atlas comes from, what was left out, and that nothing leaves this machine. */
export function AboutDialog(props: { open: boolean; onClose: () => void }) {
  const { t } = useI18n();
  const opener = document.activeElement;
  onCleanup(() => opener instanceof HTMLElement && opener.focus({ preventScroll: true }));
  return (
    <Dialog open={props.open} onOpenChange={(open) => !open && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay class="about-veil" />
        <Dialog.Content class="about">
          <header class="about-head">
            <Dialog.Title class="about-title">{t().about.title}</Dialog.Title>
            <Dialog.CloseButton class="icon-button" aria-label={t().about.close}>
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
  const report = createAnswer(
    () => "report.json",
    (name) => atlasFiles().json<AtlasReport>(name),
  );
  return (
    <>
      <p class="about-lead">{t().about.lead}</p>
      <h3>{t().about.privacyTitle}</h3>
      <p>{t().about.privacy}</p>
      <OfflineCopy />
      <h3>{t().about.checkedTitle}</h3>
      <p>{t().about.checked[atlasFiles().checkedBy]}</p>
      <h3>{t().about.limitsTitle}</h3>
      <ul class="about-limits">
        <For each={t().about.limits}>{(limit) => <li>{limit}</li>}</For>
      </ul>
      <Switch fallback={<output>{t().about.loading}</output>}>
        <Match when={report.status() === "failed"}>
          <p role="alert">
            {t().about.failed}
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
          {t().about.notices}
        </a>
      </p>
    </>
  );
}

function Sources(props: { report: AtlasReport }) {
  const { t } = useI18n();
  const listed = (ids: readonly string[]) =>
    ids.map((id) => props.report.sources.find((source) => source.id === id)).filter((source) => source !== undefined);
  const others = () => props.report.sources.filter(({ id }) => !REGISTERS.includes(id) && !STATISTICS.includes(id));
  const groups = () => [
    { title: t().about.registersTitle, sources: listed(REGISTERS) },
    { title: t().about.statisticsTitle, sources: listed(STATISTICS) },
    { title: t().about.otherTitle, sources: others() },
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
      <h3>{t().about.regionsTitle}</h3>
      <RegionMatching regions={props.report.regions} />
      <p class="about-outlines">{t().about.outlines}</p>
    </>
  );
}
