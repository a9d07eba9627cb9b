import { type Accessor, type ParentProps, createContext, createMemo, useContext } from "solid-js";
import { proxy } from "comlink";
import { parseSubject, type Subject, subjectNodes } from "#industries/subject.ts";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "./RegionsContext.tsx";
import { regionalSettingsOf, spatialSettingsOf } from "#state/query/regionalSettingsOf.ts";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { LocalPattern, SpatialSettings } from "#clusters/answers/regionalPattern.ts";
import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalScan } from "#clusters/answers/regionalScan.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";
import type { RegionalSensitivity } from "#clusters/answers/conditionSensitivity.ts";

/** Regional clusters: the settings in force, and questions under them. A question is about (id, settings), so ask it with `createAnswer`. */
export interface RegionalState {
  settings: Accessor<RegionalSettings>;
  spatial: Accessor<SpatialSettings>;
  /** "Automotive", "Motor Vehicle Parts Manufacturing"; "" while the industries load. */
  title: (subject: string) => string;
  /** Takes a subject id apart; undefined while the industries load or where there is none. */
  subject: (id: string) => Subject | undefined;
  /** Selects the industries of a subject, so that every view shows it. */
  show: (subject: string) => void;
  portfolio: (region: string, settings: RegionalSettings) => Promise<RegionPortfolio | undefined>;
  across: (subject: string, settings: RegionalSettings) => Promise<ClusterAcross | undefined>;
  meeting: (region: string, subject: string, settings: RegionalSettings) => Promise<RegionalMeeting | undefined>;
  sensitivity: (subject: string, settings: RegionalSettings) => Promise<RegionalSensitivity | undefined>;
  pattern: (
    subject: string,
    settings: RegionalSettings,
    spatial: SpatialSettings,
    onProgress: (share: number) => void,
  ) => Promise<LocalPattern | undefined>;
  scan: (
    subject: string,
    settings: RegionalSettings,
    spatial: SpatialSettings,
    onProgress: (share: number) => void,
  ) => Promise<RegionalScan | undefined>;
  /** Stops a pattern or a scan; its promise settles with what was done. */
  cancel: () => void;
}

const RegionalContext = createContext<RegionalState>();

export function RegionalProvider(props: ParentProps) {
  const { query } = useQuery();
  const { call } = useRegions();
  const industries = useIndustries();

  const subject = (id: string) => {
    const [tree, groups] = [industries.tree(), industries.clusters()];
    return tree && groups && parseSubject(id, tree, groups);
  };
  // A profile does not change its level with the zoom of the map.
  const settings = createMemo(() => regionalSettingsOf(query, query.level === "auto" ? "county" : query.level));
  const spatial = createMemo(() => spatialSettingsOf(query));

  const value: RegionalState = {
    settings,
    spatial,
    subject,
    title: (id) => {
      const found = subject(id);
      if (!found) return "";
      if (found.kind === "industry") return industries.title(found.node);
      const cluster = industries.clusters()?.clusters[found.cluster];
      return (found.kind === "cluster" ? cluster?.name : cluster?.subclusters[found.subcluster]) ?? "";
    },
    show: (id) => {
      const found = subject(id);
      const groups = industries.clusters();
      if (found && groups) industries.only(subjectNodes(found, groups));
    },
    portfolio: (region, settings) => call((api) => api.portfolio(region, settings)),
    across: (id, settings) => call((api) => api.across(id, settings)),
    meeting: (region, id, settings) => call((api) => api.meeting(region, id, settings)),
    sensitivity: (id, settings) => call((api) => api.sensitivity(id, settings)),
    pattern: (id, settings, spatial, onProgress) =>
      call((api) => api.pattern(id, settings, spatial, proxy(onProgress))),
    scan: (id, settings, spatial, onProgress) => call((api) => api.scan(id, settings, spatial, proxy(onProgress))),
    cancel: () => void call(async (api) => api.cancelRegional()).catch(() => {}),
  };
  return <RegionalContext.Provider value={value}>{props.children}</RegionalContext.Provider>;
}

/** Regional clusters. Only under `<RegionalProvider>`. */
export function useRegional(): RegionalState {
  const state = useContext(RegionalContext);
  if (!state) throw new Error("useRegional must be called under <RegionalProvider>");
  return state;
}
