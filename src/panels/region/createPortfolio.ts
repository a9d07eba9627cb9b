import { type Accessor, createMemo } from "solid-js";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { type Fault } from "#engine/fault.ts";
import { createAnswer } from "#state/createAnswer.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** The portfolio of a region under the settings in force. */
export interface PortfolioAnswer {
  /** The last answer stays while only a setting changes, but never stands for another region. */
  portfolio: Accessor<RegionPortfolio | undefined>;
  status: Accessor<"loading" | "ready" | "failed">;
  /** Why it failed, while it has. */
  fault: Accessor<Fault | undefined>;
  retry: () => void;
}

/** Asks for the clusters of a region, again whenever the region or a setting changes. */
export function createPortfolio(region: () => string): PortfolioAnswer {
  const regional = useRegional();
  const { worker } = useRegions();
  const asked = createMemo(() => JSON.stringify([region(), regional.settings()]));
  const answer = createAnswer(
    () => asked(),
    (about) => {
      const [id, settings] = JSON.parse(about) as [string, RegionalSettings];
      return worker.portfolio(id, settings);
    },
  );
  return {
    portfolio: () => (answer.value()?.region === region() ? answer.value() : undefined),
    status: answer.status,
    fault: answer.fault,
    retry: answer.retry,
  };
}
