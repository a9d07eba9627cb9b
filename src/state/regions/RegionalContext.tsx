import { FINEST_LEVEL } from "#economies/economies.ts";
import { type Accessor, type ParentProps, createContext, createMemo, useContext } from "solid-js";
import { selectionMask } from "#industries/industrySelection.ts";
import { parseSubject, type Subject, subjectNodes } from "#industries/subject.ts";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { regionalSettingsOf, spatialSettingsOf } from "#state/query/regionalSettingsOf.ts";
import type { SpatialSettings } from "#clusters/answers/regionalPattern.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** Regional clusters: the settings in force, and their subjects by name. */
export interface RegionalState {
  settings: Accessor<RegionalSettings>;
  spatial: Accessor<SpatialSettings>;
  /** "Automotive", "Motor Vehicle Parts Manufacturing"; "" while the industries load. */
  title: (subject: string) => string;
  /** Takes a subject id apart; undefined while the industries load or where there is none. */
  subject: (id: string) => Subject | undefined;
  /** [industry node] 1 for those of a subject; undefined while the industries load or where there is none. */
  subjectMask: (id: string) => Uint8Array | undefined;
  /** Selects the industries of a subject, so that every view shows it. */
  show: (subject: string) => void;
}

const RegionalContext = createContext<RegionalState>();

export function RegionalProvider(props: ParentProps) {
  const { query } = useQuery();
  const industries = useIndustries();

  const subject = (id: string) => {
    const [tree, groups] = [industries.tree(), industries.clusters()];
    return tree && groups && parseSubject(id, tree, groups);
  };
  // A profile does not change its level with the zoom of the map.
  const settings = createMemo(() => regionalSettingsOf(query, query.level === "auto" ? FINEST_LEVEL : query.level));
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
    subjectMask: (id) => {
      const [found, tree, groups] = [subject(id), industries.tree(), industries.clusters()];
      return found && tree && groups && selectionMask(tree, subjectNodes(found, groups));
    },
    show: (id) => {
      const found = subject(id);
      const groups = industries.clusters();
      if (found && groups) industries.only(subjectNodes(found, groups));
    },
  };
  return <RegionalContext.Provider value={value}>{props.children}</RegionalContext.Provider>;
}

/** Regional clusters. Only under `<RegionalProvider>`. */
export function useRegional(): RegionalState {
  const state = useContext(RegionalContext);
  if (!state) throw new Error("useRegional must be called under <RegionalProvider>");
  return state;
}
