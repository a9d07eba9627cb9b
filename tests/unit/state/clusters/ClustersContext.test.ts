import { address, workers } from "#tests/unit/state/page.ts";
import { describe, expect, it } from "vitest";
import type { ClusterSpec } from "#clusters/found/clusterSpec.ts";
import type { Delineation, SpatialCluster } from "#clusters/found/delineate.ts";
import type { DistanceCurve } from "#clusters/found/distanceCurve.ts";
import type { ClusterTest, TestSettings } from "#clusters/found/testClusters.ts";
import { ClustersProvider, CURVE_SIMULATIONS, useClusters } from "#state/clusters/ClustersContext.tsx";
import { ATLAS_PROVIDERS, useAtlas } from "#tests/unit/state/atlasProviders.ts";
import { arrived, byHand, provided } from "#tests/unit/state/provided.ts";

type Report<T> = (value: T) => void;

/** Clusters at these longitudes on the equator, each a degree wide. */
const standing = (...lons: number[]) =>
  lons.map((lon, cluster) => ({ cluster, lon, lat: 0, bounds: [lon - 0.5, 0, lon + 0.5, 0] })) as SpatialCluster[];
const aTest = (settings: TestSettings, rest: Partial<ClusterTest> = {}) =>
  ({ settings, done: settings.permutations, p: [0.01, 0.5], isCancelled: false, ...rest }) as ClusterTest;

/** The clusters' state at a link, with a worker that a test answers for. */
async function setUp(link: string) {
  address.open(link);
  const delineate = byHand<[ClusterSpec], Partial<Delineation>>();
  const test = byHand<[ClusterSpec, TestSettings, Report<ClusterTest>], ClusterTest>();
  const curve = byHand<[ClusterSpec, "M" | "kDensity", TestSettings, Report<DistanceCurve>], Partial<DistanceCurve>>();
  const declared = byHand<[ClusterSpec], unknown>();
  const profile = byHand<[ClusterSpec, number], unknown>();
  const sensitivity = byHand<[ClusterSpec], unknown>();
  const cancelled: number[] = [];
  workers.apis.statistics = {
    delineate: delineate.method,
    test: test.method,
    curve: curve.method,
    declared: declared.method,
    profile: profile.method,
    sensitivity: sensitivity.method,
    cancel: () => void cancelled.push(test.calls.length + curve.calls.length),
  };
  const { found, dispose } = provided([...ATLAS_PROVIDERS, ClustersProvider], () => ({
    ...useAtlas(),
    clusters: useClusters(),
  }));
  await found.industriesLoaded();
  await arrived();
  const { clusters } = found;
  return {
    ...found,
    dispose,
    delineate: delineate.calls,
    test: test.calls,
    curve: curve.calls,
    declared: declared.calls,
    profile: profile.calls,
    sensitivity: sensitivity.calls,
    cancelled,
    epsAsked: () => delineate.calls.map(({ args }) => args[0].eps),
    /** Answers the newest delineation with clusters at these longitudes. */
    find: async (...lons: number[]) => {
      delineate.calls.at(-1)?.answer({ clusters: standing(...lons) });
      await arrived();
    },
    now: () => [clusters.status(), clusters.busy(), clusters.delineation()?.clusters.length],
  };
}

const WANTED = "view=clusters&industry=3363";

