import "#panels/frame/profile.css";
import "./regional.css";
import { CommandLine } from "#panels/frame/CommandLine.tsx";
import { Show, batch, createMemo } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useCamera } from "#state/CameraContext.tsx";
import { isLayerOn, layersTurned } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { meetingClaims } from "#evidence/meetingClaims.ts";
import { Evidence } from "#panels/frame/Evidence.tsx";
import type { createMembers } from "#panels/region/place/createMembers.ts";
import { PlaceMap } from "#panels/region/place/PlaceMap.tsx";
import { isPublished } from "#clusters/tables/isPublished.ts";
import { KeyFigures } from "./overview/KeyFigures.tsx";
import { QuotientStatement } from "./overview/QuotientStatement.tsx";
import { Subclusters } from "./overview/Subclusters.tsx";
import { Verdict } from "./overview/Verdict.tsx";
import type { RegionalMeeting } from "#clusters/answers/regionalMeeting.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { StageClaim } from "#evidence/claim.ts";

const MAX_ZOOM = 8;

/** Whether it is strong here and why, against the nation, in figures, and where to go on. */
export function MeetingOverview(props: {
  meeting: RegionalMeeting;
  settings: RegionalSettings;
  members: ReturnType<typeof createMembers>;
}) {
  const w = useWords("regionalProfile");
  const { query, ask } = useQuery();
  const camera = useCamera();
  const regional = useRegional();
  const regions = useRegions();
  const figure = () => props.meeting.figure;
  const claims = createMemo(() => meetingClaims(props.meeting, props.settings));

  const showEstablishments = () => {
    const { subject } = figure();
    batch(() => {
      regional.show(subject);
      if (!isLayerOn(query, "establishments")) ask({ overlays: layersTurned(query, "establishments") });
      camera.go("selection");
    });
  };
  const showOnMap = async () => {
    const { subject, region } = figure();
    batch(() => {
      regional.show(subject);
      ask({ view: "regions", measure: "strong" });
    });
    const facts = await regions.worker.facts(region);
    if (facts?.bounds) camera.go({ bounds: facts.bounds, maxZoom: MAX_ZOOM });
  };

  return (
    <>
      <Verdict meeting={props.meeting} settings={props.settings} />
      <Show when={claims().quotient}>
        {(claim) => (
          <>
            <section class="profile-section">
              <h3>{w().quotient.label}</h3>
              <QuotientStatement figure={figure()} inputs={props.meeting.inputs} />
              <Evidence claim={claim()} />
            </section>
            <KeyFigures figure={figure()} inputs={props.meeting.inputs} settings={props.settings} />
          </>
        )}
      </Show>
      <p class="regional-actions">
        <button type="button" class="button" title={w().overview.establishmentsHint} onClick={showEstablishments}>
          {w().overview.establishmentsHere}
        </button>
        <button type="button" class="button" onClick={() => void showOnMap()}>
          {w().overview.showOnMap}
        </button>
      </p>
      <PlaceMap
        region={figure().region}
        name={figure().regionName}
        members={props.members}
        counted={figure().establishments}
      />
      <Show when={claims().stage}>{(claim) => <Stage claim={claim()} />}</Show>
      <Show when={props.meeting.subclusters.some(isPublished)}>
        <Subclusters figures={props.meeting.subclusters} basis={props.meeting.inputs.basis} />
      </Show>
      <CommandLine region={figure().region} subject={figure().subject} />
    </>
  );
}

/** The stage a cluster is in, and why. */
function Stage(props: { claim: StageClaim }) {
  const w = useWords("regionalProfile");
  const stage = () => props.claim.figure.stage;
  const name = () => {
    const { stage: known } = stage();
    return known ? w().stages[known] : w().overview.noStage;
  };
  return (
    <section class="profile-section">
      <h3>{w().overview.stage}</h3>
      <p>
        <strong>{name()}.</strong> {w().stageReasons[stage().reason]}
      </p>
      <Evidence claim={props.claim} />
    </section>
  );
}
