import { beforeAll, describe, expect, it } from "vitest";
import { Failure } from "#engine/fault.ts";
import type { AtlasFiles } from "#regions/atlasCounts.ts";
import { statisticsEngine, statisticsInputs, type StatisticsInputs } from "#engine/statistics/statisticsEngine.ts";
import { selectionMask } from "#industries/industrySelection.ts";
import type { ClusterSpec } from "#clusters/found/clusterSpec.ts";
import type { ClusterTest } from "#clusters/found/testClusters.ts";
import { atlasOnDisk } from "#tests/atlasFile.ts";

/** Places the motor-vehicle parts industry of Mexico is known for; of each at least one name must be among the clusters. */
const KNOWN = [
  ["Juárez"],
  ["Saltillo", "Ramos Arizpe"],
  ["San Luis Potosí"],
  ["Apodaca"],
  ["Matamoros"],
  ["Reynosa"],
  ["Aguascalientes", "San Francisco de los Romo"],
  ["Querétaro"],
  ["Puebla"],
  ["Silao de la Victoria"],
  ["Celaya"],
  ["Toluca", "Lerma"],
  ["Ciénega de Flores"],
  ["Chihuahua"],
];

describe("statisticsEngine on the default atlas", () => {
  let inputs: StatisticsInputs;
  let spec: ClusterSpec;
  let engine: ReturnType<typeof statisticsEngine>;
  beforeAll(async () => {
    inputs = await statisticsInputs(atlasOnDisk);
    const industries = selectionMask(inputs.tree, [inputs.tree.index.get("3363")!]);
    spec = { filter: { industries, economies: ["MX"] }, method: "dbscan" };
    engine = statisticsEngine(() => Promise.resolve(inputs));
    expect(await engine.load("")).toEqual({ total: inputs.table.length });
  });

  it("finds motor vehicle parts in Mexico where the industry is known to be", async () => {
    const { clusters, settings, selected, total, unclustered } = await engine.delineate(spec);
    const names = clusters.map(({ name }) => name);
    expect(KNOWN.filter((known) => !names.some((name) => known.includes(name)))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
    expect(settings.isAutomatic).toBe(true);
    expect(clusters.reduce((sum, { establishments }) => sum + establishments, unclustered)).toBe(selected);
    expect(selected).toBeLessThan(total);
    for (const { name, establishments, population, regions, bounds, spanKm } of clusters) {
      expect(population).toBeGreaterThanOrEqual(establishments);
      expect(regions.reduce((sum, region) => sum + region.establishments, 0)).toBeLessThanOrEqual(establishments);
      expect(regions[0].name).not.toBe(regions[0].id);
      expect(name.startsWith(regions[0].name)).toBe(true);
      expect(bounds[0]).toBeLessThan(bounds[2]);
      expect(spanKm).toBeLessThan(120);
    }
  });

  it("finds the same whether the other economy's registers are there or not", async () => {
    const both = await engine.delineate({ ...spec, filter: { ...spec.filter, economies: undefined } });
    const one = await engine.delineate(spec);
    const find = ({ clusters }: typeof one, name: string) => clusters.find((cluster) => cluster.name === name)!;
    for (const name of ["Ramos Arizpe", "San Luis Potosí"]) {
      expect(find(both, name).establishments).toBe(find(one, name).establishments);
      expect(find(both, name).localQuotient.value).toBeCloseTo(find(one, name).localQuotient.value, 1);
    }
  });

  it("tests them with 999 permutations : Ramos Arizpe is a cluster, Mexico City is a city", async () => {
    const { clusters } = await engine.delineate(spec);
    const reports: ClusterTest[] = [];
    const test = await engine.test(spec, { permutations: 999, seed: 1 }, (report) => reports.push(report));
    const p = (name: string) => test.p[clusters.findIndex((cluster) => cluster.name === name)];
    for (const name of ["Juárez", "Ramos Arizpe", "San Luis Potosí", "San Francisco de los Romo"])
      expect(p(name)).toBeLessThan(0.01);
    for (const name of ["Naucalpan de Juárez", "Apodaca", "Lerma"]) expect(p(name)).toBeGreaterThan(0.5);
    expect(test).toMatchObject({ done: 999, isCancelled: false });
    expect(test.seconds).toBeGreaterThan(0);
    expect(reports.every(({ done }) => done > 0 && done < 999)).toBe(true);
  });

  it("answers cancel and ping while a test runs, and settles with what was done", async () => {
    const running = engine.test(spec, { permutations: 10_000, seed: 1 }, () => {});
    let isSettled = false;
    void running.then(() => (isSettled = true));
    for (let ping = 0; ping < 8; ping++) {
      await new Promise((resolve) => setTimeout(resolve));
      expect(engine.ping()).toBe(true);
    }
    expect(isSettled).toBe(false);
    engine.cancel();
    const { done, isCancelled, p } = await running;
    expect(isCancelled).toBe(true);
    expect(done).toBeGreaterThan(0);
    expect(p.every((value) => value > 0 && value <= 1)).toBe(true);
  });

  it("runs one long call at a time: the next one cancels it", async () => {
    const first = engine.test(spec, { permutations: 10_000, seed: 1 }, () => {});
    const second = engine.curve(spec, "M", { permutations: 39, seed: 1 }, () => {});
    expect((await first).isCancelled).toBe(true);
    expect(await second).toMatchObject({ isCancelled: false, done: 39 });
  });

  it("profiles a cluster with what is near and the parks in it, both ways", async () => {
    const { clusters } = await engine.delineate(spec);
    const at = clusters.findIndex(({ name }) => name === "Ramos Arizpe");
    const profile = (await engine.profile(spec, at))!;
    expect(profile.rows).toHaveLength(clusters[at].establishments);
    expect(profile.mix.reduce((sum, { establishments }) => sum + establishments, 0)).toBe(clusters[at].population);
    const code = (industry: number) => inputs.tree.code[industry];
    expect(profile.mix.find(({ industry }) => code(industry) === "336")!.low).toBeGreaterThan(2);
    expect(new Set(profile.near!.map(({ kind }) => kind)).size).toBe(3);
    const declared = await engine.declared(spec);
    expect(declared.clusters.length).toBe(declared.outlines.features.length);
    expect(declared.clusters.every(({ matching, establishments }) => matching <= establishments)).toBe(true);
    for (const { name, place, establishments } of profile.declared) {
      const park = declared.clusters.find((other) => other.name === name && other.place === place)!;
      expect(park.found).toContainEqual({ cluster: at, establishments });
    }
    expect(await engine.profile(spec, 999)).toBeUndefined();
  });

  it("finds clusters of uneven density by HDBSCAN, with their stability", async () => {
    const { clusters, areas, selected, unclustered } = await engine.delineate({ ...spec, method: "hdbscan" });
    expect(clusters.length).toBeGreaterThan(10);
    expect(clusters.every(({ stability, spanKm }) => stability! > 0 && spanKm <= 100.5)).toBe(true);
    expect(areas.length).toBeGreaterThan(0);
    expect(areas.every(({ spanKm, name }) => spanKm > 99.5 && name !== "")).toBe(true);
    const inside = [...clusters, ...areas].reduce((sum, { establishments }) => sum + establishments, 0);
    expect(inside + unclustered).toBe(selected);
    const wider = await engine.delineate({ ...spec, method: "hdbscan", maxKm: 5000 });
    expect([wider.areas.length, wider.clusters.length]).toEqual([0, clusters.length + areas.length]);
  });
});

describe("statisticsEngine without its files", () => {
  it("says that nothing is loaded, and does without amenities", async () => {
    const engine = statisticsEngine(() => statisticsInputs(atlasOnDisk));
    await expect(engine.delineate({ filter: {}, method: "dbscan" })).rejects.toThrow("nothing is loaded");
    const missing: AtlasFiles = {
      ...atlasOnDisk,
      json: (name) =>
        name === "amenities.json"
          ? Promise.reject(new Failure({ kind: "missing", file: name }))
          : atlasOnDisk.json(name),
    };
    expect((await statisticsInputs(missing)).amenities).toBeUndefined();
  });
});