describe("clusters that are found", () => {
  it("are not looked for where nobody wants them", async () => {
    const { now, ask, clusters } = await setUp("industry=3363");
    expect(workers.newest("statistics")).toBeUndefined();
    ask({ view: "regions", eps: 900, selection: { kind: "region", id: "US-48" } });
    await arrived();
    expect(workers.newest("statistics")).toBeUndefined();
    expect(now()).toEqual(["idle", false, undefined]);
    expect(clusters.isUnasked()).toBe(false);
  });

  it("are not looked for in everything: those are cities", async () => {
    const { delineate, clusters, now } = await setUp("view=clusters");
    expect(delineate.length).toBe(0);
    expect(clusters.isUnasked()).toBe(true);
    expect(now()[1]).toBe(false);
  });

  it("are those of the link's industries, filters and settings", async () => {
    const { delineate, now, find, dispose } = await setUp(`${WANTED}&economy=MX&method=hdbscan&eps=900&minpts=7`);
    expect(delineate.length).toBe(1);
    expect(delineate[0].args[0]).toMatchObject({
      method: "hdbscan",
      eps: 900,
      minPts: 7,
      filter: { economies: ["MX"] },
    });
    expect(delineate[0].args[0].filter.industries?.includes(1)).toBe(true);
    expect(now()).toEqual(["ready", true, undefined]);
    await find(0, 9);
    expect(now()).toEqual(["ready", false, 2]);
    dispose();
    expect(workers.newest("statistics")?.isTerminated()).toBe(true);
  });

  it.each(["at=cluster:0", "at=park:MX-19021 parque"])(
    "are looked for in another view where %s is open",
    async (at) => {
      const { delineate } = await setUp(`industry=3363&${at}`);
      expect(delineate.length).toBe(1);
    },
  );

  it("are not looked for again where nothing of the question changed", async () => {
    const { delineate, ask, find } = await setUp(WANTED);
    await find(0);
    ask({ industries: ["3363"], economies: [], weight: "employment", seed: 8 });
    await arrived();
    expect(delineate.length).toBe(1);
    ask({ eps: 900 });
    await arrived();
    expect(delineate.length).toBe(2);
  });

  it("stay until the newest answer is there; of the questions between none is asked", async () => {
    const { epsAsked, ask, find, now, delineate, clusters } = await setUp(WANTED);
    await find(0);
    for (const eps of [100, 200, 300]) {
      ask({ eps });
      await arrived();
    }
    expect(epsAsked()).toEqual([undefined, 100]);
    delineate[1].answer({ clusters: standing(0, 5) });
    await arrived();
    expect(epsAsked()).toEqual([undefined, 100, 300]);
    expect(now()).toEqual(["ready", true, 2]);
    expect(clusters.fault()).toBeUndefined();
    await find(0, 5, 9);
    expect(now()).toEqual(["ready", false, 3]);
    expect(workers.started.filter(({ name }) => name === "statistics").length).toBe(1);
  });

  it("go with the view, and an answer that comes then is not taken", async () => {
    const { ask, find, now } = await setUp(WANTED);
    await find(0);
    ask({ view: "establishments" });
    expect(now()).toEqual(["ready", false, undefined]);
    ask({ view: "clusters", eps: 900 });
    await arrived();
    ask({ view: "establishments" });
    await find(0, 1);
    expect(now()).toEqual(["ready", false, undefined]);
  });

  it("fail with a reason, and are looked for again", async () => {
    const { delineate, clusters, now, find } = await setUp(WANTED);
    delineate[0].refuse(new Error("too many"));
    await arrived();
    expect(now()).toEqual(["failed", false, undefined]);
    expect(clusters.fault()).toMatchObject({ detail: "too many" });
    clusters.retry();
    expect([clusters.status(), clusters.busy(), clusters.fault()]).toEqual(["loading", true, undefined]);
    await arrived();
    await find(0);
    expect(now()).toEqual(["ready", false, 1]);
  });
});

describe("settings that are dragged", () => {
  it("show their clusters before they are in the link, and are all in it at once", async () => {
    const { clusters, epsAsked, delineate, find, ask } = await setUp(`${WANTED}&minpts=7`);
    await find(0);
    clusters.preview({ eps: 500 });
    await arrived();
    expect(delineate.at(-1)?.args[0]).toMatchObject({ eps: 500, minPts: 7 });
    await find(0);
    clusters.preview({ minPts: 9 });
    await arrived();
    expect(delineate.at(-1)?.args[0]).toMatchObject({ eps: 500, minPts: 9 });
    expect(clusters.draft()).toEqual({ eps: 500, minPts: 9 });
    expect(address.hash()).not.toContain("eps");
    await find(0);
    const steps = address.steps();
    clusters.settle({ eps: 500, minPts: 9 });
    await arrived();
    expect(clusters.draft()).toBeUndefined();
    expect(address.hash()).toBe(`${WANTED}&eps=500&minpts=9`);
    expect(address.steps()).toBe(steps + 1);
    expect(epsAsked()).toEqual([undefined, 500, 500]);
    ask({ eps: 600 });
    await arrived();
    expect(epsAsked().at(-1)).toBe(600);
  });
});

