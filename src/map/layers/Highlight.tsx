import type { Feature, FeatureCollection } from "geojson";
import { findAmenity } from "#state/amenities.ts";
import { findPlant } from "#state/plants.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { isOwnRegion } from "#regions/ownRegion.ts";
import { isArea, regionGeometry } from "#regions/regionId.ts";
import { type BasemapState, useBasemap } from "#state/BasemapContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { selectedRegion } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { useTheme } from "#state/ThemeContext.tsx";
import { SHEETS } from "#map/palette.ts";
import { createGeoJsonSource, createLayer, createPaint } from "#map/primitives.ts";

/** More establishments than this of one profile are not ringed one by one. */
const MAX_RINGS = 500;

/** The outline of regions of one level that are put together. */
export async function ownOutline(basemap: BasemapState, regions: readonly string[]): Promise<Feature | undefined> {
  const geometries = regions.flatMap((region) => regionGeometry(region) ?? []);
  const [first] = geometries;
  return (
    first &&
    basemap.merged(
      first.layer,
      geometries.map(({ featureId }) => featureId),
    )
  );
}

/** What the profile is about, drawn as GeoJSON: a region's outline, its establishments, or the one establishment. */
export function Highlight() {
  const { theme } = useTheme();
  const { query } = useQuery();
  const basemap = useBasemap();
  const establishments = useEstablishments();
  const regions = useRegions();
  const sheet = () => SHEETS[theme()];

  const outline = createAnswer(
    () => {
      const region = selectedRegion(query.selection);
      if (region === undefined || !isOwnRegion(region)) return region;
      return query.own && [...query.own.regions];
    },
    async (regions) => {
      if (typeof regions !== "string") return ownOutline(basemap, regions);
      const geometry = regionGeometry(regions);
      return geometry && (await basemap.outline(geometry.layer, geometry.featureId));
    },
  );
  const rings = createAnswer(
    () => {
      const { selection } = query;
      return selection && { selection: { ...selection }, version: establishments.answer()?.version };
    },
    async ({ selection }): Promise<FeatureCollection> => {
      const at = await coordinatesOf(selection);
      return {
        type: "FeatureCollection",
        features: Array.from({ length: at.length / 2 }, (_, i) => ({
          type: "Feature",
          properties: {},
          geometry: { type: "Point", coordinates: [at[2 * i], at[2 * i + 1]] },
        })),
      };
    },
  );
  async function coordinatesOf(selection: NonNullable<typeof query.selection>): Promise<ArrayLike<number>> {
    if (selection.kind === "establishment") {
      const found = await establishments.worker.establishmentById(selection.id);
      return found ? [found.lon, found.lat] : [];
    }
    if (selection.kind === "amenity" || selection.kind === "plant") {
      const found = await (selection.kind === "plant" ? findPlant : findAmenity)(selection.id);
      return found ? [found.lon, found.lat] : [];
    }
    if (selection.kind === "cluster" || selection.kind === "park") return []; // their outlines say where they are
    const region = selectedRegion(selection);
    if (selection.kind !== "bubble" && region === undefined) return [];
    const asked = selection.kind === "bubble" ? selection : { kind: "region" as const, regions: await idsIn(region!) };
    return (await establishments.worker.coordinates(asked, MAX_RINGS)).lonLat;
  }

  /** The regions whose establishments are an area's: it is not in their ids, as a state is in those of its counties. */
  async function idsIn(region: string): Promise<readonly string[]> {
    if (!isArea(region)) return [region];
    return (await regions.worker.facts(region))?.parts.map(({ id }) => id) ?? [];
  }

  createGeoJsonSource("outline", () => (selectedRegion(query.selection) ? outline.value() : undefined));
  createGeoJsonSource("rings", () => (query.selection ? rings.value() : undefined));
  createLayer(
    {
      id: "outline-casing",
      type: "line",
      source: "outline",
      paint: { "line-width": 5, "line-opacity": 0.8 },
      layout: { "line-join": "round" },
    },
    "outline-slot",
  );
  createLayer(
    { id: "outline", type: "line", source: "outline", paint: { "line-width": 2.25 }, layout: { "line-join": "round" } },
    "outline-slot",
  );
  for (const [id, width] of [
    ["outline-point-casing", 5],
    ["outline-point", 2.25],
  ] as const)
    createLayer(
      {
        id,
        type: "circle",
        source: "outline",
        filter: ["in", ["geometry-type"], ["literal", ["Point", "MultiPoint"]]],
        paint: {
          "circle-radius": ["interpolate", ["linear"], ["zoom"], 2, 8, 5, 11, 9, 15],
          "circle-color": "rgba(0, 0, 0, 0)",
          "circle-stroke-width": width,
        },
      },
      "outline-slot",
    );
  createLayer(
    {
      id: "rings-casing",
      type: "circle",
      source: "rings",
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 3, 2, 8, 3.5, 12, 7],
        "circle-color": "rgba(0, 0, 0, 0)",
        "circle-stroke-width": ["interpolate", ["linear"], ["zoom"], 3, 1.75, 12, 3.5],
        "circle-stroke-opacity": 0.7,
      },
    },
    "outline-slot",
  );
  createLayer(
    {
      id: "rings",
      type: "circle",
      source: "rings",
      paint: {
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 3, 2, 8, 3.5, 12, 7],
        "circle-color": "rgba(0, 0, 0, 0)",
        "circle-stroke-width": ["interpolate", ["linear"], ["zoom"], 3, 0.75, 12, 1.75],
        "circle-stroke-opacity": 0.8,
      },
    },
    "outline-slot",
  );
  createPaint("outline-casing", () => ({ "line-color": sheet().outlineCasing }));
  createPaint("outline", () => ({ "line-color": sheet().outline }));
  createPaint("outline-point-casing", () => ({ "circle-stroke-color": sheet().outlineCasing }));
  createPaint("outline-point", () => ({ "circle-stroke-color": sheet().outline }));
  createPaint("rings-casing", () => ({ "circle-stroke-color": sheet().outlineCasing }));
  createPaint("rings", () => ({ "circle-stroke-color": sheet().outline }));
  return null;
}
