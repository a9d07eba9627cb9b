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
const names = (...given: Parameters<typeof clusterNames>) => clusterNames(...given).map(({ name }) => name);
const at = (lon: number, lat: number, country?: string) => ({
  lon: [lon],
  lat: [lat],
  country,
  otherwise: "Somewhere",
});

describe("clusterNames", () => {
  it("weighs people against distance", () => {
    expect(names([at(-100.31, 25.72)], places)).toEqual(["Monterrey"]);
    expect(names([at(-100.3, 26.3)], places)).toEqual(["San Nicolás"]);
  });

  it("takes cities of the country the establishments are in", () => {
    expect(names([at(-106.49, 31.74)], places)).toEqual(["El Paso"]);
    expect(names([at(-106.49, 31.74, "MX")], places)).toEqual(["Juárez"]);
  });

  it("tells clusters of one city apart, by a city of their own if one fits", () => {
    const near = at(-100.31, 25.7, "MX");
    expect(names([near, near, near, near], places)).toEqual(["Monterrey", "San Nicolás", "Monterrey 2", "Monterrey 3"]);
  });

  it("uses what it is given where no city is in reach", () => {
    expect(names([at(0, 0), at(0, 0), { ...at(0, 0), otherwise: "" }], places)).toEqual([
      "Somewhere",
      "Somewhere 2",
      "1",
    ]);
    expect(names([at(-100.3, 25.7)], undefined)).toEqual(["Somewhere"]);
  });

  it("looks over the antimeridian", () => {
    expect(names([at(-179.99, -18)], places)).toEqual(["Suva"]);
  });

  it("takes the region in which most establishments stand first, and the town second", () => {
    const apodaca = {
      ...at(-100.31, 25.7, "MX"),
      region: { id: "MX-19012", name: "Ciénega de Flores", within: "Nuevo León" },
    };
    const city = { ...at(-100.31, 25.7, "MX"), region: { id: "MX-19039", name: "Monterrey", within: "Nuevo León" } };
    expect(clusterNames([apodaca, city, apodaca], places)).toEqual([
      { name: "Ciénega de Flores", near: "Monterrey" },
      { name: "Monterrey", near: "" },
      { name: "Ciénega de Flores 2", near: "Monterrey" },
    ]);
  });

  it("tells regions of one name apart by their states", () => {
    const wayne = (id: string, within: string) => ({ ...at(0, 0, "US"), region: { id, name: "Wayne County", within } });
    const given = [
      wayne("US-26163", "Michigan"),
      wayne("US-39169", "Ohio"),
      wayne("US-39169", "Ohio"),
      wayne("US-26163", "Michigan"),
    ];
    expect(names(given, places)).toEqual([
      "Wayne County",
      "Wayne County, Ohio",
      "Wayne County, Ohio 2",
      "Wayne County 2",
    ]);
  });
});
