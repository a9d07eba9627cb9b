import {
  type JSX,
  type ParentProps,
  Show,
  Suspense,
  createEffect,
  createMemo,
  createSignal,
  on,
  onCleanup,
  onMount,
} from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { ExplorePanel } from "#panels/explore/ExplorePanel.tsx";
import { PageTitle } from "#panels/frame/PageTitle.tsx";
import { NoticeBar } from "#panels/frame/NoticeBar.tsx";
import { useCamera } from "#state/CameraContext.tsx";
import type { Covered } from "#state/clearRoom.ts";
import { useMarks } from "#state/clusters/MarksContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { isLayerOn } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useOwnDraft } from "#state/regions/OwnDraftContext.tsx";
import { whenIdle } from "#state/whenIdle.ts";
import { Icon, type IconName } from "#ui/Icon.tsx";
import { InTurn } from "#state/parts/InTurn.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { PartBoundary } from "#state/parts/PartBoundary.tsx";

const MapView = lazyPart(async () => (await import("#map/MapView.tsx")).MapView);
const ProfilePanel = lazyPart(async () => (await import("#panels/ProfilePanel.tsx")).ProfilePanel, "chart", "profile");
const ListPanel = lazyPart(async () => (await import("#panels/list/ListPanel.tsx")).ListPanel, "list", "marks");
const Legend = lazyPart(async () => (await import("#panels/legend/Legend.tsx")).Legend);
const MarksLegend = lazyPart(async () => (await import("#panels/legend/MarksLegend.tsx")).MarksLegend, "marks");
const RegionLegend = lazyPart(
  async () => (await import("#panels/legend/RegionLegend.tsx")).RegionLegend,
  "marks",
  "regionLegend",
  "regional",
  "strongRules",
);
const ClusterLegend = lazyPart(
  async () => (await import("#panels/legend/ClusterLegend.tsx")).ClusterLegend,
  "clusters",
);
const PointKeys = lazyPart(async () => (await import("#panels/legend/PointKeys.tsx")).PointKeys, "clusters");
const Tour = lazyPart(async () => (await import("#panels/tour/Tour.tsx")).Tour, "tour");
const AboutDialog = lazyPart(async () => (await import("#panels/about/AboutDialog.tsx")).AboutDialog, "about");

/** A map that is not drawn after so long, in ms, is waited for no longer by what loads after it. */
const MAP_DRAWN_WITHIN = 10_000;

type Sheet = "explore" | "legend" | "list" | "profile";

