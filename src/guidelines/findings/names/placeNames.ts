import { greatCircleKm } from "#clusters/found/greatCircleKm.ts";
import { parkId } from "#clusters/found/parkId.ts";
import { foldText } from "#industries/foldText.ts";
import { INSTITUTE_KM } from "#guidelines/cases/regionReach.ts";
import type { AmenityFile, AmenityKind } from "#clusters/found/nearbyPlaces.ts";
import type { Named } from "./named.ts";
import type { ClusterKind } from "#guidelines/findings/model/findingModel.ts";
import type { NamePlace, NameSources } from "./nameSources.ts";
import { nearestOf } from "./nearestOf.ts";

const INSTITUTES = 3;
const GATEWAYS = 2;
const LOCATED = 3;
/** Kilometres from a region's label point within which heavy industry is taken for its own. */
const PLANT_KM = 75;

/** Institutes within `INSTITUTE_KM` that a firm could ask: those whose names tell the cluster's field before others, then by distance. */
export function institutes(place: NamePlace): Named[] {
  return fitting(place, (km) => km <= INSTITUTE_KM, INSTITUTES, INSTITUTE_KM);
}

/** The nearest such institutes beyond. */
export function institutesBeyond(place: NamePlace): Named[] {
  return fitting(place, (km) => km > INSTITUTE_KM, GATEWAYS);
}

/** The nearest ports or airports. */
export function gateways(place: NamePlace, kind: Exclude<AmenityKind, "research">): Named[] {
  return nearestOf(amenitiesOf(place, kind), ({ km }) => km, GATEWAYS).map(({ at, km }) => ({
    kind,
    name: place.sources.amenities!.name[at],
    km,
  }));
}

/** Establishments of the cluster here that a register holds and names, the largest first. */
export function located({ sources, slot, region }: NamePlace): Named[] {
  const known = sources.located;
  const sites = known?.cell(slot, region)?.sites ?? [];
  const named = sites.filter((site) => known!.name(site) !== "");
  named.sort((a, b) => (known!.employment[b] || 0) - (known!.employment[a] || 0) || a - b);
  const once = named.filter((site, k) => named.findIndex((other) => known!.name(other) === known!.name(site)) === k);
  return once.slice(0, LOCATED).map((site) => ({
    kind: "establishment",
    name: known!.name(site),
    of: sites.length,
    ...(known!.employment[site] > 0 ? { employment: known!.employment[site] } : {}),
  }));
}

/** Industrial parks that establishments of a register here stand in, those with the most first. */
export function parks({ sources, region }: NamePlace): Named[] {
  const known = sources.located;
  const found = new Map<string, { name: string; count: number }>();
  for (const site of known?.sitesIn(region) ?? []) {
    const name = known!.park(site);
    const id = parkId("", name);
    if (id === "") continue;
    const park = found.get(id) ?? { name, count: 0 };
    park.count++;
    found.set(id, park);
  }
  return nearestOf(found.values(), ({ count }) => -count, LOCATED).map(({ name }) => ({ kind: "park", name }));
}

/** Heavy industry that belongs to the cluster, nearest first. */
export function plants({ sources, slot, region }: NamePlace): Named[] {
  const { regions, table } = sources.table.inputs.figures;
  const wanted = sources.kinds.plants.filter(({ subjects }) => subjects.includes(table.subjects[slot]));
  const near = (sources.plants ?? []).flatMap((plant) => {
    const fits = wanted.some(
      ({ kind, products }) => kind === plant.kind && (!products || plant.products.some((of) => products.includes(of))),
    );
    if (!fits) return [];
    const km = greatCircleKm(plant.lon, plant.lat, regions.lon[region], regions.lat[region]);
    return km <= PLANT_KM ? [{ plant, km }] : [];
  });
  return nearestOf(near, ({ km }) => km, LOCATED).map(({ plant, km }) => ({
    kind: "plant",
    id: plant.id,
    name: plant.name,
    km,
    detail: plant.products.join(", "),
    of: near.length,
  }));
}

