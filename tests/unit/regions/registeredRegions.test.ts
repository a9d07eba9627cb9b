import { expect, it } from "vitest";
import { registeredRegions } from "#regions/registeredRegions.ts";

const part = (id: string, level: "county" | "municipality") => ({ id, name: id, level });

it("is the region itself where registers name it, or all of its parts", () => {
  expect(registeredRegions({ id: "US-26163", level: "county", parts: [] })).toEqual(["US-26163"]);
  expect(registeredRegions({ id: "US-48", level: "state", parts: [] })).toEqual(["US-48"]);
  const parts = [part("US-20173", "county"), part("US-20015", "county")];
  expect(registeredRegions({ id: "US-A48620", level: "market", parts })).toEqual(["US-20173", "US-20015"]);
});

it("is nothing where registers tell by larger regions: a municipality of Mexico, a metropolitan zone", () => {
  expect(registeredRegions({ id: "MX-19", level: "state", parts: [] })).toEqual(["MX-19"]);
  expect(registeredRegions({ id: "MX-19039", level: "municipality", parts: [] })).toBeUndefined();
});
