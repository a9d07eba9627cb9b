import { describe, expect, it } from "vitest";
import { createLocator } from "#data/geometry/locate.ts";
import { outlines } from "#data/geometry/outlines.ts";

const locator = createLocator();

describe("locate", () => {
  it("finds county and state of a point", () => {
    expect(locator.regionAt(-95.3698, 29.7604)).toBe("US-48201");
    expect(locator.stateAt(-95.3698, 29.7604)).toBe("US-48");
    expect(locator.regionAt(-100.3161, 25.6866)).toBe("MX-19");
    expect(locator.stateAt(-99.1332, 19.4326)).toBe("MX-09");
    expect(locator.regionAt(-77.0369, 38.9072)).toBe("US-11001");
    expect(locator.regionAt(2.35, 48.85)).toBe("");
  });

  it("finds the nearest region of a point at sea only when asked", () => {
    expect(locator.regionAt(-94.7, 29.2)).toBe("");
    expect(locator.regionAt(-94.7, 29.2, { within: 20_000 })).toBe("US-48167");
  });

  it("measures metres to a state", () => {
    const nuevoLeon = locator.shape("MX-19")!;
    expect(nuevoLeon.contains(-100.3161, 25.6866)).toBe(true);
    expect(nuevoLeon.distance(-100.3161, 25.6866)).toBe(0);
    // Colorado's border with Wyoming is the 41st parallel: a degree of latitude is 111.2 km.
    expect(locator.shape("US-08")!.distance(-105.5, 42)).toBeGreaterThan(110_500);
    expect(locator.shape("US-08")!.distance(-105.5, 42)).toBeLessThan(111_900);
    expect(locator.shape("US-99")).toBeUndefined();
  });

  it("has 32 closed Mexican states, and every ring closed", () => {
    const { mxStates, usStates, counties } = outlines();
    expect(new Set(mxStates.map(({ id }) => id)).size).toBe(32);
    expect(usStates).toHaveLength(56);
    expect(counties).toHaveLength(3231);
    for (const { geometry } of [...mxStates, ...usStates, ...counties]) {
      const rings = geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
      for (const ring of rings) expect(ring[0]).toEqual(ring.at(-1));
    }
  });
});