function fitting(place: NamePlace, isWanted: (km: number) => boolean, most: number, within?: number): Named[] {
  const { amenities } = place.sources;
  const worth = place.sources.worth(place.slot);
  const found = amenitiesOf(place, "research", within).flatMap(({ at, km }) => {
    const gain = worth[at];
    return Number.isNaN(gain) || !isWanted(km) ? [] : [{ at, km, gain }];
  });
  return nearestOf(found, ({ km, gain }) => km - gain, most).map(({ at, km, gain }) => ({
    kind: "institute",
    name: amenities!.name[at],
    km,
    detail: amenities!.detail[at] ?? "",
    ...(gain === FIELD_KM ? { isOfField: true } : {}),
  }));
}

/** Whether some institute within reach, or beyond, could be asked: as `institutes` and `institutesBeyond` find them. */
export function hasInstitute({ sources, slot, region }: NamePlace, where: "within" | "beyond"): boolean {
  const worth = sources.worth(slot);
  const isWithin = where === "within";
  for (const { at, km } of reached({ sources, slot, region }, "research", isWithin ? INSTITUTE_KM : Infinity))
    if (km <= INSTITUTE_KM === isWithin && !Number.isNaN(worth[at])) return true;
  return false;
}

/** Kilometres that a word of the field in an institute's name is worth, and one that says it does technical or general work. */
const FIELD_KM = 40;
const GENERAL_KM = 15;

/** [amenity] What an institute's name is worth to any cluster of a kind, in kilometres; NaN for one whose name says that it is no help, and for no institute. */
export function generalWorth({ kinds, amenities }: NameSources, kind: ClusterKind): Float32Array {
  const worth = new Float32Array(amenities?.kind.length ?? 0).fill(Number.NaN);
  amenities?.kind.forEach((of, at) => {
    if (of !== "research") return;
    const name = foldedName(amenities, at);
    if (!kinds.unfit[kind].some((word) => hasWord(name, word)))
      worth[at] = kinds.general[kind].some((word) => hasWord(name, word)) ? GENERAL_KM : 0;
  });
  return worth;
}

/** The same for one cluster: those whose names say its field go before all others. */
export function institutesWorth(
  { kinds, amenities }: NameSources,
  general: Float32Array,
  line: readonly string[],
): Float32Array {
  const field = kinds.fields.flatMap(({ subjects, words }) => (subjects.some((id) => line.includes(id)) ? words : []));
  if (field.length === 0) return general;
  return general.map((worth, at) =>
    amenities!.kind[at] === "research" && field.some((word) => hasWord(foldedName(amenities!, at), word))
      ? FIELD_KM
      : worth,
  );
}

const folded = new WeakMap<AmenityFile, Map<number, string>>();

/** A name in small letters without accents, with blanks around it; folding is dear, and the same names are read for many clusters. */
function foldedName(amenities: AmenityFile, at: number): string {
  const known = folded.get(amenities) ?? new Map<number, string>();
  folded.set(amenities, known);
  const name = known.get(at) ?? ` ${foldText(amenities.name[at])} `;
  known.set(at, name);
  return name;
}

/** Whether a folded name, with blanks around it, has a word that begins so; "=gas" is the whole word. */
function hasWord(name: string, word: string): boolean {
  return word.startsWith("=") ? name.includes(` ${word.slice(1)} `) : name.includes(` ${word}`);
}

interface Reached {
  /** Place in the file. */
  at: number;
  km: number;
}

function amenitiesOf(place: NamePlace, kind: AmenityKind, within = Infinity): Reached[] {
  return [...reached(place, kind, within)];
}

/** Places of a kind with their way from the region's label point, in kilometres; those farther than `within` may be left out. */
function* reached({ sources, region }: NamePlace, kind: AmenityKind, within: number): Generator<Reached> {
  const { amenities } = sources;
  const { lon, lat } = sources.table.inputs.figures.regions;
  if (!amenities || Number.isNaN(lon[region] + lat[region])) return;
  // A degree of latitude is 111 km everywhere: what is farther north or south needs no further look.
  const degrees = within / 110;
  for (let at = 0; at < amenities.kind.length; at++)
    if (amenities.kind[at] === kind && Math.abs(amenities.lat[at] - lat[region]) <= degrees)
      yield { at, km: greatCircleKm(amenities.lon[at], amenities.lat[at], lon[region], lat[region]) };
}
