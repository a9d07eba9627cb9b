import "./map.css";
import { Show, Suspense, createSignal } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useCamera } from "#state/CameraContext.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { Icon } from "#ui/Icon.tsx";
import { useMap } from "./MapCanvas.tsx";

const MapLayers = lazyPart(async () => (await import("./MapLayers.tsx")).MapLayers, "basemapFile", "regional");

/** Zoom, home, layers and colours: everything the map can do by dragging, as buttons. */
export function MapControls(props: { onList: () => void; onLayers: () => void }) {
  const { t } = useI18n();
  const map = useMap();
  const camera = useCamera();
  const [open, setOpen] = createSignal(false);
  let opener!: HTMLButtonElement;

  const zoomBy = (step: number) => {
    const { lng: lon, lat } = map.getCenter().wrap();
    camera.go({ lon, lat, zoom: Math.max(1, Math.min(18, map.getZoom() + step)) });
  };
  return (
    <div
      class="map-controls"
      role="group"
      aria-label={t().map.controls}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open()) {
          setOpen(false);
          opener.focus();
        }
      }}
    >
      <div class="map-control-group">
        <button
          class="icon-button"
          type="button"
          aria-label={t().map.zoomIn}
          title={t().map.zoomIn}
          onClick={() => zoomBy(1)}
        >
          <Icon name="plus" />
        </button>
        <button
          class="icon-button"
          type="button"
          aria-label={t().map.zoomOut}
          title={t().map.zoomOut}
          onClick={() => zoomBy(-1)}
        >
          <Icon name="minus" />
        </button>
        <button
          class="icon-button"
          type="button"
          aria-label={t().map.home}
          title={t().map.home}
          onClick={() => camera.go("home")}
        >
          <Icon name="home" />
        </button>
      </div>
      <div class="map-control-group">
        <button
          ref={opener}
          class="icon-button"
          type="button"
          aria-label={t().map.overlays}
          title={t().map.overlays}
          aria-expanded={open()}
          aria-controls="map-layers"
          onClick={() => {
            setOpen(!open());
            if (open()) props.onLayers();
          }}
        >
          <Icon name="layers" />
        </button>
        <button
          class="icon-button"
          type="button"
          aria-label={t().app.tabs.list}
          title={t().app.tabs.list}
          onClick={() => props.onList()}
        >
          <Icon name="list" />
        </button>
      </div>
      <Show when={open()}>
        <div class="map-layers" id="map-layers">
          <Suspense>
            <MapLayers />
          </Suspense>
        </div>
      </Show>
    </div>
  );
}
