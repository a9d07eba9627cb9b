import "./map.css";
import { For, Match, Show, Suspense, Switch, createSignal } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { LANGUAGES } from "#i18n/languages.ts";
import { useCamera } from "#state/CameraContext.tsx";
import { useLanguageChoice } from "#state/languageChoice.ts";
import { type OverlayId, OVERLAYS } from "#state/overlays.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { type ThemeChoice, useTheme } from "#state/ThemeContext.tsx";
import { GlyphMark } from "#ui/GlyphMark.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Segmented } from "#ui/Segmented.tsx";

const BasemapFile = lazyPart(async () => (await import("./BasemapFile.tsx")).BasemapFile);

/** Zoom, home, layers and colours: everything the map can do by dragging, as buttons. */
export function MapControls(props: { onList: () => void; onLayers: () => void }) {
  const { t, spoken } = useI18n();
  const chooseLanguage = useLanguageChoice();
  const camera = useCamera();
  const { query, toggle } = useQuery();
  const { choice, choose } = useTheme();
  const [open, setOpen] = createSignal(false);
  let opener!: HTMLButtonElement;

  const zoomBy = (step: number) => {
    const shown = camera.shown();
    const at = query.camera;
    if (shown && at) camera.go({ lon: at.lon, lat: at.lat, zoom: Math.max(1, Math.min(18, shown.zoom + step)) });
  };
  const themes = (): { value: ThemeChoice; label: string }[] => [
    { value: "light", label: t().app.theme.light },
    { value: "dark", label: t().app.theme.dark },
    { value: "system", label: t().app.theme.system },
  ];

  const languages = LANGUAGES.map(({ id, name }) => ({ value: id, label: name }));
  const speak = (id: string) => {
    const language = LANGUAGES.find((known) => known.id === id);
    if (language) void chooseLanguage(language);
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
          <For each={OVERLAYS}>
            {(overlay) => (
              <label class="check map-layers-row">
                <input
                  type="checkbox"
                  checked={query.overlays.includes(overlay.id)}
                  onChange={() => toggle("overlays", overlay.id)}
                />
                <span>{t().map.overlay[overlay.id]}</span>
                <OverlayKey overlay={overlay} />
              </label>
            )}
          </For>
          <Suspense>
            <BasemapFile />
          </Suspense>
          <p class="map-layers-title">{t().app.theme.label}</p>
          <Segmented label={t().app.theme.label} value={choice()} options={themes()} onChange={choose} />
          <Show when={LANGUAGES.length > 1}>
            <p class="map-layers-title">{t().app.language}</p>
            <Segmented label={t().app.language} value={spoken().id} options={languages} onChange={speak} />
          </Show>
        </div>
      </Show>
    </div>
  );
}

/** Overlays that are lines. */
const LINE_DASHES: Partial<Record<OverlayId, string>> = { borders: "none", disputed: "3 2.5" };

/** What an overlay looks like on the map. */
function OverlayKey(props: { overlay: (typeof OVERLAYS)[number] }) {
  const { theme } = useTheme();
  const colour = () => ("colour" in props.overlay ? props.overlay.colour[theme()] : undefined);
  return (
    <Switch>
      <Match when={"glyph" in props.overlay && props.overlay.glyph}>{(glyph) => <GlyphMark glyph={glyph()} />}</Match>
      <Match when={colour()}>
        {(fill) => (
          <svg class="map-layers-key" viewBox="0 0 18 18" aria-hidden="true">
            <path d="M9 2L16 9L9 16L2 9Z" fill={fill()} />
          </svg>
        )}
      </Match>
      <Match when={LINE_DASHES[props.overlay.id]}>
        <svg class="map-layers-key" viewBox="0 0 18 18" aria-hidden="true">
          <path
            d="M1 13L7 8L10 10L17 4"
            fill="none"
            stroke="currentColor"
            stroke-width="1.5"
            stroke-dasharray={LINE_DASHES[props.overlay.id]}
          />
        </svg>
      </Match>
    </Switch>
  );
}
