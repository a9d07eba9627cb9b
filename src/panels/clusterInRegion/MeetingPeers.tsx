import "#panels/frame/profile.css";
import { For, Show, createMemo } from "solid-js";
import { RankedBars } from "#charts/bars/RankedBars.tsx";
import { TimeLines } from "#charts/lines/TimeLines.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { ComparePicker } from "#panels/region/compare/ComparePicker.tsx";
import { createCompared } from "#panels/region/compare/createCompared.ts";
import { ProfileFailed } from "#panels/frame/ProfileStates.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { levelSettings } from "#state/query/regionalSettingsOf.ts";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { Evidence } from "#panels/frame/Evidence.tsx";
import { createFigureText } from "./parts/createFigureText.ts";
import { barState } from "./parts/barState.ts";
import { sizeOf } from "./parts/sizeOf.ts";
import type { Estimate, RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

const LINES = 5;

/** The same cluster in the regions most like this one. */
export function MeetingPeers(props: { meeting: RegionalMeeting; settings: RegionalSettings }) {
  const w = useWords("regionalProfile");
  const { number, ratio, change, compact } = useI18n();
  const { select } = useQuery();
  const { worker } = useRegions();
  const { title } = useRegional();
  const told = createFigureText();
  const words = () => w().peers;
  const figure = () => props.meeting.figure;
  const basis = () => props.meeting.inputs.basis;
  const unit = () => w().basis[basis()];
  const peers = () => props.meeting.peers;
  const compared = createCompared(() => figure().region);
  const others = createAnswer(
    () => JSON.stringify([figure().subject, compared.chosen(), props.settings]),
    async (asked) => {
      const [subject, ids, settings] = JSON.parse(asked) as [string, string[], RegionalSettings];
      const met = await Promise.all(ids.map((id) => worker.meeting(id, subject, levelSettings(id, settings))));
      return met.flatMap((there) => there?.figure ?? []);
    },
  );
  const figures = createMemo((): RegionalFigure[] => {
    const alike = peers().flatMap(({ figure: there }) => (there ? [there] : []));
    const isIn = new Set([figure(), ...alike].map(({ region }) => region));
    const chosen = (others.value() ?? []).filter(
      ({ region, subject }) => subject === figure().subject && !isIn.has(region),
    );
    return [figure(), ...chosen, ...alike];
  });
  const facts = (there: RegionalFigure) =>
    words().facts(
      Number.isFinite(sizeOf(there, basis())) ? unit().jobs(told.size(there, basis()).text) : w().unknown,
      Number.isFinite(there.growth.value) ? change(there.growth.value) : w().unknown,
      told.times(there.quotient) ?? w().unknown,
    );
  const bars = createMemo(() =>
    figures()
      .toSorted((a, b) => middle(b.quotient) - middle(a.quotient))
      .map((there) => ({
        mark: there.region,
        label: there.regionName,
        value: there.quotient.value,
        low: there.quotient.lower,
        high: there.quotient.upper,
        text: told.quotient(there.quotient),
        facts: facts(there),
        state: barState(there),
        isOwn: there.region === figure().region,
      })),
  );
  const series = createMemo(() =>
    figures()
      .slice(0, LINES)
      .map(({ region, regionName, series: values }) => ({ mark: region, label: regionName, values })),
  );
  const openThere = (region: string) => {
    if (region !== figure().region) select({ kind: "regional", subject: figure().subject, region });
  };

  return (
    <section>
      <h3>{words().title}</h3>
      <Show when={peers().length > 0} fallback={<p>{words().none}</p>}>
        <p class="note">{words().note(figure().regionName)}</p>
      </Show>
      <ComparePicker compared={compared} alike={[]} />
      <Show when={others.status() === "failed"}>
        <ProfileFailed fault={others.fault()} onRetry={others.retry} />
      </Show>
      <Show when={figures().length > 1}>
        <RankedBars
          label={words().label(title(figure().subject), figure().regionName)}
          bars={bars()}
          reference={{ value: 1, label: words().reference }}
          write={ratio}
          words={{ hint: w().across.topHint, unknown: w().unknown, columns: words().columns }}
          onSelect={openThere}
        />
        <section class="profile-section">
          <h3>{words().series}</h3>
          <TimeLines
            label={words().series}
            years={props.meeting.years}
            series={series()}
            unit="index"
            write={number}
            writeStep={compact}
            words={{
              hint: w().change.seriesHint,
              axis: w().change.index(props.meeting.years[0]),
              year: w().change.year,
              unknown: w().unknown,
              point: (year, value, index) => w().change.point(year, unit().jobs(number(value)), number(index)),
              notDrawn: w().change.notDrawn,
            }}
          />
        </section>
        <Show when={peers().length > 0}>
          <section class="profile-section">
            <h3>{words().profiles}</h3>
            <ul class="profile-links">
              <For each={peers()}>
                {({ peer }) => (
                  <li>
                    <button type="button" class="link" onClick={() => select({ kind: "region", id: peer.region })}>
                      {peer.regionName}
                    </button>
                    <span class="note">
                      {words().size(ratio(peer.sizeRatio))}
                      <Show when={peer.differs.length > 0}>; {words().differs(peer.differs.map(title))}</Show>
                    </span>
                  </li>
                )}
              </For>
            </ul>
            <Evidence
              claim={{
                kind: "peers",
                region: figure().region,
                regionName: figure().regionName,
                peers: peers().map(({ peer }) => peer),
                settings: props.settings,
              }}
            />
          </section>
        </Show>
      </Show>
    </section>
  );
}

/** Where a quotient stands in an order; of a range the middle, as quotients go. */
function middle({ value, lower, upper }: Estimate): number {
  return value || Math.sqrt(lower * upper) || 0;
}
