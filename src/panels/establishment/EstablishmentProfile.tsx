import { economyOfRegisters } from "#economies/economies.ts";
import "#panels/frame/profile.css";
import { For, type JSX, Show, createMemo } from "solid-js";
import type { Establishment } from "#engine/establishments/protocol.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { IndustryTree } from "#industries/industryTree.ts";
import { parentRegion, regionParts } from "#regions/regionId.ts";
import { useCamera } from "#state/CameraContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { SaveTool } from "#panels/frame/SaveTool.tsx";
import { createEstablishmentRows } from "./createEstablishmentRows.ts";
import { registerNumbers } from "./establishmentName.ts";
import { createLinkedPart } from "#panels/advice/createLinkedPart.ts";
import { type ProfileSection, ProfileScroll } from "#panels/frame/ProfileScroll.tsx";
import { ProfileHeader } from "#panels/frame/ProfileHeader.tsx";
import { ProfileFailed, ProfileMessage, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";

const PlaceRecommendations = lazyPart(
  async () => (await import("#panels/advice/places/PlaceRecommendations.tsx")).PlaceRecommendations,
  "profile",
  "recommendations",
);

const SITE_ZOOM = 13;

/** One establishment: all its registers say of it, where it stands, and how sure its place is. */
export function EstablishmentProfile(props: { id: string }) {
  const profileWords = useWords("profile");
  const { worker } = useEstablishments();
  const [part, setPart] = createLinkedPart<"overview">("overview");
  const answer = createAnswer(
    () => props.id,
    (id) => worker.establishmentById(id),
  );
  const found = () => (answer.about() === props.id ? answer.value() : undefined);
  const isGone = () => answer.status() === "ready" && answer.about() === props.id && !answer.value();
  const title = () => {
    const row = found();
    if (isGone()) return profileWords().gone;
    return row && (row.name || profileWords().unnamed);
  };
  const rowsOf = createEstablishmentRows();
  const saved = () => {
    const row = found();
    return row && (() => rowsOf([row]));
  };
  const fileName = () => props.id.replaceAll(/[^\w]+/g, "-");
  const about = (content: (row: () => Establishment) => JSX.Element) => () => (
    <Show when={found()}>{(row) => content(row)}</Show>
  );
  const sections: readonly ProfileSection<"overview" | "recommendations">[] = [
    {
      id: "overview",
      title: () => profileWords().tabs.overview,
      content: about((row) => <Facts row={row()} />),
    },
    {
      id: "recommendations",
      title: () => profileWords().tabs.recommendations,
      content: about((row) => (
        <div class="profile-body">
          <PlaceRecommendations kind="establishment" industries={[row().industry]} region={row().region} />
        </div>
      )),
    },
  ];
  return (
    <>
      <ProfileHeader
        kicker={found() || isGone() ? profileWords().establishment.kicker : undefined}
        title={title()}
        isPlain={isGone() || found()?.name === ""}
        tools={<SaveTool name={fileName()} rows={saved()} />}
      />
      <Show when={!isGone()} fallback={<ProfileMessage title={props.id} hint={profileWords().goneHint} />}>
        <ProfileScroll
          label={profileWords().tabs.label}
          about={props.id}
          sections={sections}
          part={part()}
          onPart={setPart}
          instead={
            answer.status() === "failed" ? (
              <ProfileFailed fault={answer.fault()} onRetry={answer.retry} />
            ) : found() ? undefined : (
              <ProfileSkeleton />
            )
          }
        />
      </Show>
    </>
  );
}

function Facts(props: { row: Establishment }) {
  const { t, number } = useI18n();
  const profileWords = useWords("profile");
  const camera = useCamera();
  const { tree } = useIndustries();
  const words = () => profileWords().establishment;
  const path = createMemo(() => {
    const loaded = tree();
    return loaded ? pathTo(loaded, props.row.industry) : [];
  });
  const sources = () =>
    registerNumbers(props.row.id).map(({ source, number: id }) =>
      source ? words().registerNumber(t().source[source], id) : id,
    );

  return (
    <div class="profile-body">
      <dl class="profile-facts">
        <Fact label={words().industry}>
          <IndustryPath path={path()} />
        </Fact>
        <Fact label={words().company}>{props.row.company || undefined}</Fact>
        <Fact label={words().place}>{props.row.place || undefined}</Fact>
        <Show when={props.row.park}>
          <Fact label={words().park}>{props.row.park}</Fact>
        </Show>
        <Fact label={words().employment}>
          {props.row.employment === null ? undefined : number(props.row.employment)}
        </Fact>
        <Fact label={words().reported}>
          <Show when={props.row.firstYear}>
            {(first) => (
              <>
                {words().reportedYears(first(), props.row.lastYear ?? first())}{" "}
                <span class="note">{words().reportYears}</span>
              </>
            )}
          </Show>
        </Fact>
        <Fact label={words().regions}>
          <RegionLinks region={props.row.region} />
        </Fact>
        <Fact label={words().sources}>
          <ul>
            <For each={sources()}>{(source) => <li>{source}</li>}</For>
          </ul>
        </Fact>
        <Fact label={words().coordinates}>
          {words().latLon(props.row.lat.toFixed(5), props.row.lon.toFixed(5))}
          <For each={props.row.repairs} fallback={<span class="note profile-block">{words().noRepairs}</span>}>
            {(repair) => <span class="note profile-block">{words().repair[repair] ?? repair}</span>}
          </For>
        </Fact>
      </dl>
      <button
        type="button"
        class="button"
        onClick={() => camera.go({ lon: props.row.lon, lat: props.row.lat, zoom: SITE_ZOOM })}
      >
        {profileWords().showOnMap}
      </button>
      <p class="note profile-source">
        {profileWords().sourceLine(profileWords().sources[economyOfRegisters(props.row.sources).id].registers)}
      </p>
    </div>
  );
}

function Fact(props: { label: string; children: JSX.Element }) {
  const profileWords = useWords("profile");
  return (
    <div>
      <dt>{props.label}</dt>
      <dd>{props.children || <span class="profile-missing">{profileWords().notKnown}</span>}</dd>
    </div>
  );
}

function IndustryPath(props: { path: number[] }) {
  const profileWords = useWords("profile");
  const { title, code, only } = useIndustries();
  return (
    <ol class="profile-path" aria-label={profileWords().establishment.industryPath}>
      <For each={props.path}>
        {(node) => (
          <li>
            <button
              type="button"
              class="link"
              title={profileWords().onlyThis(title(node))}
              onClick={() => only([node])}
            >
              <span class="profile-code">{code(node)}</span>
              <span>{title(node)}</span>
            </button>
          </li>
        )}
      </For>
    </ol>
  );
}

function RegionLinks(props: { region: string }) {
  const { t } = useI18n();
  const profileWords = useWords("profile");
  const { select } = useQuery();
  const regions = useRegions();
  const ids = () =>
    props.region === "" ? [] : [props.region, parentRegion(props.region)].filter((id) => id !== undefined);
  const named = createAnswer(
    () => props.region,
    () => Promise.all(ids().map(async (id) => ({ id, name: (await regions.worker.facts(id))?.name ?? id }))),
  );
  const links = () =>
    (named.about() === props.region ? named.value() : undefined) ?? ids().map((id) => ({ id, name: id }));
  return (
    <Show
      when={props.region !== ""}
      fallback={<span class="profile-missing">{profileWords().establishment.outside}</span>}
    >
      <For each={links()}>
        {(link) => (
          <>
            <button type="button" class="link" onClick={() => select({ kind: "region", id: link.id })}>
              {link.name}
            </button>
            ,{" "}
          </>
        )}
      </For>
      {t().economy[regionParts(props.region).economy]}
    </Show>
  );
}

/** The node and its ancestors, the sector first. */
function pathTo(tree: IndustryTree, node: number): number[] {
  const path: number[] = [];
  for (let at = node; at >= 0; at = tree.parent[at]) path.unshift(at);
  return path;
}
