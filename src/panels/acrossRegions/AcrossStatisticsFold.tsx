import { useWords } from "#i18n/I18n.tsx";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { Disclosure } from "#ui/Disclosure.tsx";
import { StatisticsList } from "#panels/frame/StatisticsList.tsx";

/** Further statistics of a cluster over its regions, computed when they are opened. */
export function AcrossStatisticsFold(props: { subject: string; settings: RegionalSettings }) {
  const w = useWords("statistics");
  const Opened = () => {
    const { worker } = useRegions();
    const answer = createAnswer(
      () => ({ subject: props.subject, settings: props.settings }),
      ({ subject, settings }) => worker.acrossStatistics(subject, settings),
    );
    return <StatisticsList answer={answer} words={w().across} />;
  };
  return (
    <Disclosure title={w().title}>
      <Opened />
    </Disclosure>
  );
}
