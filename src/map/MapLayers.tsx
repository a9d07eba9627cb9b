import "./map.css";
import { For, Match, Show, Switch } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { LANGUAGES } from "#i18n/languages.ts";
import { useLanguageChoice } from "#state/languageChoice.ts";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { type OverlayId, OVERLAYS } from "#state/overlays.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { type ThemeChoice, useTheme } from "#state/ThemeContext.tsx";
import { GlyphMark } from "#ui/GlyphMark.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { BasemapFile } from "./BasemapFile.tsx";

/** What can be drawn over the map and under it, its colours, and the language: what the button of the layers opens. */
export function MapLayers() {
  const { t, spoken, number } = useI18n();
  const chooseLanguage = useLanguageChoice();
  const { query, ask, toggle } = useQuery();
  const { extent } = useEstablishments();
  /** A view of their own shows the establishments too: without them it is that of the clusters. */
  const isView = (id: OverlayId) => id === "establishments" && query.view === "establishments";
  const isOn = (id: OverlayId) => isView(id) || query.overlays.includes(id);
  const turn = (id: OverlayId) => {
    if (isView(id)) ask({ view: "clusters", overlays: query.overlays.filter((other) => other !== id) });
    else toggle("overlays", id);
  };
  const { choice, choose } = useTheme();
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
    <>
      <For each={OVERLAYS}>
        {(overlay) => (
          <label class="check map-layers-row">
            <input type="checkbox" checked={isOn(overlay.id)} onChange={() => turn(overlay.id)} />
            <span>
              {t().map.overlay[overlay.id]}
              <Show when={overlay.id === "establishments" && extent()}>
                {(whole) => <small>{t().map.coverage(number(whole().total))}</small>}
              </Show>
            </span>
            <OverlayKey overlay={overlay} />
          </label>
        )}
      </For>
      <BasemapFile />
      <p class="map-layers-title">{t().app.theme.label}</p>
      <Segmented label={t().app.theme.label} value={choice()} options={themes()} onChange={choose} />
      <Show when={LANGUAGES.length > 1}>
        <p class="map-layers-title">{t().app.language}</p>
        <Segmented label={t().app.language} value={spoken().id} options={languages} onChange={speak} />
      </Show>
    </>
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
