import "#panels/frame/profile.css";
import "./clusterProfile.css";
import { For, Match, Show, Switch } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useCamera } from "#state/CameraContext.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { pFigure, roundFigure } from "./view/clusterFigures.ts";
import { ClusterMark } from "./view/ClusterMark.tsx";
import { ClusterParks } from "./ClusterParks.tsx";
import { testPower } from "#clusters/found/testPower.ts";
import type { ClusterProfile } from "#clusters/found/clusterProfile.ts";
import type { SpatialCluster } from "#clusters/found/delineate.ts";

const MAX_ZOOM = 12;
/** Share of the known jobs at which one establishment is the cluster. */
const ANCHOR = 0.5;

/** A cluster at a glance: what is there against what would be expected, where, and what is near. */
export function ClusterOverview(props: {
  cluster: SpatialCluster;
  /** Undefined while it is on its way. */
  profile: ClusterProfile | undefined;
  onEvidence: () => void;
}) {
  const w = useWords("clusters");
  const { number, ratio, percent, language } = useI18n();
  const camera = useCamera();
  const { select } = useQuery();
  const round = (value: number) => roundFigure(value, language());
  const figures = () => {
    const { employment, employmentKnown, establishments, population, outline, areaKm2, density, spanKm, stability } =
      props.cluster;
    const words = w().profile;
    return [
      { label: words.all, value: number(population) },
      {
        label: words.jobs,
        value: employmentKnown > 0 ? number(employment) : words.jobsUnknown,
        isUnknown: employmentKnown === 0,
        note: employmentKnown > 0 ? words.jobsOf(number(employmentKnown), number(establishments)) : undefined,
      },
      { label: words.area, value: words.areaValue(round(areaKm2)), note: words.drawn[outline] },
      { label: words.span, value: w().km(round(spanKm)) },
      Number.isFinite(density) && { label: words.density, value: round(density) },
      stability !== undefined && { label: words.stability, value: round(stability) },
    ].filter((figure) => figure !== false);
  };
  const anchor = () => {
    const share = props.profile?.largestShare;
    return share !== undefined && share >= ANCHOR ? share : undefined;
  };

  return (
    <div class="profile-body">
      <section class="cluster-profile-finding">
        <p>
          {w().profile.sentence(
            props.cluster.establishments,
            round(props.cluster.expected),
            ratio(props.cluster.localQuotient.value),
          )}
          ; {w().profile.between(ratio(props.cluster.localQuotient.low), ratio(props.cluster.localQuotient.high))}.
        </p>
        <Verdict cluster={props.cluster.cluster} onEvidence={() => props.onEvidence()} />
        <Power cluster={props.cluster} />
      </section>
      <Show when={anchor()}>
        {(share) => <p class="cluster-profile-warning">{w().profile.anchor(percent(share()))}</p>}
      </Show>
      <section>
        <h3 class="visually-hidden">{w().profile.figures}</h3>
        <dl class="profile-figures">
          <For each={figures()}>
            {(figure) => (
              <div>
                <dt>{figure.label}</dt>
                <dd data-unknown={"isUnknown" in figure && figure.isUnknown}>
                  {figure.value}
                  <Show when={"note" in figure && figure.note}>
                    {(note) => <span class="note profile-block">{note()}</span>}
                  </Show>
                </dd>
              </div>
            )}
          </For>
        </dl>
        <button
          type="button"
          class="button"
          onClick={() => camera.go({ bounds: props.cluster.bounds, maxZoom: MAX_ZOOM })}
        >
          {w().profile.showOnMap}
        </button>
      </section>
      <section class="profile-section">
        <h3>{w().profile.regions}</h3>
        <ul class="cluster-profile-facts">
          <For each={props.cluster.regions}>
            {(region) => (
              <li>
                <button type="button" class="link" onClick={() => select({ kind: "region", id: region.id })}>
                  {region.name}
                </button>
                <span>{number(region.establishments)}</span>
              </li>
            )}
          </For>
        </ul>
      </section>
      <Show when={props.profile}>
        {(profile) => (
          <>
            <section class="profile-section">
              <h3>{w().profile.near}</h3>
              <Show
                when={profile().near?.length}
                fallback={<p class="note">{profile().near ? w().profile.nearNone : w().profile.nearFailed}</p>}
              >
                <ul class="cluster-profile-facts">
                  <For each={profile().near}>
                    {(place) => (
                      <li>
                        <span>
                          {place.name}
                          <span class="note profile-block">
                            {[w().profile.nearKind[place.kind], place.detail].filter(Boolean).join(" · ")}
                          </span>
                        </span>
                        <span>{w().km(round(place.km))}</span>
                      </li>
                    )}
                  </For>
                </ul>
              </Show>
            </section>
            <ClusterParks cluster={props.cluster.cluster} />
          </>
        )}
      </Show>
      <p class="note profile-source">{w().profile.sources}</p>
    </div>
  );
}

function Verdict(props: { cluster: number; onEvidence: () => void }) {
  const w = useWords("clusters");
  const { number, language } = useI18n();
  const { jobs, verdict } = useClusters();
  const state = () => verdict(props.cluster);
  const p = () => pFigure(jobs.test()?.p[props.cluster] ?? 1, language());
  const isWhole = () => jobs.test()?.done === jobs.test()?.settings.permutations;
  return (
    <p class="cluster-profile-verdict">
      <ClusterMark verdict={state()} />
      <span>
        <strong>{w().verdict[state()]}</strong>{" "}
        <Switch>
          <Match when={state() === "untested"}>
            <span class="cluster-profile-verdict-note">{w().profile.untestedHint}</span>{" "}
            <button type="button" class="link" onClick={() => props.onEvidence()}>
              {w().profile.toTest}
            </button>
          </Match>
          <Match when={isWhole()}>
            <span class="cluster-profile-verdict-note">{w().profile.verdictP(p())}</span>
          </Match>
          <Match when={jobs.test()}>
            {(test) => (
              <span class="cluster-profile-verdict-note">{w().profile.verdictInterim(p(), number(test().done))}</span>
            )}
          </Match>
        </Switch>
      </span>
    </p>
  );
}

/** What the test could have found here, once it is done. */
function Power(props: { cluster: SpatialCluster }) {
  const w = useWords("clusters");
  const { number, language } = useI18n();
  const { jobs, delineation } = useClusters();
  const tested = () => {
    const test = jobs.test();
    const found = delineation();
    return test && found && test.done === test.settings.permutations
      ? { power: testPower(props.cluster, found, test.maxima) }
      : undefined;
  };
  return (
    <Show when={tested()}>
      {(known) => (
        <p class="note">
          <Show when={known().power} fallback={w().profile.powerNone}>
            {(power) =>
              w().profile.power(
                roundFigure(power().excess, language()),
                roundFigure(props.cluster.expected, language()),
                number(power().least),
              )
            }
          </Show>
        </p>
      )}
    </Show>
  );
}
