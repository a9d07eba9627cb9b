import { CommandLine } from "#panels/frame/CommandLine.tsx";
import { createTraded } from "#panels/region/dashboard/createTraded.ts";
import {
  economyOf,
  figuresYear,
  mappedLevel,
  type MappedLevelId,
  MAPPED_LEVELS,
  yearsOf,
} from "#economies/economies.ts";
import "#panels/clusterInRegion/regional.css";
import "#panels/frame/profile.css";
import { For, Show, batch } from "solid-js";
import { TimeLine } from "#charts/TimeLine.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { ChosenMeasure } from "#measures/measures.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { isOfClusters, ruleName } from "#evidence/claimBasics.ts";
import { placelessInWords, remarksInWords } from "#evidence/remarks.ts";
import { Remarks } from "#panels/frame/Remarks.tsx";
import { useEvidenceWriter } from "#panels/frame/useEvidenceWriter.ts";
import { Evidence } from "#panels/frame/Evidence.tsx";
import { SourceLine } from "#panels/frame/SourceLine.tsx";
import { TopRegions } from "./TopRegions.tsx";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** A cluster in words: how many regions are strong in it, what it is in the nation, where it is largest, how it went. */
export function AcrossOverview(props: { across: ClusterAcross; settings: RegionalSettings }) {
  const w = useWords("regionalProfile");
  const strongRules = useWords("strongRules");
  const { number, change, compact } = useI18n();
  const { ask } = useQuery();
  const regional = useRegional();
  const writer = useEvidenceWriter();
  const words = () => w().across;
  const counts = () => props.across.counts;
  const economy = () => economyOf(props.across.economy);
  /** Its levels, finest first, by what has to be asked for to see each. */
  const levels = () =>
    new Map([...MAPPED_LEVELS].reverse().map((asked) => [mappedLevel(economy(), asked) ?? asked, asked] as const));
  const isTraded = createTraded();
  const unit = () => w().basis[props.across.basis];
  const known = (value: number, write: (value: number) => string) =>
    Number.isFinite(value) ? write(value) : w().unknown;
  const figures = () => {
    const { nation, basis } = props.across;
    const { year, baseYear } = yearsOf(economy(), props.settings);
    const { hasEstablishments } = economy();
    return [
      basis === "employment" && {
        label: w().overview.jobs(figuresYear(economy())),
        value: known(nation.employment, number),
      },
      hasEstablishments && {
        label: w().overview.establishments(figuresYear(economy())),
        value: known(nation.establishments, number),
      },
      { label: words().growth(baseYear, year), value: known(nation.growth, change) },
    ].filter((figure) => figure !== false);
  };
  const remarks = () => {
    const [first] = props.across.figures;
    return first
      ? [
          ...remarksInWords(
            props.across.nation.remarks,
            { basis: props.across.basis, ...yearsOf(economy(), props.settings) },
            writer(),
          ),
          ...placelessInWords(first, writer()),
        ]
      : [];
  };
  const choose = (text: string) => {
    const level = levels().get(text as MappedLevelId);
    if (level) ask({ level });
  };
  const show = (measure: ChosenMeasure) =>
    batch(() => {
      regional.show(props.across.subject);
      // At the level that was counted: left to its zoom, the map would show states beside a number of counties.
      ask({ view: "regions", measure, level: levels().get(props.across.level) });
    });
  const kind = () => {
    if (!isOfClusters(props.across.subject)) return undefined;
    return isTraded(props.across.subject) ? words().traded : words().local;
  };

  return (
    <>
      <section class="regional-across-lead">
        <div class="profile-section-head">
          <select class="select" aria-label={w().level.label} onChange={(event) => choose(event.currentTarget.value)}>
            <For each={[...levels().keys()]}>
              {(level) => (
                <option value={level} selected={level === props.across.level}>
                  {w().level[level]}
                </option>
              )}
            </For>
          </select>
        </div>
        <p class="profile-statement">
          {words().summary(number(counts().strong), number(counts().regions), w().regionWord[props.across.level])}{" "}
          {w().verdict.under(ruleName(props.settings.rule, strongRules()))}.
        </p>
        <p>{words().claims(number(counts().above), number(counts().open))}</p>
        <Show when={kind()}>{(text) => <p class="note">{text()}</p>}</Show>
        <Show when={props.across.figures[0]}>
          {(first) => (
            <Evidence
              claim={{ kind: "rule", figure: first(), compared: props.across.counts, settings: props.settings }}
            />
          )}
        </Show>
        <p class="regional-actions">
          <button type="button" class="button" onClick={() => show("strong")}>
            {words().map.strong}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => show(props.across.basis === "employment" ? "lq-employment" : "lq-establishments")}
          >
            {words().map.quotient}
          </button>
        </p>
      </section>
      <section class="profile-section">
        <h3>{words().nation}</h3>
        <dl class="profile-figures regional-figures">
          <For each={figures()}>
            {(figure) => (
              <div>
                <dt>{figure.label}</dt>
                <dd>{figure.value}</dd>
              </div>
            )}
          </For>
        </dl>
        <TimeLine
          years={props.across.years}
          values={props.across.nation.series}
          label={unit().word}
          short={compact}
          full={number}
        />
        <Remarks of={remarks()} />
      </section>
      <TopRegions across={props.across} />
      <SourceLine economy={props.across.economy} years={props.across.years} />
      <CommandLine subject={props.across.subject} />
    </>
  );
}
