import { useWords } from "#i18n/I18n.tsx";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { Disclosure } from "#ui/Disclosure.tsx";
import { StatisticsList } from "#panels/frame/StatisticsList.tsx";

/** Further statistics of a region, computed when they are opened. */
export function RegionStatisticsFold(props: { region: string; settings: RegionalSettings }) {
  const w = useWords("statistics");
  const Opened = () => {
    const { worker } = useRegions();
    const answer = createAnswer(
      () => ({ region: props.region, settings: props.settings }),
      ({ region, settings }) => worker.regionStatistics(region, settings),
    );
    return <StatisticsList answer={answer} words={w().region} />;
  };
  return (
    <Disclosure title={w().title}>
      <Opened />
    </Disclosure>
  );
}
