import { type ParentProps, createComponent } from "solid-js";
import { I18nProvider } from "#i18n/I18n.tsx";
import { CameraProvider } from "#state/CameraContext.tsx";
import { IndustriesProvider, useIndustries } from "#state/IndustriesContext.tsx";
import { NoticesProvider, useNotices } from "#state/NoticesContext.tsx";
import { NotebookProvider } from "#state/NotebookContext.tsx";
import { QueryProvider, useQuery } from "#state/query/QueryContext.tsx";
import { until } from "#tests/unit/engine/channelWorker.ts";

/** What links were found broken, in the order they came. */
export const brokenLinks: string[][] = [];

const LinkProvider = (props: ParentProps) =>
  createComponent(QueryProvider, {
    onLink: (broken: string[]) => brokenLinks.push(broken),
    get children() {
      return props.children;
    },
  });

/** The providers every other stands below, as in the app. */
export const ATLAS_PROVIDERS = [
  I18nProvider,
  NoticesProvider,
  NotebookProvider,
  LinkProvider,
  CameraProvider,
  IndustriesProvider,
] as const;

/** What they give. */
export function useAtlas() {
  const industries = useIndustries();
  const notices = useNotices();
  return {
    ...useQuery(),
    industries,
    notices,
    /** Notices by their key. */
    told: () => Object.fromEntries(notices.all().map(({ key, text }) => [key, text])),
    /** The classification and the benchmark clusters are there. */
    industriesLoaded: () => until(() => industries.clusters() !== undefined),
  };
}
