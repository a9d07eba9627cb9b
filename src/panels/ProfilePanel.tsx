import { Match, Suspense, Switch, createEffect, on, onCleanup, onMount } from "solid-js";
import { useQuery } from "#state/query/QueryContext.tsx";
import { createLinkedPart } from "./advice/createLinkedPart.ts";
import { BubbleSheet } from "./establishment/BubbleSheet.tsx";
import { EstablishmentProfile } from "./establishment/EstablishmentProfile.tsx";
import { RegionProfile, type RegionTab } from "./region/RegionProfile.tsx";
import { ProfileRoom } from "./frame/ProfileRoom.tsx";
import { ProfileSkeleton } from "./frame/ProfileStates.tsx";
import "./frame/profile.css";
import { lazyPart } from "#state/parts/lazyPart.tsx";

const ClusterProfile = lazyPart(
  async () => (await import("./foundCluster/FoundClusterProfile.tsx")).FoundClusterProfile,
  "chart",
  "clusters",
  "profile",
);
const RegionalProfile = lazyPart(
  async () => (await import("./clusterInRegion/RegionalProfile.tsx")).RegionalProfile,
  "chart",
  "profile",
  "regionDashboard",
  "regionalProfile",
  "strongRules",
);
const ParkProfile = lazyPart(
  async () => (await import("./foundCluster/ParkProfile.tsx")).ParkProfile,
  "clusters",
  "profile",
);
const AmenityProfile = lazyPart(
  async () => (await import("./establishment/AmenityProfile.tsx")).AmenityProfile,
  "profile",
);
const PlantProfile = lazyPart(
  async () => (await import("./establishment/PlantProfile.tsx")).PlantProfile,
  "heavyIndustry",
  "profile",
);

/**
 * What is selected, in full. Fills its place; `onWide` tells when it could use more. A selection made anywhere but on the map
 * brings the focus to the title; closing brings it back to where it came from. Escape closes.
 */
export function ProfilePanel(props: {
  full: boolean;
  onFull: (full: boolean) => void;
  onWide: (wide: boolean) => void;
  onClose: () => void;
}) {
  const { query } = useQuery();
  const [tab, setTab] = createLinkedPart<Exclude<RegionTab, "recommendations">>("overview");
  let panel!: HTMLDivElement;
  let focused: Element | null = document.activeElement;
  let cameFrom: Element | null = null;

  const follow = (event: FocusEvent) => {
    focused = event.target instanceof Element ? event.target : null;
  };
  const close = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("[role=dialog]")) return;
    const { target } = event;
    const elsewhere =
      target instanceof HTMLElement && target.matches("input, select, textarea") && !panel.contains(target);
    if (elsewhere) return;
    if (props.full) props.onFull(false);
    else props.onClose();
  };
  document.addEventListener("focusin", follow);
  document.addEventListener("keydown", close);
  onCleanup(() => {
    document.removeEventListener("focusin", follow);
    document.removeEventListener("keydown", close);
    props.onWide(false);
    const had = focused && (panel.contains(focused) || !focused.isConnected);
    if (had && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
  });

  const isFromMap = (element: Element | null) =>
    !element || element === document.body || element.closest("main") !== null;
  const arrive = () => {
    if (!query.selection || isFromMap(focused)) return;
    if (focused?.isConnected && !panel.contains(focused)) cameFrom = focused;
    panel.querySelector<HTMLElement>(".profile-title")?.focus({ preventScroll: true });
  };
  const identity = () => JSON.stringify(query.selection);
  onMount(arrive);
  createEffect(on(identity, () => queueMicrotask(arrive), { defer: true }));

  const region = () => (query.selection?.kind === "region" ? query.selection.id : undefined);
  const establishment = () => (query.selection?.kind === "establishment" ? query.selection.id : undefined);
  const bubble = () =>
    query.selection?.kind === "bubble" ? { zoom: query.selection.zoom, id: query.selection.id } : undefined;
  const regional = () => (query.selection?.kind === "regional" ? query.selection : undefined);
  const amenity = () => (query.selection?.kind === "amenity" ? query.selection.id : undefined);
  const plant = () => (query.selection?.kind === "plant" ? query.selection.id : undefined);
  const park = () => (query.selection?.kind === "park" ? query.selection.id : undefined);

  return (
    <div class="profile" data-full={props.full} ref={(element) => (panel = element)}>
      <ProfileRoom full={props.full} onFull={(full) => props.onFull(full)}>
        <Switch>
          <Match when={region()}>
            {(id) => <RegionProfile id={id()} tab={tab()} onTab={setTab} onWide={(wide) => props.onWide(wide)} />}
          </Match>
          <Match when={establishment()}>{(id) => <EstablishmentProfile id={id()} />}</Match>
          <Match when={bubble()}>{(at) => <BubbleSheet zoom={at().zoom} id={at().id} />}</Match>
          <Match when={query.selection?.kind === "cluster"}>
            <Suspense fallback={<ProfileSkeleton />}>
              <ClusterProfile />
            </Suspense>
          </Match>
          <Match when={regional()}>
            {(at) => (
              <Suspense fallback={<ProfileSkeleton />}>
                <RegionalProfile subject={at().subject} region={at().region} onWide={(wide) => props.onWide(wide)} />
              </Suspense>
            )}
          </Match>
          <Match when={amenity()}>
            {(id) => (
              <Suspense fallback={<ProfileSkeleton />}>
                <AmenityProfile id={id()} />
              </Suspense>
            )}
          </Match>
          <Match when={plant()}>
            {(id) => (
              <Suspense fallback={<ProfileSkeleton />}>
                <PlantProfile id={id()} />
              </Suspense>
            )}
          </Match>
          <Match when={park()}>
            {(id) => (
              <Suspense fallback={<ProfileSkeleton />}>
                <ParkProfile id={id()} />
              </Suspense>
            )}
          </Match>
        </Switch>
      </ProfileRoom>
    </div>
  );
}
