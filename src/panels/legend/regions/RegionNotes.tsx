import { ECONOMY_IDS, LEADING } from "#economies/economies.ts";
import { For, Show } from "solid-js";
import type { MeasureAnswer } from "#measures/measureAnswer.ts";
import { measureOf, otherMeasure } from "#measures/measures.ts";
import { isPartlyEstimated, isRangeOnly } from "#regions/counts/coverage.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";

/** The nation's share, what was read at a broader industry, which economy is missing, and the source. */
export function RegionNotes(props: { answer: MeasureAnswer }) {
  const { t, percent, change } = useI18n();
  const words = useWords("regionLegend");
  const w = useWords("regional");
  const { ask } = useQuery();
  const { title } = useIndustries();
  const asked = () => props.answer.query;
  const measure = () => measureOf(asked().measure);
  /** Those that are looked at. */
  const economies = () =>
    ECONOMY_IDS.flatMap((id) => {
      const { absence, ...answer } = props.answer.byEconomy[id];
      return absence === "unseen" ? [] : [{ ...answer, id, absence, name: t().economy[id] }];
    });
  const shares = () => {
    const isOfJobs = measure().figure === "employment";
    const share = isOfJobs ? words().nationalShareOfJobs : words().nationalShareOfEstablishments;
    return economies().flatMap(({ name, nationalShare }) =>
      nationalShare === undefined ? [] : [share(name, percent(nationalShare))],
    );
  };
  const isTest = () => props.answer.pattern !== undefined;
  const untested = () =>
    economies().flatMap(({ name, absence }) => (absence === "tooFewRegions" ? [w().legend.untested(name)] : []));
  const notes = () =>
    isTest() ? [...untested(), ...coarsenings()] : [...estimates(), ...absences(), ...coarsenings(), ...remarks()];
  const absences = () =>
    economies().flatMap(({ name, absence }) => (absence === undefined ? [] : [words().absent[absence](name)]));
  const coarsenings = () => {
    const [first, ...more] = economies().flatMap(({ name, coarsened }) =>
      coarsened.map(({ from, to }) => words().coarsened(name, title(from), title(to))),
    );
    if (first === undefined) return [];
    return [more.length > 0 ? `${first} ${w().legend.coarsenedToo(more.length)}` : first];
  };
  /** How many regions are told as ranges; nothing where the measure is of no completed count. */
  const estimates = () => {
    const { band } = props.answer;
    if (!band?.estimated.some(isPartlyEstimated)) return [];
    return [words().estimated(band.estimated.reduce((sum, share) => sum + Number(isRangeOnly(share)), 0))];
  };
  const remarks = () =>
    economies().flatMap(({ name, year, baseYear, placeless, remarks: said }) => {
      if (placeless !== undefined) return [words().placeless(name, percent(placeless))];
      if (!said) return [];
      const { held, heldOf, pandemic } = said;
      return [
        ...(Number.isFinite(held) ? [words().held[heldOf](name, percent(held), baseYear, year)] : []),
        ...(pandemic ? [words().pandemic(name, change(pandemic.change), pandemic.since, year)] : []),
      ];
    });
  const answered = () => economies().filter(({ absence }) => absence === undefined);
  /** Economies that answer in years of their own, which the heading does not have. */
  const others = () => (answered().length > 1 ? answered().filter(({ id }) => id !== LEADING.id) : []);
  /** What those have that do not count what is measured. */
  const other = () => {
    const isLacking = economies().some(({ absence }) => absence === "establishmentsOnly" || absence === "jobsOnly");
    return isLacking ? otherMeasure(asked().measure) : undefined;
  };
  const otherYears = () =>
    others().map(({ name, year, baseYear }) => {
      const years = measure().needs.includes("baseYear") ? words().changeYears(baseYear, year) : year;
      return words().economyYears(name, years);
    });
  return (
    <div class="note">
      <Show when={shares().length > 0}>
        <p title={words().nationalShareTitle}>{shares().join(" · ")}</p>
      </Show>
      <For each={notes()}>{(note) => <p>{note}</p>}</For>
      <Show when={other()}>
        {(measure) => (
          <p>
            <button type="button" class="link" onClick={() => ask({ measure: measure() })}>
              {words().showInstead(w().measures[measure()].name)}
            </button>
          </p>
        )}
      </Show>
      <p>{[...answered().map(({ id }) => words().sources[id]), ...otherYears()].join("; ")}</p>
    </div>
  );
}
