import { ECONOMY_IDS } from "#economies/economies.ts";
import "#panels/frame/profile.css";
import { For, type JSX, Show, createMemo, createSignal } from "solid-js";
import { BarList } from "#charts/BarList.tsx";
import type { BubbleProfile as Bubble } from "#engine/establishments/protocol.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { OTHER_CLASS } from "#industries/colourClasses.ts";
import { useCamera } from "#state/CameraContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { CLASS_COLOURS, OTHER_COLOUR } from "#ui/dataColours.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { SaveTool } from "#panels/frame/SaveTool.tsx";
import { createEstablishmentRows } from "./createEstablishmentRows.ts";
import { EstablishmentList } from "./EstablishmentList.tsx";
import { type ProfileSection, ProfileScroll } from "#panels/frame/ProfileScroll.tsx";
import { ProfileHeader } from "#panels/frame/ProfileHeader.tsx";
import { ProfileFailed, ProfileMessage, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";

const STACK_ZOOM = 14;
/** Regions named. */
const NAMED = 4;

type BubblePart = "overview" | "industries" | "establishments";

/** What one bubble of the map stands for under the current filter. */
export function BubbleSheet(props: { zoom: number; id: number }) {
  const { t } = useI18n();
  const words = useWords("profile");
  const { worker, answer } = useEstablishments();
  const { isUnfiltered, clearFilters } = useQuery();
  const key = () => `${props.zoom}/${props.id}`;
  const found = createAnswer(
    () => `${key()} ${answer()?.version ?? 0}`,
    async () => ({ key: key(), bubble: await worker.bubble(props.zoom, props.id) }),
  );
  const current = () => (found.value()?.key === key() ? found.value() : undefined);
  const isGone = () => current() !== undefined && current()?.bubble === undefined;
  const kicker = () => {
    const shown = current()?.bubble;
    if (!shown) return isGone() ? words().bubble.kicker : undefined;
    return shown.splitZoom === undefined && shown.count > 1 ? words().bubble.stackKicker : words().bubble.kicker;
  };
  const title = () => {
    if (isGone()) return words().bubble.gone;
    const count = current()?.bubble?.count;
    return count === undefined ? undefined : t().unit.establishments(count);
  };
  const [part, setPart] = createSignal<BubblePart>("overview");
  const rowsOf = createEstablishmentRows();
  const saved = () => {
    const shown = current()?.bubble;
    if (!shown) return undefined;
    const selection = { kind: "bubble", zoom: props.zoom, id: props.id } as const;
    return async () => rowsOf((await worker.list(selection, 0, shown.count)).rows);
  };
  const about = (content: (bubble: () => Bubble) => JSX.Element) => () => (
    <Show when={current()?.bubble}>{(shown) => <div class="profile-body">{content(shown)}</div>}</Show>
  );
  const sections: readonly ProfileSection<BubblePart>[] = [
    {
      id: "overview",
      title: () => words().tabs.overview,
      content: about((shown) => (
        <>
          <BubbleFigures bubble={shown()} />
          <BubbleRegions regions={shown().regions} />
        </>
      )),
    },
    {
      id: "industries",
      title: () => words().bubble.industries,
      content: about((shown) => <BubbleIndustries bubble={shown()} />),
    },
    {
      id: "establishments",
      title: () => words().bubble.establishments,
      content: about(() => (
        <>
          <EstablishmentList selection={{ kind: "bubble", zoom: props.zoom, id: props.id }} />
          <For each={ECONOMY_IDS.map((id) => words().sources[id].registers)}>
            {(source) => <p class="note profile-source">{words().sourceLine(source)}</p>}
          </For>
        </>
      )),
    },
  ];
  return (
    <>
      <ProfileHeader
        kicker={kicker()}
        title={title()}
        isPlain={isGone()}
        tools={<SaveTool name={`bubble-${props.zoom}-${props.id}`} rows={saved()} />}
      />
      <Show
        when={!isGone()}
        fallback={
          <ProfileMessage hint={words().bubble.goneHint}>
            <Show when={!isUnfiltered()}>
              <button type="button" class="button" onClick={clearFilters}>
                {words().clearFilters}
              </button>
            </Show>
          </ProfileMessage>
        }
      >
        <ProfileScroll
          label={words().tabs.label}
          about={key()}
          sections={sections}
          part={part()}
          onPart={setPart}
          instead={
            found.status() === "failed" ? (
              <ProfileFailed fault={found.fault()} onRetry={found.retry} />
            ) : current()?.bubble ? undefined : (
              <ProfileSkeleton />
            )
          }
        />
      </Show>
    </>
  );
}

/** How many jobs are known of, what a bubble is, and the way to where it comes apart. */
function BubbleFigures(props: { bubble: Bubble }) {
  const { number } = useI18n();
  const words = useWords("profile");
  const camera = useCamera();
  const isStack = () => props.bubble.splitZoom === undefined && props.bubble.count > 1;
  const go = () =>
    camera.go({ lon: props.bubble.lon, lat: props.bubble.lat, zoom: props.bubble.splitZoom ?? STACK_ZOOM });
  return (
    <section>
      <p>
        {props.bubble.employmentKnown > 0
          ? words().bubble.employmentKnown(
              number(props.bubble.employment),
              number(props.bubble.employmentKnown),
              number(props.bubble.count),
            )
          : `${words().establishment.employment}: ${words().bubble.employmentUnknown}`}
        .
      </p>
      <Show when={isStack()} fallback={<p class="note">{words().bubble.explain}</p>}>
        <p>{words().bubble.stack}</p>
        <p class="note">{words().bubble.stackNote}</p>
      </Show>
      <p class="profile-actions">
        <button type="button" class="button" onClick={go}>
          {isStack() || props.bubble.count === 1 ? words().showOnMap : words().bubble.zoomToSplit}
        </button>
      </p>
    </section>
  );
}

/** The industries of its establishments, in the colours of the map. */
function BubbleIndustries(props: { bubble: Bubble }) {
  const { number } = useI18n();
  const words = useWords("profile");
  const { classes } = useEstablishments();
  const industries = useIndustries();
  /** The map's colour of an industry; the accent where the map tells parts of it apart. */
  const colour = (node: number) => {
    const known = classes();
    const tree = industries.tree();
    if (!known || !tree) return undefined;
    const position = known.classOf[node];
    if (known.classOf.subarray(node, tree.end[node]).some((other) => other !== position)) return undefined;
    return position === OTHER_CLASS ? OTHER_COLOUR : CLASS_COLOURS[position];
  };
  const bars = createMemo(() =>
    props.bubble.industries.map(({ industry, count }) => ({
      key: industry,
      label: industries.title(industry),
      value: count,
      text: number(count),
      colour: colour(industry),
      action: words().onlyThis(industries.title(industry)),
      onClick: () => industries.only([industry]),
    })),
  );
  return <BarList bars={bars()} label={words().bubble.industries} most={props.bubble.count} />;
}

/** Which regions its establishments stand in, most of them first, each a way there. */
function BubbleRegions(props: { regions: Bubble["regions"] }) {
  const { number } = useI18n();
  const words = useWords("profile");
  const { select } = useQuery();
  const regions = useRegions();
  const inside = createMemo(() => props.regions.filter(({ region }) => region !== ""));
  const outside = () => props.regions.find(({ region }) => region === "");
  const first = createMemo(() => inside().slice(0, NAMED));
  const named = createAnswer(
    () => first(),
    (asked) =>
      Promise.all(
        asked.map(async ({ region, count }) => ({ region, count, facts: await regions.worker.facts(region) })),
      ),
  );
  const shown = () => (named.about() === first() ? named.value() : undefined);
  return (
    <section class="profile-section">
      <h3>{words().bubble.where}</h3>
      <ul class="profile-links">
        <For each={shown() ?? first().map((known) => ({ ...known, facts: undefined }))}>
          {({ region, count, facts }) => (
            <li>
              <button type="button" class="link" onClick={() => select({ kind: "region", id: region })}>
                {facts?.parent ? `${facts.name}, ${facts.parent.name}` : (facts?.name ?? region)}
              </button>
              <span class="note">{words().bubble.inRegion(number(count))}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={inside().length > NAMED}>
        <p class="note">{words().bubble.moreRegions(inside().length - NAMED)}</p>
      </Show>
      <Show when={outside()}>{(none) => <p class="note">{words().bubble.outside(number(none().count))}</p>}</Show>
    </section>
  );
}
