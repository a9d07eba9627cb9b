import type { AmenityFile } from "#clusters/found/nearbyPlaces.ts";
import type { RegisterCell } from "#clusters/found/registerFigures.ts";
import { greatCircleKm } from "#clusters/found/greatCircleKm.ts";
import { regionName } from "#clusters/tables/regionalFigures.ts";
import { bySlot } from "#clusters/tables/regionalTable.ts";
import type { Plant } from "#firms/plant.ts";
import type { CaseTable } from "#guidelines/cases/caseTable.ts";
import type { ClusterKind, KindTable } from "#guidelines/findings/model/findingModel.ts";
import type { Named } from "./named.ts";
import { generalWorth, institutesWorth } from "./placeNames.ts";

/** What named things of a level's cases are taken from. What an economy does not have is left out. */
export interface NameSources {
  table: CaseTable;
  kinds: KindTable;
  kindOf: (slot: number) => ClusterKind;
  /** Subjects above one, itself first: "industry/3364", "industry/336". */
  lineOf: (slot: number) => readonly string[];
  subjectName: (slot: number) => string;
  /** Regions that touch a region. */
  touching?: (region: number) => readonly number[];
  /** Regions that share ground with one of the asker's own: none of them is another place. */
  sharing?: ReadonlySet<number>;
  amenities?: AmenityFile;
  /** Establishments a register holds, with their texts by its sites. */
  located?: {
    cell: (slot: number, region: number) => RegisterCell | undefined;
    /** Sites of every subject in a region. */
    sitesIn: (region: number) => readonly number[];
    employment: ArrayLike<number>;
    name: (site: number) => string;
    park: (site: number) => string;
  };
  /** Heavy industry of the economy. */
  plants?: readonly Plant[];
  /** Peers are at most so many times as large. */
  peerSize: () => number;
}

/** The place a name is asked for, and what is known of it. */
export interface NamePlace {
  sources: NameFinder;
  slot: number;
  region: number;
}

/** Sources with what is made of them once. */
export interface NameFinder extends NameSources {
  /** [slot] regions strong in it, in the order of the table. */
  strongIn: (slot: number) => Int32Array;
  /** [slot] `institutesWorth` */
  worth: (slot: number) => Float32Array;
  /** Regions compared. */
  regionsOf: () => Int32Array;
  /** Kilometres between the label points of two regions. */
  km: (a: number, b: number) => number;
  /** A region as a named thing, with its quotient in a subject and its way from another. */
  region: (region: number, slot: number, from: number) => Named;
  /** Whether a region is another place than one it is named for. */
  isElsewhere: (other: number, region: number) => boolean;
  isStrong: (slot: number, region: number) => boolean;
  /** Whether it has a label point. */
  isPlaced: (region: number) => boolean;
  /** Jobs, or establishments where jobs are not counted. */
  size: (slot: number, region: number) => number;
  quotient: (slot: number, region: number) => number;
}

export function nameFinder(sources: NameSources): NameFinder {
  const { figures } = sources.table.inputs;
  const { regions, table } = figures;
  const at = (column: ArrayLike<number>, slot: number, region: number) => {
    const cell = table.cellOf(slot, region);
    return cell < 0 ? Number.NaN : column[cell];
  };
  const km = (a: number, b: number) => greatCircleKm(regions.lon[a], regions.lat[a], regions.lon[b], regions.lat[b]);
  const quotient = (slot: number, region: number) => at(table.quotients.quotient, slot, region);
  const byKind = new Map<ClusterKind, Float32Array>();
  const general = (kind: ClusterKind) => {
    const worth = byKind.get(kind) ?? generalWorth(sources, kind);
    byKind.set(kind, worth);
    return worth;
  };
  let compared: Int32Array | undefined;
  return {
    ...sources,
    km,
    worth: bySlot((slot) => institutesWorth(sources, general(sources.kindOf(slot)), sources.lineOf(slot))),
    regionsOf: () => (compared ??= Int32Array.from(table.pool.keys()).filter((region) => table.pool[region] === 1)),
    quotient,
    isElsewhere: (other, region) => other !== region && !sources.sharing?.has(other),
    isStrong: (slot, region) => figures.outcome(slot).isStrong[region] === 1,
    isPlaced: (region) => !Number.isNaN(regions.lon[region] + regions.lat[region]),
    size: (slot, region) => at(table.table[table.basis], slot, region),
    strongIn: bySlot((slot) => {
      const { isStrong } = figures.outcome(slot);
      return Int32Array.from(isStrong.keys()).filter((region) => isStrong[region] === 1 && table.pool[region] === 1);
    }),
    region: (region, slot, from) => {
      const [way, times] = [km(from, region), quotient(slot, region)];
      return {
        kind: "region",
        id: regions.id[region],
        name: regionName(regions, region),
        ...(Number.isNaN(way) ? {} : { km: way }),
        ...(Number.isNaN(times) ? {} : { quotient: times }),
      };
    },
  };
}
