import { createMemo } from "solid-js";
import { passesPlantFilter } from "#firms/plant.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { type Bounds, isWithin } from "#state/CameraContext.tsx";
import { HEAVY_INDUSTRY } from "#state/mapLayers.ts";
import { createPlants } from "#state/plants.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { PointList } from "./PointList.tsx";

/** The plants of heavy industry that the map shows, by name. */
export function ListedPlants(props: { bounds: Bounds | undefined }) {
  const { number } = useI18n();
  const w = useWords("heavyIndustry");
  const { query } = useQuery();
  const all = createPlants(() => true);
  const here = createMemo(() => {
    const asked = { kinds: query.plantKinds, economies: query.plantEconomies };
    return (all.value() ?? [])
      .filter((plant) => passesPlantFilter(plant, asked) && isWithin(props.bounds, plant.lon, plant.lat))
      .toSorted((a, b) => a.name.localeCompare(b.name))
      .map(({ id, kind, economy, name }) => ({
        name,
        detail: `${w().kind[kind]} · ${w().economy[economy]}`,
        glyph: HEAVY_INDUSTRY.glyphs[kind],
        selection: HEAVY_INDUSTRY.selection(id),
      }));
  });
  return (
    <PointList title={w().listed(number(here().length))} points={here()} leftOut={(most) => w().listedFirst(most)} />
  );
}
