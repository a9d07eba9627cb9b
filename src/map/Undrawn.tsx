import { createEffect, onCleanup } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { isOwnRegion } from "#regions/ownRegion.ts";
import { regionGeometry } from "#regions/regionId.ts";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useMarks } from "#state/clusters/MarksContext.tsx";
import { useNotices } from "#state/NoticesContext.tsx";
import { isLayerOn, type LayerId, layersTurned } from "#state/query/layersOn.ts";
import { selectedRegion } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";

/** Why the map does not draw something selected: a layer that is off, or words for what else keeps it away. */
type Reason = { layer: LayerId } | "noIndustry" | "noMark" | "emptyPark" | "noOutline";

const KEY = "undrawn";

/** Says why what is selected is not on the map, and turns on the layer that would draw it. */
export function Undrawn() {
  const w = useWords("marks");
  const { query, ask } = useQuery();
  const clusters = useClusters();
  const marks = useMarks();
  const { tell, dismiss } = useNotices();

  const reason = (): Reason | undefined => {
    const { selection } = query;
    const region = selectedRegion(selection);
    if (region !== undefined) return isOwnRegion(region) || regionGeometry(region) ? undefined : "noOutline";
    switch (selection?.kind) {
      case "regional":
        if (!isLayerOn(query, "marks")) return isLayerOn(query, "measure") ? undefined : { layer: "marks" };
        return marks.all.value() && marks.chosen().length === 0 ? "noMark" : undefined;
      case "cluster":
        if (query.industries.length === 0) return "noIndustry";
        return isLayerOn(query, "found") ? undefined : { layer: "found" };
      case "park": {
        if (!isLayerOn(query, "declared")) return { layer: "declared" };
        const park = clusters.declared()?.clusters.find(({ id }) => id === selection.id);
        return park?.matching === 0 ? "emptyPark" : undefined;
      }
      default:
        return undefined;
    }
  };
  createEffect(() => {
    const why = reason();
    if (!why) return dismiss(KEY);
    if (typeof why === "string") return tell({ key: KEY, tone: "info", text: w().undrawn[why] });
    const show = () => ask({ overlays: layersTurned(query, why.layer) });
    tell({ key: KEY, tone: "info", text: w().undrawn.layerOff, action: { label: w().undrawn.show, run: show } });
  });
  onCleanup(() => dismiss(KEY));
  return null;
}
