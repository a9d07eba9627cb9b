import { describe, expect, it } from "vitest";
import { clusterNames } from "#clusters/found/clusterName.ts";
import type { PlaceFile } from "#regions/regionFile.ts";

const places: PlaceFile = {
  name: ["Monterrey", "El Paso", "Juárez", "San Nicolás", "Suva", "Levuka"],
  country: ["MX", "US", "MX", "MX", "FJ", "FJ"],
  admin: ["19", "TX", "08", "19", "", ""],
  lon: [-100.32, -106.49, -106.49, -100.3, 179.98, -179.95],
  lat: [25.67, 31.76, 31.74, 25.74, -18, -18],
  population: [1_130_000, 680_000, 500_000, 400_000, 90_000, 80_000],
};
const at = (lon: number, lat: number, country?: string) => ({
  lon: [lon],
  lat: [lat],
  country,
  otherwise: "Somewhere",
});

describe("clusterNames", () => {
  it("weighs people against distance", () => {
    expect(clusterNames([at(-100.31, 25.72)], places)).toEqual(["Monterrey"]);
    expect(clusterNames([at(-100.3, 26.3)], places)).toEqual(["San Nicolás"]);
  });

  it("takes cities of the country the establishments are in", () => {
    expect(clusterNames([at(-106.49, 31.74)], places)).toEqual(["El Paso"]);
    expect(clusterNames([at(-106.49, 31.74, "MX")], places)).toEqual(["Juárez"]);
  });

  it("tells clusters of one city apart, by a city of their own if one fits", () => {
    const near = at(-100.31, 25.7, "MX");
    expect(clusterNames([near, near, near, near], places)).toEqual([
      "Monterrey",
      "San Nicolás",
      "Monterrey 2",
      "Monterrey 3",
    ]);
  });

  it("uses what it is given where no city is in reach", () => {
    expect(clusterNames([at(0, 0), at(0, 0), { ...at(0, 0), otherwise: "" }], places)).toEqual([
      "Somewhere",
      "Somewhere 2",
      "1",
    ]);
    expect(clusterNames([at(-100.3, 25.7)], undefined)).toEqual(["Somewhere"]);
  });

  it("looks over the antimeridian", () => {
    expect(clusterNames([at(-179.99, -18)], places)).toEqual(["Suva"]);
  });
});
