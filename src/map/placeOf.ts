import { MercatorCoordinate } from "maplibre-gl";
import { boundsOfPoints } from "#firms/longitudes.ts";
import { findAmenity } from "#state/amenities.ts";
import { findPlant } from "#state/plants.ts";
import type { Bounds } from "#state/CameraContext.tsx";
import type { KnownMark } from "#clusters/marks/markFile.ts";
import type { ClustersState } from "#state/clusters/ClustersContext.tsx";
import type { MarksState } from "#state/clusters/MarksContext.tsx";
import type { Padding } from "#state/clearRoom.ts";
import type { EstablishmentsState } from "#state/EstablishmentsContext.tsx";
import { type Selection, selectedRegion } from "#state/query/query.ts";
import type { RegionsState } from "#state/regions/RegionsContext.tsx";

/** Closest zooms on what a link selects: a place is seen with what is around it. */
const REGION_ZOOM = 9;
const POINT_ZOOM = 11;
const PARK_ZOOM = 14;
/** One region where a cluster is strong is seen with those around it. */
const STRONG_ZOOM = 7;

/** Pixels of a tile at zoom 0. */
const WORLD = 512;

/** Where something lies, and how close it is looked at. */
export interface Placed {
  bounds: Bounds;
  maxZoom: number;
}

/** Who knows where what lies. */
interface Places {
  regions: Pick<RegionsState, "worker">;
  establishments: Pick<EstablishmentsState, "worker">;
  clusters: Pick<ClustersState, "delineation" | "declared" | "selected">;
  marks: Pick<MarksState, "all" | "chosen" | "need">;
}

/** The place of something selected; undefined where it is nowhere, or not found yet. */
export async function placeOf(
  selection: Selection,
  { regions, establishments, clusters, marks }: Places,
): Promise<Placed | undefined> {
  const region = selectedRegion(selection);
  if (region !== undefined) {
    const facts = await regions.worker.facts(region);
    return facts?.bounds && { bounds: facts.bounds, maxZoom: REGION_ZOOM };
  }
  switch (selection.kind) {
    case "establishment":
      return point(await establishments.worker.establishmentById(selection.id));
    case "amenity":
      return point(await findAmenity(selection.id));
    case "plant":
      return point(await findPlant(selection.id));
    case "bubble": {
      const bubble = await establishments.worker.bubble(selection.zoom, selection.id);
      return bubble && { bounds: bubble.bounds, maxZoom: PARK_ZOOM };
    }
    case "cluster": {
      const cluster = clusters.delineation()?.clusters[clusters.selected() ?? -1];
      return cluster && { bounds: cluster.bounds, maxZoom: REGION_ZOOM };
    }
    case "park": {
      const park = clusters.declared()?.clusters.find(({ id }) => id === selection.id);
      return park && { bounds: park.bounds, maxZoom: PARK_ZOOM };
    }
    case "regional": {
      marks.need();
      const own = (marks.all.value() ?? []).filter(({ subject }) => subject === selection.subject);
      const bounds = boundsOfStrong(own.length > 0 ? own : marks.chosen());
      return bounds && { bounds, maxZoom: STRONG_ZOOM };
    }
    default:
      return undefined;
  }
}

/** Where marks are strong, in degrees, or where they are probably so if none is more; undefined without any. */
export function boundsOfStrong(marks: readonly Pick<KnownMark, "lon" | "lat" | "isStrong">[]): Bounds | undefined {
  const strong = marks.filter(({ isStrong }) => isStrong);
  const meant = strong.length > 0 ? strong : marks;
  return meant.length === 0 ? undefined : boundsOfPoints(meant);
}

function point(found: { lon: number; lat: number } | null | undefined) {
  return found ? { bounds: [found.lon, found.lat, found.lon, found.lat] as Bounds, maxZoom: POINT_ZOOM } : undefined;
}

/**
 * The middle of a map that moves as little as it takes for `bounds` to lie in `room`; what is larger than that stays where it is.
 * Undefined where it lies there already.
 *
 * @param camera the middle of what `padding` leaves of the window, degrees, and the zoom
 * @param room the edges of the window to keep clear, and `padding` those the middle is told by, pixels
 */
export function centreShowing(
  bounds: Bounds,
  camera: { lon: number; lat: number; zoom: number },
  window: { width: number; height: number },
  padding: Padding,
  room: Padding,
): { lng: number; lat: number } | undefined {
  const scale = WORLD * 2 ** camera.zoom;
  const middle = MercatorCoordinate.fromLngLat([camera.lon, camera.lat]);
  const [west, south, east, north] = bounds;
  const turns = 360 * Math.round(((west + east) / 2 - camera.lon) / 360); // the copy of the world that is in sight
  const a = MercatorCoordinate.fromLngLat([west - turns, north]);
  const b = MercatorCoordinate.fromLngLat([east - turns, south]);
  const x = (padding.left + window.width - padding.right) / 2;
  const y = (padding.top + window.height - padding.bottom) / 2;
  const across = shift(
    x + (a.x - middle.x) * scale,
    x + (b.x - middle.x) * scale,
    room.left,
    window.width - room.right,
  );
  const down = shift(y + (a.y - middle.y) * scale, y + (b.y - middle.y) * scale, room.top, window.height - room.bottom);
  if (across === 0 && down === 0) return undefined;
  return new MercatorCoordinate(middle.x - across / scale, middle.y - down / scale).toLngLat();
}

/** How far something between `from` and `to` has to go to lie between `first` and `last`. */
function shift(from: number, to: number, first: number, last: number): number {
  if (to - from > last - first) return 0;
  return Math.max(0, first - from) || Math.min(0, last - to);
}
