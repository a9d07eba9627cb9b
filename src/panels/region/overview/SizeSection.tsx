import "#panels/frame/profile.css";
import { Show } from "solid-js";
import { BarList } from "#charts/BarList.tsx";
import { NumbersTable } from "#charts/frame/NumbersTable.tsx";
import { ShowNumbers } from "#charts/ShowNumbers.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { employing, MICRO_BELOW, type RegionSizes, shareBelow, type SizeCounts } from "#regions/counts/sizeBands.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** How large the businesses of a region are, beside the nation's; nothing where no source tells it. */
export function SizeSection(props: { region: string }) {
  const { worker } = useRegions();
  const sizes = createAnswer(
    () => props.region,
    (id) => worker.sizes(id),
  );
  const { t } = useI18n();
  const words = useWords("profile");
  return (
    <>
      <Show when={sizes.about() === props.region && sizes.value()}>{(found) => <Sizes sizes={found()} />}</Show>
      <Show when={sizes.fault()}>
        {(fault) => (
          <section class="profile-section">
            <h3>{words().sizes.title}</h3>
            <p role="alert">
              {words().sizes.failed}
              <FaultSentence fault={fault()} />{" "}
              <button class="button" type="button" onClick={() => sizes.retry()}>
                {t().app.retry}
              </button>
            </p>
          </section>
        )}
      </Show>
    </>
  );
}

function Sizes(props: { sizes: RegionSizes }) {
  const { number, percent } = useI18n();
  const words = useWords("profile");
  const { title } = useIndustries();
  const w = () => words().sizes;
  const all = () => employing(props.sizes.here);
  /** A share between the least and the most it can be. */
  const between = (counts: SizeCounts, limit: number) => {
    const { least, most } = shareBelow(counts, props.sizes.from, limit);
    if (Number.isNaN(most)) return words().notKnown;
    return w().between(least, percent(least), percent(most));
  };
  const bands = () =>
    props.sizes.from.map((from, band) => ({
      label: w().band(from, props.sizes.from[band + 1]),
      count: props.sizes.here.bands[band],
      share: props.sizes.here.bands[band] / all(),
      nation: props.sizes.nation.bands[band] / employing(props.sizes.nation),
      jobs: props.sizes.here.jobs?.[band],
    }));
  const bars = () =>
    bands().map(({ label, count, share }) => ({
      key: label,
      label,
      value: share,
      text: w().bar(percent(share), number(count)),
    }));
  const tableOfBands = () => ({
    caption: w().title,
    columns: [
      { label: w().employees, kind: "text" as const },
      { label: w().counted[props.sizes.counted], kind: "number" as const },
      { label: w().share, kind: "number" as const },
      { label: w().nation, kind: "number" as const },
      ...(props.sizes.here.jobs ? [{ label: w().jobs, kind: "number" as const }] : []),
    ],
    rows: bands().map(({ label, count, share, nation, jobs }) => [
      label,
      number(count),
      percent(share),
      percent(nation),
      ...(jobs === undefined ? [] : [number(jobs)]),
    ]),
  });
  const tableOfIndustries = () => ({
    caption: w().byIndustry,
    columns: [
      { label: w().industry, kind: "text" as const },
      { label: w().employing, kind: "number" as const },
      { label: w().below(MICRO_BELOW), kind: "number" as const },
      { label: w().below(props.sizes.smeBelow), kind: "number" as const },
      { label: w().nobody, kind: "number" as const },
    ],
    rows: props.sizes.byIndustry.map((industry) => [
      title(industry.node),
      number(employing(industry)),
      between(industry, MICRO_BELOW),
      between(industry, props.sizes.smeBelow),
      number(industry.none),
    ]),
  });
  const first = () => props.sizes.employing[0];
  return (
    <section class="profile-section">
      <h3>{w().title}</h3>
      <p>
        {w().answer(
          w().some[props.sizes.counted](number(all())),
          between(props.sizes.here, MICRO_BELOW),
          between(props.sizes.here, props.sizes.smeBelow),
          props.sizes.smeBelow,
        )}{" "}
        {w().inNation(between(props.sizes.nation, MICRO_BELOW), between(props.sizes.nation, props.sizes.smeBelow))}
      </p>
      <BarList bars={bars()} label={w().title} most={1} />
      <ShowNumbers>
        <NumbersTable table={tableOfBands()} />
        <Show when={props.sizes.byIndustry.length > 0}>
          <NumbersTable table={tableOfIndustries()} />
        </Show>
      </ShowNumbers>
      <p class="note">{w().none[props.sizes.counted](number(props.sizes.here.none))}</p>
      <Show when={first().year < props.sizes.year}>
        <p class="note">{w().before(first().year, number(first().here))}</p>
      </Show>
      <p class="note">{w().how[props.sizes.counted]}</p>
      <p class="note profile-source">{words().sourceLine(`${props.sizes.publisher}, ${props.sizes.year}`)}</p>
    </section>
  );
}
