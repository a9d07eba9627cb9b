import { describe, expect, it } from "vitest";
import { selectionMask } from "#industries/industrySelection.ts";
import { slotSelection } from "#regions/counts/industrySlots.ts";
import { SLOTS, tree } from "#tests/unit/regions/smallAtlas.ts";

const node = (id: string) => tree.index.get(id)!;
const select = (...ids: string[]) => selectionMask(tree, ids.map(node));
const US = { economy: "US", system: "naics", slots: SLOTS } as const;
const MX = { economy: "MX", system: "scian", slots: SLOTS } as const;

describe("selection of a source's industries", () => {
  it("takes all slots below a selected class", () => {
    expect([...slotSelection(tree, select("A"), US).selected]).toEqual([1, 1, 0]);
  });

  it("sums the children of a class only part of which is selected", () => {
    expect([...slotSelection(tree, select("A2", "B"), US).selected]).toEqual([0, 1, 1]);
  });

  it("moves a class finer than the source up, and says so", () => {
    const selection = slotSelection(tree, select("A11"), US);
    expect([...selection.selected]).toEqual([1, 0, 0]);
    expect(selection.coarsened).toEqual([{ economy: "US", from: node("A11"), to: node("A1") }]);
  });

  it("looks only at the source's own classification: A11 is all of A1 in Mexico", () => {
    expect(slotSelection(tree, select("A11"), MX).coarsened).toEqual([]);
    expect([...slotSelection(tree, select("us:A12"), MX).selected]).toEqual([0, 0, 0]);
    expect(slotSelection(tree, select("us:A12"), MX).isForeign).toBe(true);
    expect(slotSelection(tree, select("mx:B2"), US).isForeign).toBe(true);
    expect(slotSelection(tree, select("us:B1"), US).coarsened).toEqual([]);
  });

  it("names what the source does not cover", () => {
    const selection = slotSelection(tree, select("C"), US);
    expect(selection).toMatchObject({ count: 0, uncovered: [node("C")], isForeign: false });
  });
});