describe("the test of a link", () => {
  const TESTED = `${WANTED}&permutations=99&seed=5`;

  it("runs once its clusters are found, and not again for the same", async () => {
    const { test, find, clusters, ask } = await setUp(TESTED);
    expect(test.length).toBe(0);
    await find(0, 9);
    expect(test.map(({ args }) => args[1])).toEqual([{ permutations: 99, seed: 5 }]);
    expect(clusters.jobs.running()).toBe("test");
    expect(clusters.verdict(0)).toBe("untested");
    test[0].answer(aTest({ permutations: 99, seed: 5 }));
    await arrived();
    expect(clusters.jobs.running()).toBeUndefined();
    expect([0, 1].map(clusters.verdict)).toEqual(["significant", "general"]);
    ask({ weight: "employment" });
    clusters.preview({});
    clusters.settle({});
    await arrived();
    expect(test.length).toBe(1);
    ask({ seed: 6 });
    await arrived();
    expect(test.map(({ args }) => args[1].seed)).toEqual([5, 6]);
    expect(clusters.jobs.test()).toBeUndefined();
    test[1].answer(aTest({ permutations: 99, seed: 6 }));
    await arrived();
    ask({ permutations: 199 });
    await arrived();
    expect(test.length).toBe(3);
  });

  it("waits while settings are dragged", async () => {
    const { test, find, clusters } = await setUp(TESTED);
    clusters.preview({ eps: 500 });
    await arrived();
    await find(0);
    await find(0);
    expect(test.length).toBe(0);
    clusters.settle({ eps: 500 });
    await arrived();
    expect(test.length).toBe(1);
  });

  it("shows what is done so far, and nothing of a run before", async () => {
    const { test, find, clusters, ask } = await setUp(TESTED);
    await find(0, 9);
    const settings = { permutations: 99, seed: 5 };
    test[0].args[2](aTest(settings, { done: 40 }));
    await arrived();
    expect(clusters.jobs.test()?.done).toBe(40);
    ask({ seed: 6 });
    await arrived();
    expect(clusters.jobs.test()).toBeUndefined();
    test[0].args[2](aTest(settings, { done: 50 }));
    test[0].answer(aTest(settings));
    await arrived();
    expect([clusters.jobs.test(), clusters.jobs.running()]).toEqual([undefined, "test"]);
  });

  it("takes no report once the result is there", async () => {
    const { test, find, clusters } = await setUp(TESTED);
    await find(0, 9);
    const settings = { permutations: 99, seed: 5 };
    test[0].answer(aTest(settings));
    await arrived();
    test[0].args[2](aTest(settings, { done: 50 }));
    await arrived();
    expect(clusters.jobs.test()?.done).toBe(99);
  });

  it("leaves the link where it is cancelled: a link promises the whole test", async () => {
    const { test, find, clusters, query, cancelled } = await setUp(TESTED);
    await find(0);
    clusters.cancel();
    await arrived();
    expect(cancelled).toEqual([1]);
    expect(query.permutations).toBeUndefined();
    test[0].answer(aTest({ permutations: 99, seed: 5 }, { done: 30, isCancelled: true }));
    await arrived();
    expect(clusters.jobs.test()?.done).toBe(30);
    clusters.runTest(99, 5);
    await arrived();
    expect(test.length).toBe(2);
    expect(query.permutations).toBe(99);
  });

  it("runs again by hand with the same settings, or puts others into the link", async () => {
    const { test, find, clusters, query } = await setUp(TESTED);
    await find(0);
    test[0].answer(aTest({ permutations: 99, seed: 5 }));
    await arrived();
    clusters.runTest(99, 5);
    await arrived();
    expect(test.length).toBe(2);
    clusters.runTest(99, 7);
    await arrived();
    expect([query.seed, test.length]).toEqual([7, 3]);
    clusters.runTest(999, 7);
    await arrived();
    expect([query.permutations, test.length]).toEqual([999, 4]);
  });

  it("is forgotten, and stopped, when other clusters are found", async () => {
    const { find, clusters, ask, cancelled, test } = await setUp(TESTED);
    await find(0);
    ask({ eps: 900, permutations: undefined });
    await arrived();
    expect(cancelled.length).toBe(1);
    expect([clusters.jobs.running(), clusters.jobs.test()]).toEqual([undefined, undefined]);
    const settings = { permutations: 99, seed: 5 };
    test[0].args[2](aTest(settings, { done: 50 }));
    await arrived();
    expect(clusters.jobs.test(), "a report that comes late").toBeUndefined();
    test[0].answer(aTest(settings));
    await arrived();
    expect(clusters.jobs.test(), "a result that comes late").toBeUndefined();
    expect(clusters.verdict(0)).toBe("untested");
  });

  it("says why it failed until it is run again", async () => {
    const { test, find, clusters } = await setUp(TESTED);
    await find(0);
    test[0].refuse(new Error("no memory"));
    await arrived();
    expect([clusters.jobs.failed(), clusters.jobs.fault()?.detail, clusters.jobs.running()]).toEqual([
      "test",
      "no memory",
      undefined,
    ]);
    clusters.runTest(99, 5);
    expect([clusters.jobs.failed(), clusters.jobs.running()]).toEqual([undefined, "test"]);
  });
});

