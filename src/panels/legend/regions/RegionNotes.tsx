import { For, Show } from "solid-js";
import type { MeasureAnswer } from "#engine/regions/regionsProtocol.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";

const COUNTS_JOBS: readonly string[] = ["lq-employment", "employment"];
const SINCE: readonly string[] = ["change", "shift"];
const HAS_SHARE: readonly string[] = [...COUNTS_JOBS, "lq-establishments", "establishments"];

/** The nation's share, what was read at a broader industry, which economy is missing, and the source. */
export function RegionNotes(props: { answer: MeasureAnswer }) {
  const { t, percent } = useI18n();
  const words = useWords("regionLegend");
  const w = useWords("regional");
  const { title } = useIndustries();
  const asked = () => props.answer.query;
  const shares = () => {
    const { US, MX } = props.answer.nationalShare ?? {};
    if (!asked().mask || !HAS_SHARE.includes(asked().measure)) return [];
    const share = COUNTS_JOBS.includes(asked().measure)
      ? words().nationalShareOfJobs
      : words().nationalShareOfEstablishments;
    return [
      US === undefined ? undefined : share(t().economy.US, percent(US)),
      MX === undefined ? undefined : share(t().economy.MX, percent(MX)),
    ].filter((line) => line !== undefined);
  };
  const isTest = () => props.answer.pattern !== undefined;
  const notes = () => (isTest() ? [w().legend.untested(t().economy.MX)] : readNotes());
  const readNotes = () => [
    ...props.answer.absent.map(({ economy, reason }) => {
      const isOfClusters = asked().measure === "strong" && !asked().mask;
      return isOfClusters ? w().legend.noClusters(t().economy[economy]) : words().absent[reason](t().economy[economy]);
    }),
    ...props.answer.coarsened.slice(0, 1).map(({ economy, from, to }) => {
      const first = words().coarsened(t().economy[economy], title(from), title(to));
      const more = props.answer.coarsened.length - 1;
      return more > 0 ? `${first} ${w().legend.coarsenedToo(more)}` : first;
    }),
  ];
  const hasMexico = () => !isTest() && props.answer.absent.every(({ economy }) => economy !== "MX");
  const mexico = () =>
    words().economyYears(t().economy.MX, SINCE.includes(asked().measure) ? words().mexicoYears : words().mexicoYear);

  return (
    <div class="note">
      <Show when={shares().length > 0}>
        <p title={words().nationalShareTitle}>{shares().join(" · ")}</p>
      </Show>
      <For each={notes()}>{(note) => <p>{note}</p>}</For>
      <p>{hasMexico() ? `${words().source}; ${mexico()}` : words().sourceUS}</p>
    </div>
  );
}
