import { For, Show, createMemo, createSignal } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { regionOfFeature } from "#regions/regionId.ts";
import { answerClasses } from "#measures/answerClasses.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useOwnDraft } from "#state/regions/OwnDraftContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { Tooltip } from "#map/Tooltip.tsx";
import { OwnDraftOutline } from "./OwnDraftOutline.tsx";
import { RegionFills } from "./RegionFills.tsx";
import { regionLines } from "./regionLines.ts";

/** The regions of the measure, and what the one under the pointer says. */
export function Regions() {
  const { t, ...formats } = useI18n();
  const w = useWords("regional");
  const { query, select } = useQuery();
  const regions = useRegions();
  const regional = useRegional();
  const own = useOwnDraft();
  const draft = () => (query.view === "regions" ? own.draft() : undefined);
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
    const isIn = draft()?.regions.includes(regionOfFeature(answer.feature[row]));
    const way = draft() && (isIn ? w().own.takeOut : w().own.add);
    const lines = regionLines(answer, divided, row, { t: t(), w: w(), formats, title: regional.title });
    return { name: name ?? "", lines: way ? [...lines, way] : lines };
  });

  return (
    <>
      <RegionFills
        answer={regions.measure()}
        classes={classes()}
        onHover={setHovered}
        onPick={(feature) => {
          const id = regionOfFeature(feature);
          if (draft()) own.toggle(id);
          else select({ kind: "region", id });
        }}
      />
      <Show when={draft()}>
        <OwnDraftOutline />
      </Show>
      <Tooltip shown={told() !== undefined}>
        <strong>{told()?.name}</strong>
        <For each={told()?.lines}>{(line) => <p>{line}</p>}</For>
      </Tooltip>
    </>
  );
}
