import "./map.css";
import { Match, Show, Switch } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { DetailedState, FileHandle } from "#state/detailedBasemap/basemapDesk.ts";
import { useDetailedBasemap } from "#state/detailedBasemap/DetailedBasemapContext.tsx";

type Picker = (options: { types: object[] }) => Promise<FileHandle[]>;

/** Opens a basemap of one's own from the disk, says what has become of it, and removes it. */
export function BasemapFile() {
  const { t } = useI18n();
  const words = useWords("basemapFile");
  const basemap = useDetailedBasemap();
  const at = <K extends DetailedState["is"]>(is: K) => {
    const state = basemap.state();
    return state.is === is ? (state as Extract<DetailedState, { is: K }>) : undefined;
  };
  let input!: HTMLInputElement;
  const pick = async () => {
    const picker = (window as unknown as { showOpenFilePicker?: Picker }).showOpenFilePicker;
    if (!picker) return input.click();
    try {
      const types = [{ description: "PMTiles", accept: { "application/vnd.pmtiles": [".pmtiles"] } }];
      const [handle] = await picker({ types });
      basemap.openHandle(handle);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === "AbortError")) throw error; // nothing was chosen
    }
  };
  return (
    <div class="map-layers-file" aria-live="polite">
      <p class="map-layers-title">{words().title}</p>
      <Switch fallback={<p class="note">{words().hint}</p>}>
        <Match when={at("opening")}>{(opening) => <p class="note">{words().opening(opening().name)}</p>}</Match>
        <Match when={at("open")}>
          {(open) => <p class="note">{words().open[open().from](open().archive.name)}</p>}
        </Match>
        <Match when={at("asks")}>{(asks) => <p class="note">{words().asks(asks().name)}</p>}</Match>
        <Match when={at("failed")}>
          {(failed) => (
            <p class="note" role="alert">
              {t().basemapFaults[failed().fault](failed().name)}
            </p>
          )}
        </Match>
      </Switch>
      <p class="map-layers-actions">
        <Show when={at("asks")}>
          <button type="button" class="button" onClick={() => basemap.allow()}>
            {words().allow}
          </button>
        </Show>
        <button type="button" class="button" onClick={() => void pick()}>
          {words().choose}
        </button>
        <Show when={basemap.state().is !== "none"}>
          <button type="button" class="button" onClick={() => basemap.remove()}>
            {words().remove}
          </button>
        </Show>
      </p>
      <input
        ref={input}
        type="file"
        accept=".pmtiles"
        hidden
        aria-label={words().choose}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = "";
          if (file) basemap.openFile(file);
        }}
      />
    </div>
  );
}
