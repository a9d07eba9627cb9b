import "#panels/clusterInRegion/regional.css";
import "#panels/frame/profile.css";
import { For, Show, createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { economyOf } from "#economies/economies.ts";
import { regionParts } from "#regions/regionId.ts";
import { isRangeOnly } from "#regions/counts/coverage.ts";
import { createFigureText } from "#panels/clusterInRegion/parts/createFigureText.ts";
import { figuresYearOf } from "#evidence/claimBasics.ts";
import type { QuotientInputs } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

interface KeyFigure {
  label: string;
  value: string | undefined;
  note?: string;
}

/** Jobs, establishments, shares and ranks; what is withheld as the band it lies in. */
export function KeyFigures(props: { figure: RegionalFigure; inputs: QuotientInputs; settings: RegionalSettings }) {
  const w = useWords("regionalProfile");
  const { number, percent } = useI18n();
  const told = createFigureText();
  const known = (value: number, write: (value: number) => string) =>
    Number.isFinite(value) ? write(value) : undefined;

  const jobs = (): KeyFigure => {
    const words = w().overview;
    const label = words.jobs(figuresYearOf(props.figure.region));
    if (!Number.isFinite(props.figure.employment.value)) return { label, value: undefined };
    const { text: value, note } = told.size(props.figure, "employment");
    return { label, value, note };
  };
  const figures = createMemo((): KeyFigure[] => {
    const words = w().overview;
    const { basis, denominator } = props.inputs;
    const { establishments, share, nationShare, rank, payrollPerJob } = props.figure;
    const hasJobs = basis === "employment";
    const { hasEstablishments, hasPayroll } = economyOf(regionParts(props.figure.region).economy);
    const of = number(rank.of);
    const isRange = hasJobs && isRangeOnly(props.figure.estimated);
    const placeOf = (place: number) =>
      isRange ? w().told.rangeRank : known(place, (known) => words.rank(number(known), of));
    const shareOf = (value: number) =>
      hasJobs ? told.inProportion(value, props.figure, percent) : known(value, percent);
    const dollars = w().dollars;
    return [
      ...(hasJobs ? [jobs()] : []),
      ...(hasEstablishments
        ? [
            {
              label: words.establishments(figuresYearOf(props.figure.region)),
              value: known(establishments, number),
            },
          ]
        : []),
      { label: hasJobs ? words.share[denominator] : words.share.establishments, value: shareOf(share) },
      { label: words.nationShare, value: shareOf(nationShare) },
      { label: words.rankSize, value: placeOf(rank.size) },
      { label: words.rankQuotient, value: placeOf(rank.quotient) },
      ...(hasPayroll
        ? [{ label: words.payroll, value: known(payrollPerJob, (amount) => dollars(number(amount))) }]
        : []),
    ];
  });
  return (
    <section class="profile-section">
      <h3>{w().overview.figures}</h3>
      <dl class="profile-figures regional-figures">
        <For each={figures()}>
          {(figure) => (
            <div>
              <dt>{figure.label}</dt>
              <dd data-unknown={figure.value === undefined}>
                {figure.value ?? w().unknown}
                <Show when={figure.note}>{(note) => <span class="note profile-block">{note()}</span>}</Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}
