import type { ApecId } from "#economies/apec.ts";

/** What plants of heavy industry are told apart by: one kind a plant. A mine with a smelter is a mine. */
export const PLANT_KINDS = ["mine", "smelter", "cement", "steel"] as const;
export type PlantKind = (typeof PLANT_KINDS)[number];

/** Whose data set a plant is from: mining and metals of ICMM, cement of GEM, steel of SFI. */
export type PlantSource = "icmm" | "gem" | "sfi";

/** A mine, smelter, cement or steel plant, as links name it. */
export interface Plant {
  /** As its source numbers it: "ICMM00406", "P100000123432", "GASTAUS0001". */
  id: string;
  kind: PlantKind;
  source: PlantSource;
  economy: ApecId;
  name: string;
  /** Degrees. */
  lon: number;
  lat: number;
  /** Town and state, "" where its source has none. */
  place: string;
  /** Its source's own words for what it is, in small letters: "mine", "smelter", "integrated", "mini-mill"; none where not known. */
  types: readonly string[];
  /** What a mine or smelter makes, the main one first; of a steel mill how it makes it. */
  products: readonly string[];
  owner: string;
  /** Whom the owner belongs to, "" where that is the owner or is not known. */
  parent: string;
  /** Million tonnes a year: of cement, of crude steel. Null where not known or not asked. */
  capacity: number | null;
  start: number | null;
  status: "operating" | "mothballed" | "construction" | null;
  /** How sure its source is: of what a mine is, or of where a plant stands. */
  sureness: "high" | "moderate" | "exact" | "approximate";
}

/** `public/atlas/heavy-industry.json`, one column a property; lists within a cell are joined by semicolons. */
export interface PlantFile {
  /** What the map draws. */
  points: { id: string[]; kind: PlantKind[]; economy: ApecId[]; name: string[]; lon: number[]; lat: number[] };
  facts: {
    source: PlantSource[];
    place: string[];
    types: string[];
    products: string[];
    owner: string[];
    parent: string[];
    capacity: (number | null)[];
    start: (number | null)[];
    status: Plant["status"][];
    sureness: Plant["sureness"][];
  };
}

/** The plants of the file, in its order. */
export function plantsOf({ points, facts }: PlantFile): Plant[] {
  const listed = (text: string) => (text === "" ? [] : text.split(";"));
  return points.id.map((id, row) => ({
    id,
    kind: points.kind[row],
    economy: points.economy[row],
    name: points.name[row],
    lon: points.lon[row],
    lat: points.lat[row],
    source: facts.source[row],
    place: facts.place[row],
    types: listed(facts.types[row]),
    products: listed(facts.products[row]),
    owner: facts.owner[row],
    parent: facts.parent[row],
    capacity: facts.capacity[row],
    start: facts.start[row],
    status: facts.status[row],
    sureness: facts.sureness[row],
  }));
}

/** What is asked for of them; an empty list restricts nothing. */
export interface PlantFilter {
  kinds: readonly PlantKind[];
  economies: readonly ApecId[];
}

/** Whether a plant is one of those asked for. */
export function passesPlantFilter(
  { kind, economy }: Pick<Plant, "kind" | "economy">,
  { kinds, economies }: PlantFilter,
): boolean {
  return (kinds.length === 0 || kinds.includes(kind)) && (economies.length === 0 || economies.includes(economy));
}
