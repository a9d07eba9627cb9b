import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterStudies } from "#clusters/found/clusterStudy.ts";
import { clusterRows, delineate } from "#clusters/found/delineate.ts";
import type { FirmTable } from "#firms/firmTable.ts";
import { reorderFirms } from "#firms/reorderFirms.ts";
import { selectionMask } from "#industries/industrySelection.ts";
import { createRandom, sampleWithoutReplacement } from "#spatial/random.ts";
import { haversine } from "#tests/unit/spatial/pointPatternFixture.ts";
import { CROWDED, crowdedRegister, registerOf, smallTree } from "./smallRegister.ts";

const industries = selectionMask(smallTree, [CROWDED]);
const found = (table: FirmTable, eps?: number, minPts?: number) => {
  const filter = { industries };
  const study = clusterStudies(table, smallTree.length)(filter);
  return delineate(table, study, { filter, method: "dbscan", eps, minPts });
};

describe("delineate", () => {
  it("finds the two crowds with settings of its own", () => {
    const { delineation } = found(crowdedRegister(1));
    expect(delineation.settings).toMatchObject({ isAutomatic: true });
    expect(delineation.clusters.slice(0, 2).map(({ establishments }) => establishments)).toEqual([30, 17]);
    expect(delineation.clusters[0].lon).toBeCloseTo(-100.4, 1);
    expect(delineation.clusters[1].lat).toBeCloseTo(25.2, 1);
    expect(delineation.choice!.observed).toHaveLength(delineation.choice!.distances.length);
  });

  it("gives the same answer whatever the order of the rows", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (seed, shuffle) => {
        const table = crowdedRegister(seed, 120);
        const order = sampleWithoutReplacement(table.length, table.length, createRandom(shuffle)).slice();
        const one = found(table);
        const other = found(reorderFirms(table, order));
        const { seconds: _a, ...first } = one.delineation;
        const { seconds: _b, ...second } = other.delineation;
        expect(second).toEqual(first);
        for (const { cluster } of first.clusters) {
          const rows = [...clusterRows(one, cluster)].sort((a, b) => a - b);
          expect([...clusterRows(other, cluster)].map((row) => order[row]).sort((a, b) => a - b)).toEqual(rows);
        }
      }),
      { numRuns: 15 },
    );
  });

  it("loses nobody and counts footprints by their definition", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 1000, max: 30_000 }),
        fc.integer({ min: 2, max: 8 }),
        (seed, eps, minPts) => {
          const table = crowdedRegister(seed, 150);
          const { delineation, study, cluster, core } = found(table, eps, minPts);
          const { clusters, selected, total, unclustered } = delineation;
          expect(clusters.reduce((sum, { establishments }) => sum + establishments, unclustered)).toBe(selected);
          const population = new Uint32Array(clusters.length);
          for (let row = 0; row < table.length; row++) {
            let nearest = Infinity;
            let at = -1;
            for (let k = 0; k < cluster.length; k++) {
              if (core[k] === 0) continue;
              const metres = haversine(table.lon[row], table.lat[row], study.selectedLon[k], study.selectedLat[k]);
              if (metres > eps || metres >= nearest) continue;
              nearest = metres;
              at = cluster[k];
            }
            if (at >= 0) population[at]++;
          }
          clusters.forEach((found, c) => {
            expect(found.population).toBe(population[c]);
            expect(found.population).toBeGreaterThanOrEqual(found.establishments);
            expect(found.expected).toBeCloseTo((population[c] * selected) / total, 9);
            expect(found.excess).toBeCloseTo(found.establishments - found.expected, 9);
            const share = found.establishments / population[c];
            expect(found.localQuotient.value).toBeCloseTo(share / (selected / total), 9);
            expect(found.localQuotient.low).toBeLessThan(found.localQuotient.value);
            expect(found.localQuotient.high).toBeGreaterThan(found.localQuotient.value - 1e-9);
            expect(found.llr > 0).toBe(found.excess > 1e-9);
          });
          expect(clusters.reduce((sum, { expected }) => sum + expected, 0)).toBeLessThanOrEqual(selected + 1e-9);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("holds a selection against the sites of its own economy", () => {
    const spread = (region: string, industry: number, count: number) =>
      Array.from({ length: count }, (_, k) => ({ lon: -100 + k / 50, lat: region < "N" ? 25 : 35, industry, region }));
    const table = registerOf([
      ...spread("MX-19039", CROWDED, 50),
      ...spread("MX-19039", 2, 50),
      ...spread("US-48201", 2, 100),
    ]);
    const { delineation } = found(table, 10_000, 5);
    expect(delineation.total).toBe(200);
    expect(delineation.clusters).toHaveLength(1);
    expect(delineation.clusters[0]).toMatchObject({ establishments: 50, population: 100, llr: 0 });
    expect(delineation.clusters[0].expected).toBeCloseTo(50, 9);
    expect(delineation.clusters[0].localQuotient.value).toBeCloseTo(1, 9);
  });

  it("answers for nothing selected and for one place", () => {
    const table = registerOf([{ lon: 0, lat: 0, industry: 2 }]);
    expect(found(table).delineation).toMatchObject({ selected: 0, total: 1, unclustered: 0, clusters: [] });
    const stack = registerOf(Array.from({ length: 7 }, () => ({ lon: 1, lat: 2, industry: CROWDED })));
    const { clusters, outlines } = found(stack, 500, 5).delineation;
    expect(clusters).toHaveLength(1);
    expect(clusters[0].spanKm).toBe(0);
    expect(clusters[0].areaKm2).toBeGreaterThan(0);
    expect(outlines.features[0]).toMatchObject({ id: 1, properties: { cluster: 0 }, geometry: { type: "Polygon" } });
  });
});
