import { expect, it } from "vitest";
import { emptyNotebook } from "#guidelines/notebook/emptyNotebook.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { takenBack } from "#guidelines/notebook/takenBack.ts";
import { withoutOwnRegion, withOwnRegion } from "#panels/region/own/withOwnRegion.ts";
import { ownRegionId } from "#regions/ownRegion.ts";

const [T, NOW] = ["2026-01-01T00:00:00Z", "2026-11-30T00:00:00Z"];
const MOTOR = { name: "Motor cities", regions: ["US-26099", "US-26163"] };
const GULF = { name: "Gulf", regions: ["US-48201"] };
const ID = ownRegionId(MOTOR);
const kept: Notebook = {
  ...emptyNotebook(),
  regions: [
    { ...MOTOR, changed: T },
    { ...GULF, changed: T },
  ],
  notes: [
    { region: ID, text: "Ask the chamber", changed: T },
    { region: "US-26163", text: "Wayne", changed: T },
  ],
};

it("keeps a region of one's own once, with its regions in order", () => {
  const first = withOwnRegion(emptyNotebook(), { ...MOTOR, regions: ["US-26163", "US-26099"] }, T);
  expect(first.regions).toEqual([{ ...MOTOR, changed: T }]);
  expect(withOwnRegion(first, MOTOR, NOW).regions).toEqual([{ ...MOTOR, changed: NOW }]);
  expect(withOwnRegion(first, GULF, NOW).regions.map(({ name }) => name)).toEqual(["Motor cities", "Gulf"]);
});

it("changes one in its place, and what was entered for it goes along", () => {
  const bigger = { name: "Motor City", regions: ["US-26099", "US-26125", "US-26163"] };
  const changed = withOwnRegion(kept, bigger, NOW, ID);
  expect(changed.regions).toEqual([{ ...bigger, changed: NOW }, kept.regions[1]]);
  expect(changed.notes).toEqual([
    { region: ownRegionId(bigger), text: "Ask the chamber", changed: NOW },
    kept.notes[1],
  ]);
  expect(takenBack(changed, kept, changed)).toEqual(kept);
});

it("is one where it was changed to another that is kept already", () => {
  expect(withOwnRegion(kept, GULF, NOW, ID).regions).toEqual([{ ...GULF, changed: NOW }]);
});

it("forgets one, and not what was entered for it: bringing it back brings that back", () => {
  const without = withoutOwnRegion(kept, ID);
  expect(without.regions).toEqual([kept.regions[1]]);
  expect(without.notes).toBe(kept.notes);
  expect(takenBack(without, kept, without)).toEqual(kept);
});
