import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { AmenityKind } from "#clusters/found/nearbyPlaces.ts";
import type { AmenityFile } from "#data/amenities/build.ts";
import { createCoast } from "#data/ports/coast.ts";
import { ADDED } from "#data/ports/portFacts.ts";
import type { AtlasReport } from "#firms/atlasReport.ts";
import { checkReport } from "#data/report.ts";
import { researchOrganisations } from "#data/ror/researchOrganisations.ts";
import { atlasBytes, atlasJson } from "#tests/atlasFile.ts";

const file = atlasJson<AmenityFile>("amenities.json");
const { sources } = atlasJson<AtlasReport>("report.json");
const rowsOf = (kind: AmenityKind) => file.kind.flatMap((other, i) => (other === kind ? [i] : []));
const kept = (...ids: string[]) =>
  sources.filter(({ id }) => ids.includes(id)).reduce((sum, source) => sum + source.kept, 0);
const find = (kind: AmenityKind, matches: (name: string, detail: string) => boolean) =>
  rowsOf(kind)
    .filter((i) => matches(file.name[i], file.detail[i]))
    .map((i) => ({ name: file.name[i], detail: file.detail[i], lon: file.lon[i], lat: file.lat[i] }));

describe("amenities.json", () => {
  it("has columns of one length and compresses to 160 KB", () => {
    expect(new Set(Object.values(file).map((column: unknown[]) => column.length))).toEqual(new Set([file.kind.length]));
    expect(gzipSync(atlasBytes("amenities.json"), { level: 9 }).length).toBeLessThanOrEqual(160 * 1024);
  });

  it("holds as many of each kind as the report says were kept", () => {
    expect(rowsOf("port")).toHaveLength(kept("sea-ports", "ports-added"));
    expect(rowsOf("airport")).toHaveLength(kept("ourairports"));
    expect(rowsOf("research")).toHaveLength(kept("ror"));
    for (const source of sources) expect(() => checkReport(source)).not.toThrow();
  });

  it("keeps to the United States, its territories and Mexico, to 4 decimals", () => {
    file.kind.forEach((kind, i) => {
      const { lon, lat, name } = { lon: file.lon[i], lat: file.lat[i], name: file.name[i] };
      const isMainland = lon >= -180 && lon <= -64 && lat >= 13 && lat <= 72;
      const isPacific =
        (lon >= 144 && lon <= 180 && lat >= 13 && lat <= 53) || (lon >= -171 && lat >= -15 && lat < -14);
      expect({ name, inBounds: isMainland || isPacific }).toEqual({ name, inBounds: true });
      const decimals = kind === "research" ? 3 : 4;
      expect([lon, lat]).toEqual([Number(lon.toFixed(decimals)), Number(lat.toFixed(decimals))]);
      expect(name).not.toBe("");
    });
  });
});

describe("ports", () => {
  const port = (name: string, detail: string) => find("port", (...row) => row[0] === name && row[1] === detail);

  it("have Houston, Veracruz, Manzanillo, and Lázaro Cárdenas, which the package lacks, where they are", () => {
    for (const [name, state, lon, lat] of [
      ["Houston", "Texas", -95.36, 29.76],
      ["Veracruz", "Veracruz", -96.13, 19.2],
      ["Manzanillo", "Colima", -104.32, 19.05],
      ["Lázaro Cárdenas", "Michoacán", -102.19, 17.94],
      ["Detroit", "Michigan, Detroit River", -83.05, 42.33],
    ] as const) {
      const found = port(name, state);
      expect({ name, found: found.length }).toEqual({ name, found: 1 });
      expect(Math.abs(found[0].lon - lon)).toBeLessThan(0.1);
      expect(Math.abs(found[0].lat - lat)).toBeLessThan(0.1);
    }
    expect(ADDED.some(({ name }) => name === "Lázaro Cárdenas")).toBe(true);
  });

  it("have no customs office far from water, and each harbour once", () => {
    const names = new Set(rowsOf("port").map((i) => file.name[i]));
    for (const name of ["Denver", "Phoenix", "Atlanta", "Ciudad de Mexico", "Laredo", "El Paso", "Otay Mesa"]) {
      expect({ name, isPort: names.has(name) }).toEqual({ name, isPort: false });
    }
    const positions = rowsOf("port").map((i) => `${file.name[i]}, ${file.detail[i]}`);
    expect(new Set(positions).size).toBe(positions.length);
  });

  it("say which state each is in, and which river or lake where the sea is over 30 km away", () => {
    const coast = createCoast();
    for (const i of rowsOf("port")) {
      const [state, water] = file.detail[i].split(", ");
      const name = file.name[i];
      expect({ name, state }).not.toEqual({ name, state: "" });
      const isReached = water !== undefined || coast.isWithin(30.1, file.lon[i], file.lat[i]);
      expect({ name, isReached }).toEqual({ name, isReached: true });
    }
  });
});