describe("curves and sensitivity", () => {
  it("have as many simulations as the test, or their own number", async () => {
    const { clusters, find, curve, ask } = await setUp(WANTED);
    clusters.run("M");
    await arrived();
    expect(curve.length, "nothing is found yet").toBe(0);
    await find(0);
    clusters.run("M");
    await arrived();
    expect(curve[0].args.slice(1, 3)).toEqual(["M", { permutations: CURVE_SIMULATIONS, seed: 1 }]);
    curve[0].answer({ curve: "M" });
    await arrived();
    ask({ permutations: 99, seed: 3 });
    await arrived();
    clusters.run("kDensity");
    await arrived();
    expect(curve[1].args.slice(1, 3)).toEqual(["kDensity", { permutations: 99, seed: 3 }]);
    curve[1].answer({ curve: "kDensity" });
    await arrived();
    expect([clusters.jobs.curve("M")?.curve, clusters.jobs.curve("kDensity")?.curve]).toEqual(["M", "kDensity"]);
  });

  it("leave the test in the link when they are cancelled", async () => {
    const { clusters, find, query, test, cancelled } = await setUp(`${WANTED}&permutations=99`);
    await find(0);
    test[0].answer(aTest({ permutations: 99, seed: 1 }));
    await arrived();
    clusters.cancel();
    await arrived();
    expect(cancelled, "nothing runs").toEqual([]);
    clusters.run("kDensity");
    await arrived();
    clusters.cancel();
    await arrived();
    expect(cancelled.length).toBe(1);
    expect(query.permutations).toBe(99);
  });

  it("keep the newest of two, whichever ends first", async () => {
    const { clusters, find, sensitivity, curve } = await setUp(WANTED);
    await find(0);
    clusters.run("kDensity");
    await arrived();
    clusters.run("sensitivity");
    await arrived();
    curve[0].refuse(new Error("late"));
    await arrived();
    expect([clusters.jobs.running(), clusters.jobs.failed()]).toEqual(["sensitivity", undefined]);
    sensitivity[0].answer({ steps: [] });
    await arrived();
    expect([clusters.jobs.running(), clusters.jobs.sensitivity()]).toEqual([undefined, { steps: [] }]);
  });
});

