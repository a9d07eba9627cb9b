import "#panels/frame/profile.css";
import { Show, createMemo } from "solid-js";
import { TimeLines } from "#charts/lines/TimeLines.tsx";
import { Waterfall } from "#charts/waterfall/Waterfall.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { yearsHere } from "#evidence/claimBasics.ts";
import { meetingClaims } from "#evidence/meetingClaims.ts";
import { remarksInWords } from "#evidence/remarks.ts";
import { Remarks } from "#panels/frame/Remarks.tsx";
import { useEvidenceWriter } from "#panels/frame/useEvidenceWriter.ts";
import { Evidence } from "#panels/frame/Evidence.tsx";
import { largestFirst } from "./parts/largestFirst.ts";
import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** The cluster and its largest parts are drawn together; more would be unreadable. */
const LINES = 5;

/** Growth against the nation, where the change came from, and its course. */
export function MeetingChange(props: { meeting: RegionalMeeting; settings: RegionalSettings }) {
  const w = useWords("regionalProfile");
  const { number, change, compact } = useI18n();
  const { title } = useRegional();
  const writer = useEvidenceWriter();
  const figure = () => props.meeting.figure;
  const basis = () => props.meeting.inputs.basis;
  const years = () => yearsHere(props.meeting.figure.region, props.settings);
  const words = () => w().change;
  const unit = () => w().basis[basis()];
  const name = () => title(figure().subject);
  const growth = () => figure().growth;
  const claims = createMemo(() => meetingClaims(props.meeting, props.settings));
  const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value));
  const regional = () => {
    const jobs = figure().shift.regional;
    if (Math.round(jobs) === 0) return words().shiftSentence.even;
    return words().shiftSentence[jobs > 0 ? "up" : "down"](unit().jobs(number(Math.abs(jobs))));
  };
  const series = createMemo(() => {
    const parts = largestFirst(props.meeting.subclusters, basis());
    const drawn = parts.length > 1 ? parts.slice(0, LINES - 1) : [];
    return [figure(), ...drawn].map((line) => ({
      mark: line.subject,
      label: title(line.subject),
      values: line.series,
    }));
  });
  const hasSeries = () => figure().series.filter((value) => !Number.isNaN(value)).length > 1;

  return (
    <>
      <section>
        <h3>{words().title}</h3>
        <Show when={Number.isFinite(growth().value)} fallback={<p>{words().unknown}</p>}>
          <p class="profile-statement">
            {words().sentence(unit().word, change(growth().value), years().baseYear, years().year)}
            <Show when={Number.isFinite(growth().national)}>; {words().nation(change(growth().national))}</Show>.
          </p>
          <Show when={Number.isFinite(growth().percentile)}>
            <p>{words().percentile(growth().percentile)}</p>
          </Show>
          <Remarks of={remarksInWords(growth().remarks, { basis: basis(), ...years() }, writer())} />
        </Show>
        <Evidence claim={claims().growth} />
      </section>
      <Show when={claims().shift}>
        {(shift) => (
          <section class="profile-section">
            <h3>{words().shift}</h3>
            <p>{regional()}</p>
            <Waterfall
              label={`${words().shiftLabel(name(), figure().regionName)}. ${regional()}`}
              start={{ label: words().at[basis()](years().baseYear), value: shift().parts.before }}
              steps={[
                {
                  mark: "national",
                  label: words().national,
                  change: shift().parts.national,
                  facts: words().nationalFacts,
                },
                { mark: "mix", label: words().mix, change: shift().parts.mix, facts: words().mixFacts },
                {
                  mark: "regional",
                  label: words().regional,
                  change: shift().parts.regional,
                  facts: words().regionalFacts,
                },
              ]}
              end={{ label: words().at[basis()](years().year), value: shift().parts.after }}
              write={number}
              writeChange={signed}
              words={{ hint: words().hint, unknown: w().unknown, cut: words().cut, columns: words().columns }}
            />
            <Evidence claim={shift()} />
          </section>
        )}
      </Show>
      <section class="profile-section">
        <h3>{words().series}</h3>
        <Show when={hasSeries()} fallback={<p>{words().noSeries}</p>}>
          <TimeLines
            label={words().seriesLabel(name(), figure().regionName)}
            years={props.meeting.years}
            series={series()}
            unit="index"
            write={number}
            writeStep={compact}
            words={{
              hint: words().seriesHint,
              axis: words().index(props.meeting.years[0]),
              year: words().year,
              unknown: w().unknown,
              point: (year, value, index) => words().point(year, unit().jobs(number(value)), number(index)),
              notDrawn: words().notDrawn,
            }}
          />
        </Show>
      </section>
    </>
  );
}
