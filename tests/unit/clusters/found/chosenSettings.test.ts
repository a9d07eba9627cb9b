import { describe, expect, it } from "vitest";
import { chosenSettings } from "#clusters/found/chosenSettings.ts";
import { clusterStudies } from "#clusters/found/clusterStudy.ts";
import { type ClusterSpec, specKey } from "#clusters/found/clusterSpec.ts";
import { selectionMask } from "#industries/industrySelection.ts";
import { haversine } from "#tests/unit/spatial/pointPatternFixture.ts";
import { CROWDED, crowdedRegister, smallTree } from "./smallRegister.ts";

const filter = { industries: selectionMask(smallTree, [CROWDED]) };
const studies = clusterStudies(crowdedRegister(2), smallTree.length);

describe("chosenSettings", () => {
  it("takes the distance at which most more establishments have neighbours than redrawn ones", () => {
    const study = studies(filter);
    const { eps, minPts, isAutomatic, choice } = chosenSettings(study, { filter, method: "dbscan" });
    expect(minPts).toBe(5);
    expect(isAutomatic).toBe(true);
    const { distances, observed, expected } = choice!;
    const gain = observed.map((share, k) => share - expected[k]);
    expect(gain[distances.indexOf(eps)]).toBeCloseTo(Math.max(...gain), 12);
    const { selectedLon: lon, selectedLat: lat } = study;
    const near = [...lon].filter(
      (_, i) => [...lon].filter((_, j) => haversine(lon[i], lat[i], lon[j], lat[j]) <= eps).length >= 5,
    );
    expect(observed[distances.indexOf(eps)]).toBeCloseTo(near.length / lon.length, 12);
  });

  it("chooses only what a spec leaves open", () => {
    const study = studies(filter);
    expect(chosenSettings(study, { filter, method: "dbscan", eps: 1234, minPts: 4 })).toEqual({
      eps: 1234,
      minPts: 4,
      maxKm: 100,
      isAutomatic: false,
    });
    expect(chosenSettings(study, { filter, method: "dbscan", eps: 1234 })).toMatchObject({
      eps: 1234,
      minPts: 5,
      isAutomatic: true,
    });
    expect(chosenSettings(study, { filter, method: "dbscan", minPts: 7 })).toMatchObject({
      minPts: 7,
      isAutomatic: true,
    });
  });

  it("takes the distance a third reach of a selection that is everything", () => {
    const { eps, choice } = chosenSettings(studies({}), { filter: {}, method: "dbscan" });
    const at = choice!.distances.indexOf(eps);
    expect(choice!.observed[at]).toBeGreaterThanOrEqual(1 / 3);
    expect(choice!.observed[at - 1]).toBeLessThan(1 / 3);
  });
});

describe("specKey", () => {
  const spec: ClusterSpec = { filter: { economies: ["MX", "US"], years: [2004, 2010] }, method: "dbscan" };
  it("is equal for what asks the same and different for what does not", () => {
    expect(specKey({ ...spec, filter: { ...spec.filter, economies: ["US", "MX"] } })).toBe(specKey(spec));
    expect(specKey({ ...spec, eps: undefined })).toBe(specKey(spec));
    const others: ClusterSpec[] = [
      { ...spec, eps: 1000 },
      { ...spec, minPts: 5 },
      { ...spec, method: "hdbscan" },
      { ...spec, filter },
      { ...spec, filter: { ...spec.filter, years: [2004, 2011] } },
      { ...spec, filter: { ...spec.filter, industries: new Uint8Array(6) } },
    ];
    expect(new Set([spec, ...others].map(specKey)).size).toBe(7);
  });
});
