import "#panels/frame/profile.css";
import { useWords } from "#i18n/I18n.tsx";
import { type JSX, Show, createEffect, createSignal, onCleanup } from "solid-js";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { ProfileHeader } from "#panels/frame/ProfileHeader.tsx";
import { ProfileFailed, ProfileMessage, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";
import { Banner } from "#panels/clusterInRegion/parts/Banner.tsx";
import { createAcrossAdvice } from "#panels/advice/places/createAcrossAdvice.ts";
import { createLinkedPart } from "#panels/advice/createLinkedPart.ts";
import { createSubjectAnswer } from "#panels/clusterInRegion/parts/createSubjectAnswer.ts";
import { createSubjectKicker } from "#panels/clusterInRegion/parts/createSubjectKicker.ts";
import { type ProfileSection, ProfileScroll } from "#panels/frame/ProfileScroll.tsx";
import { AcrossConcentration } from "./AcrossConcentration.tsx";
import { AcrossOverview } from "./AcrossOverview.tsx";
import { AcrossRelated } from "./AcrossRelated.tsx";
import { acrossFile } from "./table/acrossFile.ts";
import { SaveTool } from "#panels/frame/SaveTool.tsx";
import { AcrossTable } from "./table/AcrossTable.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import { useRegions } from "#state/regions/RegionsContext.tsx";

const AcrossRecommendations = lazyPart(
  async () => (await import("#panels/advice/places/AcrossRecommendations.tsx")).AcrossRecommendations,
  "profile",
  "recommendations",
);

type AcrossPart = "overview" | "regions" | "concentration" | "related";

/** A cluster or industry over all regions: where it is strong, how concentrated, what it consists of and what is related to it. */
export function AcrossProfile(props: { subject: string; onWide: (wide: boolean) => void }) {
  const w = useWords("regionalProfile");
  const words = useWords("profile");
  const regional = useRegional();
  const { worker } = useRegions();
  const [allColumns, setAllColumns] = createSignal(false);
  const kicker = createSubjectKicker(() => props.subject);

  const answer = createSubjectAnswer(
    () => ({ subject: props.subject }),
    regional.settings,
    (about, settings) => worker.across(about.subject, settings),
  );
  const [part, setPart] = createLinkedPart<AcrossPart>("overview");
  const [isAdviceWanted, setIsAdviceWanted] = createSignal(false);
  const advice = createAcrossAdvice(answer.value, answer.settings, isAdviceWanted);
  /** That the figures are of a broader industry is said once, where the scroll begins. */
  const about = (part: AcrossPart, content: (across: () => ClusterAcross) => JSX.Element) => () => (
    <Show when={answer.value()}>
      {(across) => (
        <div class="profile-body">
          <Banner
            asked={part === "overview" ? props.subject : across().subject}
            answered={across().subject}
            isBusy={answer.isBusy()}
          />
          {content(across)}
        </div>
      )}
    </Show>
  );
  const sections: readonly ProfileSection<AcrossPart | "recommendations">[] = [
    {
      id: "overview",
      title: () => w().tabs.overview,
      content: about("overview", (across) => <AcrossOverview across={across()} settings={answer.settings()} />),
    },
    {
      id: "regions",
      title: () => w().tabs.regions,
      content: () => (
        <Show when={answer.value()}>
          {(across) => (
            <AcrossTable
              across={across()}
              settings={answer.settings()}
              allColumns={allColumns()}
              onAllColumns={setAllColumns}
            />
          )}
        </Show>
      ),
    },
    {
      id: "concentration",
      title: () => w().tabs.concentration,
      content: about("concentration", (across) => (
        <AcrossConcentration across={across()} settings={answer.settings()} />
      )),
    },
    {
      id: "related",
      title: () => w().tabs.related,
      content: about("related", (across) => <AcrossRelated across={across()} settings={answer.settings()} />),
    },
    {
      id: "recommendations",
      title: () => words().tabs.recommendations,
      content: () => {
        setIsAdviceWanted(true);
        onCleanup(() => setIsAdviceWanted(false));
        return (
          <Show when={answer.value()}>
            {(across) => (
              <div class="profile-body">
                <AcrossRecommendations across={across()} advice={advice} />
              </div>
            )}
          </Show>
        );
      },
    },
  ];
  const saved = () => {
    const across = answer.value();
    return across && (() => acrossFile(across, across.figures, w()));
  };
  createEffect(() => props.onWide(allColumns()));
  onCleanup(() => props.onWide(false));

  return (
    <>
      <ProfileHeader
        kicker={answer.isGone() ? "\u2013" : kicker()}
        title={answer.isGone() ? w().gone : regional.title(props.subject)}
        isPlain={answer.isGone()}
        tools={<SaveTool name={props.subject.replaceAll("/", "-")} rows={saved()} />}
      />
      <Show when={!answer.isGone()} fallback={<ProfileMessage title={props.subject} hint={w().goneHint.subject} />}>
        <Show when={!answer.hasFailed()} fallback={<ProfileFailed fault={answer.fault()} onRetry={answer.retry} />}>
          <ProfileScroll
            label={w().tabs.label}
            about={props.subject}
            sections={sections}
            part={part()}
            onPart={setPart}
            instead={answer.value() ? undefined : <ProfileSkeleton />}
          />
        </Show>
      </Show>
    </>
  );
}