/** The map, and the panels beside it on a desk or over it on a phone. */
export function Screen() {
  const { t } = useI18n();
  const { query, select } = useQuery();
  const camera = useCamera();
  const marks = useMarks();
  const [mapMissing, setMapMissing] = createSignal(false);
  /** Until it is drawn, failed, or took too long. */
  const [mapAwaited, setMapAwaited] = createSignal(true);
  const [aboutOpen, setAboutOpen] = createSignal(false);
  const [tourOpen, setTourOpen] = createSignal(false);
  const [listOpen, setListOpen] = createSignal(false);
  const [wide, setWide] = createSignal(false);
  const [full, setFull] = createSignal(false);
  const [sheet, setSheet] = createSignal<Sheet | undefined>(query.selection && "profile");
  const isPhone = createMediaQuery("(max-width: 47.99rem), (max-height: 29.99rem)");

  const hasSelection = createMemo(() => query.selection !== undefined);
  const notebook = useNotebook();
  const establishments = useEstablishments();
  // The first words stand before the map until it is drawn; what loads beside it would keep it waiting, but not for ever.
  const patience = setTimeout(() => setMapAwaited(false), MAP_DRAWN_WITHIN);
  onCleanup(() => clearTimeout(patience));
  const firstWords = document.getElementById("start");
  firstWords?.setAttribute("data-running", "");
  createEffect(() => {
    if (mapAwaited() && !mapMissing()) return;
    firstWords?.remove();
    establishments.open();
  });
  let isOpening = false;
  let isDrafting = false;
  createEffect(() => {
    const isNeeded = hasSelection() || query.view === "regions" || query.view === "guidelines";
    if (isOpening || !(isNeeded || establishments.answer())) return;
    isOpening = true;
    if (isNeeded) notebook.open();
    else whenIdle(notebook.open);
  });
  createEffect(
    on(
      () => query.selection,
      (selection) => {
        if (selection) setSheet("profile");
        else {
          setFull(false);
          setSheet((open) => (open === "profile" ? undefined : open));
        }
      },
      { defer: true },
    ),
  );
  // Who asks for the map sees it.
  createEffect(on([camera.destination, () => query.view], () => setFull(false), { defer: true }));
  const own = useOwnDraft();
  createEffect(() => {
    if (own.draft() && !isDrafting) setSheet("explore");
    isDrafting = own.draft() !== undefined;
  });
  const startTour = () => {
    if (isPhone()) setSheet();
    setTourOpen(true);
  };
  let app!: HTMLDivElement;
  const boxes = (selector: string) => [...app.querySelectorAll<HTMLElement>(selector)].flatMap(boxOf);
  const tellCover = () => {
    if (hasSelection() && full()) return; // the map keeps what it was framed for
    const legend = isPhone() ? "" : ":not(#legend)";
    camera.setCover(() => ({
      width: app.clientWidth,
      height: app.clientHeight,
      edges: boxes(`.app-panel[data-open=true]${legend}, .app-tabs, .map-control-group`),
      corners: boxes("#legend[data-open=true], .map-foot, .maplibregl-ctrl-scale"),
      passing: boxes(".notice"),
    }));
  };
  const sized = new ResizeObserver(tellCover);
  onMount(() => sized.observe(app));
  onCleanup(() => sized.disconnect());
  // The map's controls come with it, and stand in its room whatever came before them.
  const hasMap = createMemo(() => camera.shown() !== undefined);
  createEffect(on([isPhone, sheet, hasSelection, full, listOpen, mapMissing, hasMap], tellCover, { defer: true }));
  const openList = () => (isPhone() ? setSheet("list") : setListOpen(true));
  const skipToExplore = (event: MouseEvent) => {
    event.preventDefault(); // the address holds the view
    if (isPhone()) setSheet("explore");
    document.getElementById("explore")?.focus();
  };
  const isOpen = (name: Sheet) => !isPhone() || sheet() === name;

  return (
    <div
      ref={app}
      class="app"
      classList={{
        "app-has-profile": hasSelection(),
        "app-has-wide-profile": hasSelection() && wide(),
        "app-has-full-profile": hasSelection() && full(),
        "app-has-list": listOpen(),
      }}
    >
      <a class="app-skip" href="#explore" onClick={skipToExplore}>
        {t().app.skipToExplore}
      </a>
      <PageTitle />
      <main class="app-stage" aria-label={t().map.label}>
        <Show when={!mapMissing()} fallback={<WithoutMap />}>
          <PartBoundary>
            <Suspense>
              <MapView
                onUnavailable={() => setMapMissing(true)}
                onFailed={() => setMapAwaited(false)}
                onDrawn={() => setMapAwaited(false)}
                onAbout={() => setAboutOpen(true)}
                onList={openList}
                onLayers={() => isPhone() && setSheet()}
              />
            </Suspense>
          </PartBoundary>
        </Show>
      </main>

      <InTurn
        parts={[
          () => (
            <Panel watch={sized} name="explore" open={isOpen("explore")} onClose={() => setSheet()}>
              <ExplorePanel onAbout={() => setAboutOpen(true)} onTour={startTour} />
            </Panel>
          ),
          () => (
            <Panel watch={sized} name="legend" open={isOpen("legend")} onClose={() => setSheet()}>
              <Suspense>
                <Show when={isLayerOn(query, "measure")}>
                  <RegionLegend />
                </Show>
                <Show when={isLayerOn(query, "found") && query.industries.length > 0}>
                  <ClusterLegend />
                </Show>
                <Show when={isLayerOn(query, "establishments")}>
                  <Legend zoom={camera.shown()?.zoom ?? 3} />
                </Show>
                <Show when={marks.isShown()}>
                  <MarksLegend />
                </Show>
                <Show when={query.overlays.length > 0}>
                  <PointKeys />
                </Show>
              </Suspense>
            </Panel>
          ),
          () => (
            <Show when={mapMissing() || (isPhone() ? sheet() === "list" : listOpen())}>
              <Panel watch={sized} name="list" open onClose={() => (isPhone() ? setSheet() : setListOpen(false))}>
                <Suspense fallback={<div class="app-loading spinner" />}>
                  <ListPanel
                    bounds={mapMissing() ? undefined : camera.shown()?.bounds}
                    onClose={() => (isPhone() ? setSheet() : setListOpen(false))}
                  />
                </Suspense>
              </Panel>
            </Show>
          ),
          () => (
            <Show when={hasSelection()}>
              <Panel watch={sized} name="profile" open={isOpen("profile")} onClose={() => select(undefined)}>
                <Suspense fallback={<div class="app-loading spinner" />}>
                  <ProfilePanel full={full()} onFull={setFull} onWide={setWide} onClose={() => select(undefined)} />
                </Suspense>
              </Panel>
            </Show>
          ),
          () => (
            <nav class="app-tabs" aria-label={t().app.panels}>
              <Tab name="explore" icon="filter" label={t().app.tabs.explore} />
              <Tab name="legend" icon="layers" label={t().app.tabs.legend} />
              <Tab name="list" icon="list" label={t().app.tabs.list} />
              <Show when={hasSelection()}>
                <Tab name="profile" icon="info" label={t().app.tabs.profile} />
              </Show>
            </nav>
          ),
        ]}
      />
      <NoticeBar />
      <Show when={tourOpen()}>
        <Suspense>
          <Tour onClose={() => setTourOpen(false)} />
        </Suspense>
      </Show>
      <Show when={aboutOpen()}>
        <Suspense>
          <AboutDialog open onClose={() => setAboutOpen(false)} />
        </Suspense>
      </Show>
    </div>
  );

  function Tab(props: { name: Sheet; icon: IconName; label: string }) {
    return (
      <button
        type="button"
        aria-pressed={sheet() === props.name}
        onClick={() => setSheet((open) => (open === props.name ? undefined : props.name))}
      >
        <Icon name={props.icon} />
        {props.label}
      </button>
    );
  }
}

