import type { MapGeoJSONFeature } from "maplibre-gl";
import { createSignal, Match, Show, Switch } from "solid-js";
import { toldElsewhere } from "#engine/asked.ts";
import { faultOf } from "#engine/fault.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { useCamera } from "#state/CameraContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { faultSentence } from "#state/faultSentence.ts";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useNotices } from "#state/NoticesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Tooltip } from "#map/Tooltip.tsx";
import { Bubbles } from "./Bubbles.tsx";

/** Establishments with the card beside the pointer, and what a click on one or on a bubble opens; where they are `isGround`, small dots. */
export function Establishments(props: { isGround: boolean }) {
  const { t, percent } = useI18n();
  const { tell } = useNotices();
  const establishments = useEstablishments();
  const industries = useIndustries();
  const camera = useCamera();
  const { select } = useQuery();
  const [hovered, setHovered] = createSignal<MapGeoJSONFeature>();
  const properties = () => hovered()?.properties;
  const isBubble = () => properties()?.count !== undefined;
  const firm = createAnswer(
    () => (hovered() && !isBubble() ? Number(properties()?.row) : undefined),
    (row) => establishments.worker.establishment(row),
  );
  const lead = () => {
    const node = establishments.classes()?.nodes[Number(properties()?.lead)];
    return node === undefined ? undefined : industries.title(node);
  };

  return (
    <>
      <Bubbles
        isGround={props.isGround}
        onHover={setHovered}
        onBubble={({ id, zoom, isStack, lon, lat }) => {
          select({ kind: "bubble", zoom, id });
          if (isStack) return; // the profile lists who stands there
          establishments.worker.bubble(zoom, id).then(
            (bubble) => {
              if (bubble?.splitZoom !== undefined) camera.go({ lon, lat, zoom: Math.min(18, bubble.splitZoom + 0.01) });
            },
            toldElsewhere, // the profile says what is wrong
          );
        }}
        onEstablishment={(row) =>
          establishments.worker.establishment(row).then(
            (found) => found && select({ kind: "establishment", id: found.id }),
            (reason) => tell({ key: "map", tone: "problem", text: faultSentence(t(), faultOf(reason)) }),
          )
        }
      />
      <Tooltip shown={hovered() !== undefined}>
        <Switch>
          <Match when={isBubble()}>
            <strong>
              {properties()?.stack === 1
                ? t().map.stack(Number(properties()?.count))
                : t().map.bubble(Number(properties()?.count))}
            </strong>
            <Show when={lead()}>
              {(title) => (
                <span>
                  {title()}, {percent(Number(properties()?.share))}
                </span>
              )}
            </Show>
          </Match>
          <Match when={firm.about() === Number(properties()?.row) && firm.value()}>
            {(found) => (
              <>
                <strong>{found().name || t().map.unnamed}</strong>
                <span>
                  {industries.title(found().industry)}
                  {found().employment === null ? "" : ` · ${t().unit.jobs(found().employment ?? 0)}`}
                </span>
              </>
            )}
          </Match>
        </Switch>
      </Tooltip>
    </>
  );
}