describe("distance to the coast", () => {
  it("is under 1 km in Boston, 18 to 20 km in Savannah, and far in Denver", () => {
    const coast = createCoast();
    expect(coast.isWithin(1, -71.0589, 42.3601)).toBe(true);
    expect(coast.isWithin(18, -81.0998, 32.0835)).toBe(false);
    expect(coast.isWithin(20, -81.0998, 32.0835)).toBe(true);
    expect(coast.isWithin(30, -104.99, 39.74)).toBe(false);
  });
});

describe("airports", () => {
  it("have MTY and DTW where they are, and each code once", () => {
    const at = (code: string) => find("airport", (_, detail) => detail.endsWith(`, ${code}`));
    expect(at("MTY")).toEqual([expect.objectContaining({ detail: "Ciudad de Apodaca, MTY", lat: 25.7786 })]);
    expect(at("DTW")).toEqual([expect.objectContaining({ detail: "Detroit, DTW", lon: -83.3534, lat: 42.2124 })]);
    const codes = rowsOf("airport").map((i) => file.detail[i].slice(-3));
    expect(codes.every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("have no air bases: only airports with scheduled flights", () => {
    expect(find("airport", (_, detail) => detail.endsWith("EDW"))).toEqual([]);
    expect(find("airport", (name) => name.endsWith(" Air Force Base"))).toEqual([]);
  });
});

describe("research organisations", () => {
  it("have UNAM, Tecnológico de Monterrey and the University of Michigan, in their cities", () => {
    for (const [name, city, lon, lat] of [
      ["Universidad Nacional Autónoma de México", "Mexico City", -99.13, 19.43],
      ["Tecnológico de Monterrey", "Monterrey", -100.32, 25.67],
      ["University of Michigan", "Ann Arbor", -83.74, 42.28],
    ] as const) {
      const found = find("research", (other) => other === name);
      expect(found).toEqual([expect.objectContaining({ name, detail: city })]);
      expect(Math.abs(found[0].lon - lon) + Math.abs(found[0].lat - lat)).toBeLessThan(0.05);
    }
  });

  it("leave out companies and those that only fund, and say so", () => {
    const row = (name: string, types: string, country = "MX") => ({
      name,
      types,
      country,
      city: "Xalapa",
      longitude: "-96.91589",
      latitude: "19.53124",
    });
    const { amenities, reports } = researchOrganisations([
      row("A", "education;funder"),
      row("B", "company;facility"),
      row("C", "funder"),
      row("D", "healthcare;funder"),
      row("E", "facility", "CA"),
      row("F", "nonprofit", "PR"),
    ]);
    expect(amenities.map(({ name }) => name)).toEqual(["A", "F"]);
    expect(Object.fromEntries(reports[0].rejected.map(({ reason, rows }) => [reason, rows]))).toEqual({
      company: 1,
      "funder only": 1,
      "hospital, archive or other kind": 1,
      "of another country": 1,
    });
    expect(() => checkReport(reports[0])).not.toThrow();
  });
});
