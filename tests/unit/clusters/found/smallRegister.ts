import type { FirmTable } from "#firms/firmTable.ts";
import { textColumn } from "#firms/atlasRegister.ts";
import { industryTree } from "#industries/industryTree.ts";
import { createRandom } from "#spatial/random.ts";

const ids = ["31-33", "325", "3251", "336", "3363", "48-49"];

/** Two manufacturing subsectors with an industry each, and transport: node 4 is the one that clusters. */
export const smallTree = industryTree({
  id: ids,
  code: ids,
  parent: [-1, 0, 1, 0, 3, -1],
  system: ids.map(() => "shared"),
  en: ids,
  es: ids,
});

/** The node whose establishments stand in the two crowds. */
export const CROWDED = 4;

interface Place {
  lon: number;
  lat: number;
  industry: number;
  employment?: number;
  park?: string;
  region?: string;
  place?: string;
}

/** A register of places; what is left out is unknown. */
export function registerOf(places: readonly Place[]): FirmTable {
  const { length } = places;
  const text = (value: (place: Place, i: number) => string) => textColumn(places.map(value));
  return {
    length,
    lon: Float64Array.from(places, ({ lon }) => lon),
    lat: Float64Array.from(places, ({ lat }) => lat),
    industry: Uint16Array.from(places, ({ industry }) => industry),
    employment: Float32Array.from(places, ({ employment }) => employment ?? Number.NaN),
    firstYear: new Uint16Array(length),
    lastYear: new Uint16Array(length),
    source: new Uint8Array(length).fill(4),
    repairs: new Uint8Array(length),
    id: text((_, i) => `m${i}`),
    name: text(() => ""),
    company: text(() => ""),
    place: text(({ place }) => place ?? ""),
    park: text(({ park }) => park ?? ""),
    region: text(({ region }) => region ?? "MX-19039"),
  };
}

/** `others` establishments of all industries over 2 x 2 degrees, and 30 + 20 of the crowded one within 0.05 degrees of two middles. */
export function crowdedRegister(seed: number, others = 300): FirmTable {
  const random = createRandom(seed);
  const around = (lon: number, lat: number, width: number) => ({
    lon: lon + width * (random() - 0.5),
    lat: lat + width * (random() - 0.5),
  });
  return registerOf([
    ...Array.from({ length: others }, () => ({
      ...around(-100, 25.5, 2),
      industry: [2, 4, 5][Math.floor(random() * 3)],
      employment: random() < 0.5 ? Math.floor(random() * 500) : undefined,
      region: random() < 0.1 ? "" : `MX-190${10 + Math.floor(random() * 3)}`,
    })),
    ...Array.from({ length: 30 }, () => ({ ...around(-100.4, 25.7, 0.05), industry: CROWDED, park: "Parque Ñandú" })),
    ...Array.from({ length: 20 }, () => ({ ...around(-99.5, 25.2, 0.05), industry: CROWDED, park: "PARQUE  NANDU" })),
  ]);
}
