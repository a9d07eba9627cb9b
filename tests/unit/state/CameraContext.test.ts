import { describe, expect, it } from "vitest";
import { isWithin } from "#state/CameraContext.tsx";
import { amenityId, nameInId } from "#state/amenities.ts";

describe("isWithin", () => {
  it("takes bounds that run on past 180 degrees, on either side, and whatever turn a place is written in", () => {
    for (const turn of [-360, 0, 360]) {
      expect(isWithin([170, 50, 195, 60], -170 + turn, 55)).toBe(true); // Atka, from the west
      expect(isWithin([-190, 50, -160, 60], 175 + turn, 55)).toBe(true); // Attu, from the east
      expect(isWithin([170, 50, 195, 60], 160 + turn, 55)).toBe(false);
      expect(isWithin([-100, 20, -90, 30], -95 + turn, 25)).toBe(true);
      expect(isWithin([-100, 20, -90, 30], -95 + turn, 31)).toBe(false);
    }
  });

  it("takes all of the world where the map shows it more than once, or there is no map", () => {
    expect([isWithin([-400, -80, 400, 80], 12, 3), isWithin(undefined, 12, 3)]).toEqual([true, true]);
  });
});

it("an amenity's id has its name, whatever stands in that", () => {
  const name = "A/B: Research @ Home, Inc.";
  expect(nameInId(amenityId("research", name, "Ames, Iowa"))).toBe(name);
});
