import { expect, it } from "vitest";
import { ECONOMY_VIEWS, homeIn } from "#state/economyViews.ts";

const boundsOf = (wanted: string) => ECONOMY_VIEWS.find(({ id }) => id === wanted)!.bounds;

it("opens where the time zone is, and in North America for all others", () => {
  expect(homeIn("Australia/Sydney")).toEqual(boundsOf("AU"));
  expect(homeIn("Asia/Tokyo")).toEqual(boundsOf("JP"));
  expect(homeIn("Pacific/Auckland")).toEqual(boundsOf("NZ"));
  for (const zone of ["America/Toronto", "America/Vancouver", "America/Halifax", "Canada/Eastern"])
    expect(homeIn(zone)).toEqual(boundsOf("CA"));
  for (const zone of ["America/Mexico_City", "America/New_York", "UTC", "Europe/Berlin", "Asia/Seoul"])
    expect(homeIn(zone)).toEqual(boundsOf("north-america"));
});

it("shows all of APEC round the Pacific, over the date line", () => {
  const [west, , east] = boundsOf("apec");
  expect(west).toBeLessThan(180);
  expect(east).toBeGreaterThan(180 + 100);
  expect(east - west).toBeLessThan(360);
  expect(ECONOMY_VIEWS.map(({ id }) => id)).toEqual(["north-america", "AU", "JP", "NZ", "CA", "apec"]);
});
