import "./about.css";
import { For, Show } from "solid-js";
import { NumbersTable } from "#charts/frame/NumbersTable.tsx";
import { ECONOMIES } from "#economies/economies.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { EconomySections, SectionFile } from "#industries/isicSections.ts";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { atlasFiles } from "#state/atlasFiles.ts";

/** The economies side by side, over the sections of ISIC alone, and why that is no more than a look. */
export function SectionTable() {
  const { t } = useI18n();
  const words = useWords("about");
  const file = createAnswer(
    () => "sections.json",
    (name) => atlasFiles().json<SectionFile>(name),
  );
  const w = () => words().sections;
  return (
    <>
      <h3>{w().title}</h3>
      <p>{w().caveat}</p>
      <Show when={file.value()}>{(found) => <Shares file={found()} />}</Show>
      <Show when={file.fault()}>
        {(fault) => (
          <p role="alert">
            {w().failed}
            <FaultSentence fault={fault()} />{" "}
            <button class="button" type="button" onClick={() => file.retry()}>
              {t().app.retry}
            </button>
          </p>
        )}
      </Show>
    </>
  );
}

function Shares(props: { file: SectionFile }) {
  const { t, number, percent } = useI18n();
  const words = useWords("about");
  const w = () => words().sections;
  const known = () =>
    ECONOMIES.flatMap((economy) => {
      const own = props.file.find(({ id }) => id === economy.id);
      return own ? [{ ...own, economy, name: t().economy[economy.id] }] : [];
    });
  const cell = ({ sections }: EconomySections, section: string) => {
    const own = sections.find((found) => found.section === section);
    if (!own || (own.share === null && own.within.length === 0)) return w().none;
    if (own.share === null) return w().within(own.within.join(", "));
    return own.with.length === 0 ? percent(own.share) : w().with(percent(own.share), own.with.join(", "));
  };
  const told = () =>
    props.file[0].sections
      .map(({ section }) => section)
      .filter((section) => known().some((of) => cell(of, section) !== w().none));
  const table = () => ({
    caption: w().title,
    columns: [
      { label: w().section, kind: "text" as const },
      ...known().map(({ name, year }) => ({ label: w().of(name, year), kind: "number" as const })),
    ],
    rows: [
      [
        w().counts,
        ...known().map(
          ({ economy }) => w().basis[economy.basis === "establishments" ? "establishments" : economy.jobsAt!],
        ),
      ],
      [w().all, ...known().map(({ total }) => number(total))],
      ...told().map((section) => [
        w().named(section, w().names[section] ?? ""),
        ...known().map((of) => cell(of, section)),
      ]),
    ],
  });
  return (
    <>
      <NumbersTable table={table()} />
      <p class="note">{w().reading}</p>
      <ul class="about-limits">
        <For each={known()}>
          {({ economy, name, untold, divided }) => (
            <li>
              {w().scope[economy.id](name)}
              <Show when={untold > 0}> {w().untold(number(untold))}</Show>
              <Show when={divided > 0}> {w().divided(percent(divided))}</Show>
            </li>
          )}
        </For>
      </ul>
      <For each={known().filter(({ judged }) => judged.length > 0)}>
        {({ name, judged }) => (
          <details class="disclosure">
            <summary>{w().judged(name, judged.length)}</summary>
            <ul>
              <For each={judged}>
                {({ code, title, section, reason }) => (
                  <li class="note">{w().judgement(`${code} ${title}`, section || w().none, reason)}</li>
                )}
              </For>
            </ul>
          </details>
        )}
      </For>
    </>
  );
}
