import { describe, expect, it } from "vitest";
import type { Topology } from "topojson-specification";
import { regionLocator } from "#regions/regionLocator.ts";
import { atlasJson } from "#tests/atlasFile.ts";

const at = regionLocator(atlasJson<Topology>("regions.topo.json"));

describe("the region that holds a place", () => {
  it("is the municipality or county, not the state or the area", () => {
    expect(at(-100.3161, 25.6866)).toBe("MX-19039");
    expect(at(-100.18, 25.95)).toBe("MX-19012");
    expect(at(-95.37, 29.76)).toBe("US-48201");
    expect(at(-150, 40)).toBe("");
    expect(at(Number.NaN, 40)).toBe("");
  });

  it("is what a register says where the place lies in it or hardly outside, else where it lies", () => {
    // A plant in Juárez that the register puts into Chihuahua, 350 km away.
    expect(at(-106.38, 31.69, "MX-08019")).toBe("MX-08037");
    // One on the river: the register is of one country.
    expect(at(-106.39, 31.77, "MX-08037")).toBe("MX-08037");
    expect(at(-106.3, 31.75, "MX-08037")).toBe("MX-08037");
    // Offshore.
    expect(at(-92, 19.5, "MX-04003")).toBe("MX-04003");
  });
});