describe("the selected cluster", () => {
  const AT = `${WANTED}&at=cluster:1`;

  it("is known once its clusters are", async () => {
    const { clusters, find } = await setUp(AT);
    expect(clusters.selected()).toBeUndefined();
    await find(0, 9);
    expect(clusters.selected()).toBe(1);
  });

  it("is followed by its place under other settings, and the link with it", async () => {
    const { clusters, find, ask, query } = await setUp(AT);
    await find(0, 9);
    ask({ eps: 900 });
    await arrived();
    expect(clusters.selected(), "until the others are found").toBe(1);
    await find(9.2, 0, 20);
    expect(clusters.selected()).toBe(0);
    expect(query.selection).toEqual({ kind: "cluster", cluster: 0 });
    ask({ eps: 800 });
    await arrived();
    await find(20, 30, 9);
    expect(query.selection).toEqual({ kind: "cluster", cluster: 2 });
  });

  it("is followed from the place that was picked, not from step to step", async () => {
    const { clusters, find, ask, query } = await setUp(AT);
    await find(0, 9);
    ask({ eps: 900 });
    await arrived();
    await find(9.9, 0);
    expect(query.selection).toEqual({ kind: "cluster", cluster: 0 });
    ask({ eps: 800 });
    await arrived();
    await find(10.8, 0);
    expect([clusters.selected(), query.selection]).toEqual([undefined, undefined]);
  });

  it("is given up where none stands there any more", async () => {
    const { clusters, find, ask, query } = await setUp(AT);
    await find(0, 9);
    ask({ eps: 900 });
    await arrived();
    await find(0, 50);
    expect([clusters.selected(), query.selection]).toEqual([undefined, undefined]);
  });

  it("stays in the link as it is while settings are dragged", async () => {
    const { clusters, find, query } = await setUp(AT);
    await find(0, 9);
    clusters.preview({ eps: 900 });
    await arrived();
    await find(9, 0);
    expect(clusters.selected()).toBe(0);
    expect(query.selection).toEqual({ kind: "cluster", cluster: 1 });
    clusters.settle({ eps: 900 });
    await arrived();
    expect(query.selection).toEqual({ kind: "cluster", cluster: 0 });
  });

  it("is another place where another number is picked, or a link says the same number of other clusters", async () => {
    const { clusters, find, ask, query } = await setUp(AT);
    await find(0, 9);
    ask({ selection: { kind: "cluster", cluster: 0 } });
    expect(clusters.selected()).toBe(0);
    address.follow(`${WANTED}&eps=900&at=cluster:0`);
    await arrived();
    expect(clusters.selected(), "what is found is not what the link is about").toBeUndefined();
    await find(50, 0);
    expect(clusters.selected()).toBe(0);
    expect(query.selection).toEqual({ kind: "cluster", cluster: 0 });
  });

  it("is none where the link's number is past the last", async () => {
    const { clusters, find, query } = await setUp(`${WANTED}&at=cluster:7`);
    await find(0, 9);
    expect(clusters.selected()).toBeUndefined();
    expect(query.selection).toEqual({ kind: "cluster", cluster: 7 });
  });

  it("has a profile once its clusters are found", async () => {
    const { clusters, find, profile } = await setUp(AT);
    expect(await clusters.profile(1)).toBeUndefined();
    await find(0, 9);
    const asked = clusters.profile(1);
    await arrived();
    expect(profile.map(({ args }) => args[1])).toEqual([1]);
    profile[0].answer({ cluster: 1 });
    expect(await asked).toEqual({ cluster: 1 });
  });
});

describe("parks of the register", () => {
  it("are asked for with their layer alone, of everything where no industry is selected", async () => {
    const { declared, ask, clusters } = await setUp("view=establishments");
    expect(declared.length).toBe(0);
    ask({ overlays: ["declared"] });
    await arrived();
    expect(declared.map(({ args }) => args[0].filter.industries)).toEqual([undefined]);
    declared[0].answer({ clusters: [{ id: "x" }] });
    await arrived();
    expect(clusters.declared()).toEqual({ clusters: [{ id: "x" }] });
  });

  it("are asked for of the industries with their layer, without looking for clusters", async () => {
    const { declared, delineate } = await setUp("industry=3363&show=declared");
    expect(declared.map(({ args }) => args[0].filter.industries?.includes(1))).toEqual([true]);
    expect(delineate.length).toBe(0);
  });

  it("wait for the clusters they are held against", async () => {
    const { declared, find, delineate } = await setUp(WANTED);
    expect(declared.length).toBe(0);
    await find(0);
    expect(declared.map(({ args }) => args[0])).toEqual([delineate[0].args[0]]);
  });

  it("fail like the clusters", async () => {
    const { declared, clusters } = await setUp("show=declared");
    declared[0].refuse(new Error("no parks"));
    await arrived();
    expect([clusters.status(), clusters.fault()?.detail]).toEqual(["failed", "no parks"]);
  });

  it("are asked for once where nothing of the question changed", async () => {
    const { declared, ask } = await setUp("show=declared");
    ask({ weight: "employment", economies: [] });
    await arrived();
    expect(declared.length).toBe(1);
  });
});

it("useClusters says where it can be called", () => {
  expect(() => provided([], useClusters)).toThrow("useClusters must be called under <ClustersProvider>");
});