/** A card beside the map on a desk, a sheet over it on a phone. */
function Panel(
  props: ParentProps<{ name: Sheet; open: boolean; onClose: () => void; watch: ResizeObserver }>,
): JSX.Element {
  const { t } = useI18n();
  const [full, setFull] = createSignal(false);
  return (
    <section
      ref={(panel) => {
        props.watch.observe(panel);
        onCleanup(() => props.watch.unobserve(panel));
      }}
      id={props.name}
      tabIndex={-1}
      class="app-panel"
      data-panel={props.name}
      data-open={props.open}
      data-full={full()}
      aria-label={t().app.tabs[props.name]}
      inert={!props.open}
    >
      <div class="app-sheet-bar">
        <button
          type="button"
          class="app-sheet-size"
          aria-pressed={full()}
          aria-label={t().app.sheetSize}
          onClick={() => setFull(!full())}
        >
          <span />
        </button>
        <button type="button" class="icon-button" aria-label={t().app.close} onClick={() => props.onClose()}>
          <Icon name="close" />
        </button>
      </div>
      <div class="app-panel-body">
        <PartBoundary>{props.children}</PartBoundary>
      </div>
    </section>
  );
}

/** What stands in the map's place when this browser cannot draw it. */
function WithoutMap() {
  const { t } = useI18n();
  return (
    <div class="app-without-map">
      <p role="alert">{t().notice.noWebGl}</p>
    </div>
  );
}

/** Where a part of the screen lies once nothing slides any more; nowhere while it is hidden. */
function boxOf(part: HTMLElement): Covered[] {
  const { offsetWidth: width, offsetHeight: height } = part;
  if (width === 0) return [];
  let [left, top] = [0, 0];
  for (let at: Element | null = part; at instanceof HTMLElement; at = at.offsetParent) {
    left += at.offsetLeft;
    top += at.offsetTop;
  }
  return [{ left, top, right: left + width, bottom: top + height }];
}

function createMediaQuery(text: string): () => boolean {
  const media = matchMedia(text);
  const [matches, setMatches] = createSignal(media.matches);
  const follow = (event: MediaQueryListEvent) => setMatches(event.matches);
  media.addEventListener("change", follow);
  onCleanup(() => media.removeEventListener("change", follow));
  return matches;
}
