import { type ParentProps, createContext, useContext } from "solid-js";
import { proxy } from "comlink";
import type {
  Entered,
  OverviewStep,
  Recommendation,
  RegionCase,
  RuleOverview,
  RuleTally,
} from "#engine/regions/guidelinesProtocol.ts";
import { shippedModel } from "#engine/regions/shippedModel.ts";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { useRegions } from "./RegionsContext.tsx";
import { loadPart } from "#state/parts/pageParts.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** Questions to the recommendation model. An answer is about (id, settings, entered), so ask with `createAnswer`. */
export interface GuidelinesState {
  /** The model's words, rules and thresholds; loaded when first asked for. */
  model: () => Promise<GuidelineModel>;
  recommend: (
    region: string,
    subject: string,
    settings: RegionalSettings,
    entered: Entered,
  ) => Promise<Recommendation | undefined>;
  regionCases: (region: string, settings: RegionalSettings, entered: Entered) => Promise<RegionCase[] | undefined>;
  /** How each rule comes out for a subject over some regions. */
  tally: (
    subject: string,
    regions: readonly string[],
    settings: RegionalSettings,
    entered: Entered,
  ) => Promise<{ places: number; rules: RuleTally[] }>;
  /** Undefined where it was cancelled or a newer count took its place. */
  ruleOverview: (
    settings: RegionalSettings,
    entered: Entered,
    onStep: (step: OverviewStep) => void,
  ) => Promise<RuleOverview | undefined>;
  cancelOverview: () => void;
}

const GuidelinesContext = createContext<GuidelinesState>();

export function GuidelinesProvider(props: ParentProps) {
  const { call } = useRegions();
  const value: GuidelinesState = {
    model: () => loadPart(shippedModel),
    recommend: (region, subject, settings, entered) => call((api) => api.recommend(region, subject, settings, entered)),
    regionCases: (region, settings, entered) => call((api) => api.regionCases(region, settings, entered)),
    tally: (subject, ids, settings, entered) => call((api) => api.tally(subject, ids, settings, entered)),
    ruleOverview: (settings, entered, onStep) => call((api) => api.ruleOverview(settings, entered, proxy(onStep))),
    cancelOverview: () => void call((api) => api.cancelOverview()).catch(() => {}), // nothing runs in a worker that is lost
  };
  return <GuidelinesContext.Provider value={value}>{props.children}</GuidelinesContext.Provider>;
}

/** The recommendation model. Only under `<GuidelinesProvider>`. */
export function useGuidelines(): GuidelinesState {
  const state = useContext(GuidelinesContext);
  if (!state) throw new Error("useGuidelines must be called under <GuidelinesProvider>");
  return state;
}
