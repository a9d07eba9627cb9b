import "#panels/frame/profile.css";
import { For, Show, createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { regionParts } from "#regions/regionId.ts";
import { useCamera } from "#state/CameraContext.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { ClusterMark, ParkMark } from "./view/ClusterMark.tsx";
import "./clusterProfile.css";
import { ProfileHeader } from "#panels/frame/ProfileHeader.tsx";
import { ProfileFailed, ProfileMessage, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";
import { RowList } from "#panels/establishment/RowList.tsx";
import type { DeclaredCluster } from "#clusters/found/declaredClusters.ts";
import { parkId } from "#clusters/found/parkId.ts";
import type { Establishment } from "#engine/establishments/protocol.ts";

const MAX_ZOOM = 14;
/** More establishments than any region of the register has. */
const ALL = 100_000;

/** A declared cluster: who names it, and which found clusters it overlaps. */
export function ParkProfile(props: { id: string }) {
  const w = useWords("clusters");
  const { t } = useI18n();
  const clusters = useClusters();
  const park = createMemo(() => clusters.declared()?.clusters.find(({ id }) => id === props.id));
  const isGone = () => clusters.declared() !== undefined && park() === undefined;
  const kicker = () => {
    const found = park();
    const where = found && [found.place, found.region && t().economy[regionParts(found.region).economy]];
    return where ? [w().park.kicker, ...where.filter(Boolean)].join(" · ") : w().park.kicker;
  };
  return (
    <>
      <ProfileHeader kicker={kicker()} title={isGone() ? w().park.gone : park()?.name} isPlain={isGone()} />
      <Show
        when={clusters.status() !== "failed"}
        fallback={<ProfileFailed fault={clusters.fault()} onRetry={clusters.retry} />}
      >
        <Show when={!isGone()} fallback={<ProfileMessage title={props.id} hint={w().park.goneHint} />}>
          <Show when={park()} fallback={<ProfileSkeleton />}>
            {(found) => <Content park={found()} />}
          </Show>
        </Show>
      </Show>
    </>
  );
}

function Content(props: { park: DeclaredCluster }) {
  const w = useWords("clusters");
  const { number } = useI18n();
  const camera = useCamera();
  const { select } = useQuery();
  const clusters = useClusters();
  const { worker, answer } = useEstablishments();
  const words = () => w().park;
  const rows = createAnswer(
    () => ({ id: props.park.id, region: props.park.region, version: answer()?.version ?? 0 }),
    async ({ id, region }) => parkRows((await worker.list({ kind: "region", regions: [region] }, 0, ALL)).rows, id),
  );
  const found = () =>
    props.park.found.flatMap(({ cluster, establishments }) => {
      const known = clusters.delineation()?.clusters[cluster];
      return known ? [{ known, establishments }] : [];
    });

  return (
    <div class="profile-body">
      <section>
        <p>
          <ParkMark /> {words().counts(props.park.establishments)} {words().matching(props.park.matching)}
        </p>
        <p class="note">{words().note}</p>
        <p class="profile-actions">
          <button
            type="button"
            class="button"
            onClick={() => camera.go({ bounds: props.park.bounds, maxZoom: MAX_ZOOM })}
          >
            {w().profile.showOnMap}
          </button>
        </p>
      </section>
      <section class="profile-section">
        <h3>{words().found}</h3>
        <Show
          when={found().length > 0}
          fallback={<p class="note">{clusters.isUnasked() ? words().foundUnasked : words().foundNone}</p>}
        >
          <ul class="cluster-profile-facts">
            <For each={found()}>
              {({ known, establishments }) => (
                <li>
                  <span>
                    <ClusterMark verdict={clusters.verdict(known.cluster)} />{" "}
                    <button
                      type="button"
                      class="link"
                      onClick={() => select({ kind: "cluster", cluster: known.cluster })}
                    >
                      {known.name}
                    </button>
                  </span>
                  <span>
                    {words().foundShare(
                      number(establishments),
                      number(props.park.matching),
                      number(known.establishments),
                    )}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </section>
      <section class="profile-section">
        <h3>{words().establishments}</h3>
        <Show when={rows.status() !== "failed"} fallback={<ProfileFailed fault={rows.fault()} onRetry={rows.retry} />}>
          <Show when={(rows.value()?.length ?? 0) > 0} fallback={<p class="note">{words().none}</p>}>
            <RowList rows={rows.value() ?? []} />
          </Show>
        </Show>
      </section>
    </div>
  );
}

/** Rows of the establishments that name the park, in the order given. */
export function parkRows(establishments: readonly Establishment[], id: string): number[] {
  return establishments.filter(({ region, park }) => park !== "" && parkId(region, park) === id).map(({ row }) => row);
}
