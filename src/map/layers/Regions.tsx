import { For, createMemo, createSignal } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { regionOfFeature } from "#regions/regionId.ts";
import { answerClasses, type AnswerClasses } from "#measures/answerClasses.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { Tooltip } from "#map/Tooltip.tsx";
import { RegionFills, REGION_LAYERS } from "./RegionFills.tsx";
import { regionLines } from "./regionLines.ts";
import { CATEGORIES, isCategorical } from "#measures/classBreaks.ts";
import { useMap } from "#map/MapCanvas.tsx";
import { createMapEvent } from "#map/primitives.ts";

/** The regions of the measure, what the one under the pointer says, and what they all say to a test. */
export function Regions() {
  const { t, ...formats } = useI18n();
  const w = useWords("regional");
  const { select } = useQuery();
  const regions = useRegions();
  const [hovered, setHovered] = createSignal<number>();

  const classes = createMemo(() => {
    const answer = regions.measure();
    return answer && answerClasses(answer);
  });
  const rowOf = createMemo(() => {
    const rows = new Map<number, number>();
    regions.measure()?.feature.forEach((feature, row) => rows.set(feature, row));
    return rows;
  });
  const names = createAnswer(
    () => regions.measure()?.feature,
    (features) => regions.worker.names(features),
  );
  const told = createMemo(() => {
    const [answer, divided] = [regions.measure(), classes()];
    const row = rowOf().get(hovered() ?? -1);
    if (!answer || !divided || row === undefined) return undefined;
    const name = names.about() === answer.feature ? names.value()?.[row] : undefined;
    return { name: name ?? "", lines: regionLines(answer, divided, row, { t: t(), w: w(), formats }) };
  });

  return (
    <>
      <RegionFills
        answer={regions.measure()}
        classes={classes()}
        onHover={setHovered}
        onPick={(feature) => select({ kind: "region", id: regionOfFeature(feature) })}
      />
      <Tooltip shown={told() !== undefined}>
        <strong>{told()?.name}</strong>
        <For each={told()?.lines}>{(line) => <p>{line}</p>}</For>
      </Tooltip>
      <RegionState classes={classes()} />
    </>
  );
}

/** How many regions in view are drawn as what, as text: a canvas says nothing to a test. */
function RegionState(props: { classes: AnswerClasses | undefined }) {
  const map = useMap();
  const [drawn, setDrawn] = createSignal<Record<string, number>>({});
  createMapEvent(map, "idle", () => setDrawn(count()));

  function count(): Record<string, number> {
    const layers = REGION_LAYERS.map((layer) => `fill-${layer}`).filter((layer) => map.getLayer(layer));
    const states = new Map(
      map.queryRenderedFeatures({ layers }).map(({ layer, id, state }) => [`${layer.id} ${id}`, state]),
    );
    const counts: Record<string, number> = {};
    for (const state of states.values()) {
      const drawnAs = name(Number(state.c ?? Number.NaN));
      counts[drawnAs] = (counts[drawnAs] ?? 0) + 1;
      if (state.open === 1) counts.open = (counts.open ?? 0) + 1;
    }
    return counts;
  }

  /** The kind by its name, a class by its number. */
  function name(position: number): string {
    const scale = props.classes?.scale;
    if (position < 0 || Number.isNaN(position) || scale === undefined) return "without a figure";
    return isCategorical(scale) ? `${scale} ${CATEGORIES[scale][position]}` : `${scale} class ${position + 1}`;
  }
  return (
    <output hidden data-testid="region-state">
      {JSON.stringify(drawn())}
    </output>
  );
}
