import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answering, CHOSEN_MEASURES } from "#measures/measures.ts";
import { isLayerOn, layersKept, layersTurned } from "#state/query/layersOn.ts";
import { DEFAULT_QUERY, LAYERS, LINKED_MEASURES, type Query, VIEWS } from "#state/query/query.ts";

const on = (query: Partial<Query>) => LAYERS.filter((id) => isLayerOn({ ...DEFAULT_QUERY, ...query }, id));

describe("the layers of a view", () => {
  it("are what the views showed when each had a map of its own", () => {
    expect(on({ view: "clusters" })).toEqual(["marks", "found"]);
    expect(on({ view: "establishments" })).toEqual(["establishments"]);
    expect(on({ view: "regions", industries: ["3363"] })).toEqual(["measure"]);
    expect(on({ view: "guidelines", advice: "INN-B1" })).toEqual(["measure"]);
  });

  it("have the marks beside regions as long as nothing else is asked of them", () => {
    expect(on({ view: "regions" })).toEqual(["marks", "measure"]);
    expect(on({ view: "regions", measure: "employment" })).toEqual(["measure"]);
    expect(on({ view: "guidelines" })).toEqual(["marks", "measure"]);
  });

  it("know which measures are asked of an industry", () => {
    for (const id of CHOSEN_MEASURES) expect([id, LINKED_MEASURES[id]]).toEqual([id, answering(id, "all") !== id]);
  });

  it("can all be laid over one another, and taken away", () => {
    const overlays: Query["overlays"] = ["declared", "measure", "establishments"];
    expect(on({ view: "clusters", overlays })).toEqual(["marks", "found", "declared", "measure", "establishments"]);
    expect(on({ view: "clusters", overlays: ["-marks", "-found"] })).toEqual([]);
  });

  it("are turned one at a time, there and back, in any view", () => {
    const anyLayer = fc.constantFrom(...LAYERS);
    const overlays = fc.subarray(LAYERS.flatMap((id) => [id, `-${id}` as const]));
    fc.assert(
      fc.property(fc.constantFrom(...VIEWS), overlays, anyLayer, (view, laid, id) => {
        const before = { ...DEFAULT_QUERY, view, overlays: laid };
        const turned = { ...before, overlays: layersTurned(before, id) };
        const others = (query: Query) => on(query).filter((other) => other !== id);
        expect(isLayerOn(turned, id)).toBe(!isLayerOn(before, id));
        expect(others(turned)).toEqual(others(before));
        const back = { ...turned, overlays: layersTurned(turned, id) };
        expect(on(back)).toEqual(on(before));
      }),
    );
  });

  it("are all there again where a view is chosen, with what was laid over it", () => {
    expect(layersKept(["declared", "-marks", "ports"])).toEqual(["declared", "ports"]);
  });
});
