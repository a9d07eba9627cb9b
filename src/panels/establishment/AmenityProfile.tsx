import "#panels/frame/profile.css";
import { For, Show, createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { ProfileHeader } from "#panels/frame/ProfileHeader.tsx";
import { ProfileFailed, ProfileMessage, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";
import { type Amenity, createAmenities, nameInId } from "#state/amenities.ts";
import { useCamera } from "#state/CameraContext.tsx";
import { POINT_LAYERS } from "#state/mapLayers.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { GlyphMark } from "#ui/GlyphMark.tsx";

const ZOOM = 12;

/** A port, an airport or a research organisation: what it is, where, and what stands at the same place. */
export function AmenityProfile(props: { id: string }) {
  const { t } = useI18n();
  const words = useWords("profile");
  const all = createAmenities(() => true);
  const found = createMemo(() => all.value()?.find(({ id }) => id === props.id));
  const isGone = () => all.value() !== undefined && found() === undefined;
  const kicker = () => {
    const amenity = found();
    return amenity && [t().map.amenity[amenity.kind], amenity.detail].filter(Boolean).join(" · ");
  };
  const here = () => all.value()?.filter(({ id, lon, lat }) => id !== props.id && isAt(found(), lon, lat)) ?? [];
  return (
    <>
      <ProfileHeader
        kicker={isGone() ? "" : kicker()}
        title={isGone() ? words().amenity.gone : nameInId(props.id)}
        isPlain={isGone()}
      />
      <Show when={all.status() !== "failed"} fallback={<ProfileFailed fault={all.fault()} onRetry={all.retry} />}>
        <Show when={!isGone()} fallback={<ProfileMessage title={nameInId(props.id)} hint={words().amenity.goneHint} />}>
          <Show when={found()} fallback={<ProfileSkeleton />}>
            {(amenity) => <Content amenity={amenity()} here={here()} />}
          </Show>
        </Show>
      </Show>
    </>
  );
}

function isAt(amenity: Amenity | undefined, lon: number, lat: number): boolean {
  return amenity?.lon === lon && amenity.lat === lat;
}

function Content(props: { amenity: Amenity; here: readonly Amenity[] }) {
  const words = useWords("profile");
  const camera = useCamera();
  const { select } = useQuery();
  const w = () => words().amenity;
  const kind = () => props.amenity.kind;
  return (
    <div class="profile-body">
      <section>
        <p>
          <GlyphMark glyph={POINT_LAYERS.find(({ of }) => of === kind())!.glyph} /> {w().what[kind()]}
        </p>
        <p class="note">
          {w().position[kind()]} {words().sourceLine(w().source[kind()])}
        </p>
        <p class="profile-actions">
          <button
            type="button"
            class="button"
            onClick={() => camera.go({ lon: props.amenity.lon, lat: props.amenity.lat, zoom: ZOOM })}
          >
            {w().showOnMap}
          </button>
        </p>
      </section>
      <Show when={props.here.length > 0}>
        <section class="profile-section">
          <h3>{w().here}</h3>
          <ul class="profile-links">
            <For each={props.here}>
              {({ id, name }) => (
                <li>
                  <button type="button" class="link" onClick={() => select({ kind: "amenity", id })}>
                    {name}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
    </div>
  );
}
