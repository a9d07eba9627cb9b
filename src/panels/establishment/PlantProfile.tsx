import "#panels/frame/profile.css";
import { For, type JSX, Show, createMemo } from "solid-js";
import { ECONOMY_IDS } from "#economies/economies.ts";
import type { Plant } from "#firms/plant.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { ProfileHeader } from "#panels/frame/ProfileHeader.tsx";
import { ProfileFailed, ProfileMessage, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";
import { useCamera } from "#state/CameraContext.tsx";
import { HEAVY_INDUSTRY } from "#state/mapLayers.ts";
import { createPlants } from "#state/plants.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { GlyphMark } from "#ui/GlyphMark.tsx";

const ZOOM = 12;

/** A plant of heavy industry: all its source says of it, and what the atlas lacks of its economy. */
export function PlantProfile(props: { id: string }) {
  const w = useWords("heavyIndustry");
  const all = createPlants(() => true);
  const found = createMemo(() => all.value()?.find(({ id }) => id === props.id));
  const isGone = () => all.value() !== undefined && found() === undefined;
  const kicker = () => {
    const plant = found();
    return plant && `${w().kind[plant.kind]} · ${w().economy[plant.economy]}`;
  };
  const here = () => {
    const plant = found();
    return all
      .value()
      ?.filter(({ id, lon, lat }) => plant && id !== plant.id && lon === plant.lon && lat === plant.lat);
  };
  return (
    <>
      <ProfileHeader kicker={isGone() ? "" : kicker()} title={isGone() ? w().gone : found()?.name} isPlain={isGone()} />
      <Show when={all.status() !== "failed"} fallback={<ProfileFailed fault={all.fault()} onRetry={all.retry} />}>
        <Show when={!isGone()} fallback={<ProfileMessage title={props.id} hint={w().goneHint} />}>
          <Show when={found()} fallback={<ProfileSkeleton />}>
            {(plant) => <Content plant={plant()} here={here() ?? []} />}
          </Show>
        </Show>
      </Show>
    </>
  );
}

function Content(props: { plant: Plant; here: readonly Plant[] }) {
  const { language } = useI18n();
  const profile = useWords("profile");
  const words = useWords("heavyIndustry");
  const camera = useCamera();
  const { select } = useQuery();
  const plant = () => props.plant;
  const facts = () => words().facts;
  const what = () =>
    plant()
      .types.map((type) => words().type[type] ?? type)
      .join(", ");
  const products = () =>
    plant()
      .products.map((product) => words().process[product] ?? product.toLowerCase())
      .join(", ");
  const capacity = () => {
    const { capacity: most, kind } = plant();
    return most === null ? "" : words().capacityOf[kind === "cement" ? kind : "steel"](most.toLocaleString(language()));
  };
  const hasCounts = () => ECONOMY_IDS.some((id) => id === plant().economy);
  return (
    <div class="profile-body">
      <p class="profile-plant">
        <GlyphMark glyph={HEAVY_INDUSTRY.glyphs[plant().kind]} /> {words().own}
        <Show when={!hasCounts()}> {words().only(words().economy[plant().economy])}</Show>
      </p>
      <dl class="profile-facts">
        <Fact label={facts().what}>{capitalised(what())}</Fact>
        <Show when={plant().kind !== "cement"}>
          <Fact label={plant().source === "sfi" ? facts().process : facts().products}>{capitalised(products())}</Fact>
        </Show>
        <Show when={plant().status}>
          {(status) => (
            <>
              <Fact label={facts().owner}>{plant().owner}</Fact>
              <Show when={plant().parent !== ""}>
                <Fact label={facts().parent}>{plant().parent}</Fact>
              </Show>
              <Fact label={facts().capacity}>{capacity()}</Fact>
              <Fact label={status() === "construction" ? facts().starts : facts().start}>{plant().start ?? ""}</Fact>
              <Fact label={facts().status}>{words().status[status()]}</Fact>
            </>
          )}
        </Show>
        <Show when={plant().place !== ""}>
          <Fact label={facts().place}>{plant().place}</Fact>
        </Show>
        <Fact label={facts().economy}>{words().economy[plant().economy]}</Fact>
        <Fact label={facts().coordinates}>
          {words().latLon(plant().lat.toFixed(4), plant().lon.toFixed(4))}
          <span class="note profile-block">{words().sureness[plant().sureness]}</span>
        </Fact>
        <Fact label={facts().number}>{plant().id}</Fact>
      </dl>
      <Show when={plant().status === null}>
        <p class="note">{words().notStated}</p>
      </Show>
      <button
        type="button"
        class="button"
        onClick={() => camera.go({ lon: plant().lon, lat: plant().lat, zoom: ZOOM })}
      >
        {words().showOnMap}
      </button>
      <Show when={props.here.length > 0}>
        <section class="profile-section">
          <h3>{words().here}</h3>
          <ul class="profile-links">
            <For each={props.here}>
              {({ id, name }) => (
                <li>
                  <button type="button" class="link" onClick={() => select({ kind: "plant", id })}>
                    {name}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <p class="note profile-source">{profile().sourceLine(words().source[plant().source])}</p>
    </div>
  );

  function Fact(given: { label: string; children: JSX.Element }) {
    return (
      <div>
        <dt>{given.label}</dt>
        <dd>{given.children || <span class="profile-missing">{words().notKnown}</span>}</dd>
      </div>
    );
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
