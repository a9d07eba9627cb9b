import { LEADING, levelOf } from "#economies/economies.ts";
import { address, workers } from "#tests/unit/state/page.ts";
import { describe, expect, it } from "vitest";
import type { RegionsAnswer, RegionsQuery } from "#engine/regions/regionsProtocol.ts";
import { type OwnRegion, type OwnRegionProblem, ownRegionId } from "#regions/ownRegion.ts";
import { useCamera } from "#state/CameraContext.tsx";
import { decodeQuery } from "#state/query/queryCodec.ts";
import { RegionsProvider, useRegions } from "#state/regions/RegionsContext.tsx";
import { ATLAS_PROVIDERS, useAtlas } from "#tests/unit/state/atlasProviders.ts";
import { arrived, byHand, provided } from "#tests/unit/state/provided.ts";

type Report = (share: number) => void;

/**
 * The regions' state at a link, with a worker whose measures the test answers. The view is opened once the industries are there: before,
 * all of them are asked about.
 */
async function setUp(link: string) {
  address.open(link.replace(/view=\w+&?/, ""));
  const { calls, method } = byHand<[RegionsQuery, Report?], Partial<RegionsAnswer>>();
  const cancelled: number[] = [];
  workers.apis.regions = { measure: method, cancelRegional: () => cancelled.push(calls.length) };
  const { found, dispose } = provided([...ATLAS_PROVIDERS, RegionsProvider], () => ({
    ...useAtlas(),
    camera: useCamera(),
    regions: useRegions(),
  }));
  await found.industriesLoaded();
  const { view, level } = decodeQuery(link).query;
  found.ask({ view, level });
  await arrived();
  const { regions } = found;
  return {
    ...found,
    dispose,
    calls,
    cancelled,
    measures: () => calls.map(({ args }) => args[0].measure),
    answer: async (call: number) => {
      calls[call].answer({ query: calls[call].args[0] });
      await arrived();
    },
    now: () => [regions.status(), regions.busy(), regions.measure()?.query.measure],
  };
}

const COUNTY_ZOOM = levelOf(LEADING, "county").outlines!.fromZoom!;
const AT_COUNTIES = { zoom: COUNTY_ZOOM, bounds: [0, 0, 1, 1] as [number, number, number, number] };

describe("RegionsProvider", () => {
  it("starts no worker before something is asked of the regions", async () => {
    const { regions, ask, now } = await setUp("industry=3363");
    expect(workers.newest("regions")).toBeUndefined();
    expect(now()).toEqual(["idle", false, undefined]);
    ask({ weight: "employment", measure: "strong" });
    await arrived();
    expect(workers.newest("regions")).toBeUndefined();
    void regions.worker.names(new Int32Array(0)).catch(() => {});
    expect(regions.status()).toBe("loading");
    await arrived();
    expect(regions.status()).toBe("ready");
    void regions.worker.names(new Int32Array(0)).catch(() => {});
    await arrived();
    expect(workers.started.filter(({ name }) => name === "regions").length).toBe(1);
  });

  it("tells a worker of the region that the link puts together before anything is asked of it, and each that follows", async () => {
    const said: string[] = [];
    const link = (name: string) => `own=US-26163,26099@${name}`;
    address.open(`at=region:US-X00000001&${link("Two")}`);
    workers.apis.regions = {
      setOwnRegion: (own: OwnRegion) => void said.push(`own ${own.name} ${own.regions.join(" ")}`),
      facts: (id: string) => void said.push(`facts ${id}`),
    };
    const { found } = provided([...ATLAS_PROVIDERS, RegionsProvider], () => ({ ...useAtlas(), regions: useRegions() }));
    await arrived();
    expect(workers.newest("regions"), "nothing was asked").toBeUndefined();
    void found.regions.worker.facts("US-X1");
    const next = { name: "Three", regions: ["US-26125"] };
    found.ask({ own: next, selection: { kind: "region", id: ownRegionId(next) } });
    void found.regions.worker.facts("US-X2");
    await arrived();
    expect(said).toEqual(["own Three US-26125", "facts US-X1", "own Three US-26125", "facts US-X2"]);
    found.select(undefined);
    await arrived();
    expect(said.length).toBe(4);
  });

  it("knows why the region that the link puts together is none", async () => {
    const problems: OwnRegionProblem[] = [
      { kind: "unknown", regions: ["US-99999"] },
      { kind: "economies" },
      { kind: "levels" },
    ];
    const told: unknown[] = [];
    address.open("at=region:US-X00000001&own=US-99999@Nowhere");
    const answers = [...problems];
    workers.apis.regions = { setOwnRegion: () => answers.shift(), facts: () => undefined };
    const { found } = provided([...ATLAS_PROVIDERS, RegionsProvider], () => ({ ...useAtlas(), regions: useRegions() }));
    for (const name of ["a", "b", "c", "d"]) {
      void found.regions.worker.facts("US-26163");
      await arrived();
      told.push(found.regions.ownProblem());
      const own = { name, regions: ["US-26163"] };
      found.ask({ own, selection: { kind: "region", id: ownRegionId(own) } });
    }
    expect(told).toEqual([...problems, undefined]);
  });

  it("measures what the link says", async () => {
    const { calls, answer, now, dispose } = await setUp(
      "view=regions&industry=3363&measure=strong&level=county&year=2019&rule=us-90&neighbours=nearest&seed=7",
    );
    expect(calls.length).toBe(1);
    const [asked] = calls[0].args;
    expect(asked).toMatchObject({ measure: "strong" });
    expect(asked).toMatchObject({
      settings: { rule: "us-90", level: "county", year: 2019, baseYear: 2017 },
      spatial: { weights: "nearest", seed: 7 },
    });
    expect(asked.mask?.includes(1)).toBe(true);
    expect(asked.advice).toBeUndefined();
    expect(now()).toEqual(["ready", true, undefined]);
    await answer(0);
    expect(now()).toEqual(["ready", false, "strong"]);
    dispose();
    expect(workers.newest("regions")?.isTerminated()).toBe(true);
  });

  it.each(["lq-employment", "moran", "strong"])("asks for %s whether or not an industry is chosen", async (measure) => {
    expect((await setUp(`view=regions&measure=${measure}`)).measures()).toEqual([measure]);
    expect((await setUp(`view=regions&measure=${measure}&industry=3363`)).measures().at(-1)).toBe(measure);
  });

  it("takes counties from their zoom on where the link says no level", async () => {
    const { camera, regions, ask, calls } = await setUp("view=regions");
    expect(regions.level()).toBe("state");
    camera.setShown({ ...AT_COUNTIES, zoom: COUNTY_ZOOM - 0.01 });
    expect(regions.level()).toBe("state");
    camera.setShown(AT_COUNTIES);
    expect(regions.level()).toBe("county");
    ask({ level: "state" });
    expect(regions.level()).toBe("state");
    camera.setShown({ ...AT_COUNTIES, zoom: 1 });
    ask({ level: "county" });
    expect(regions.level()).toBe("county");
    await arrived();
    expect(calls[0].args[0].settings.level).toBe("state");
  });

  it("leaves what runs to its end, then asks only the newest of what came meanwhile", async () => {
    const { ask, regions, measures, answer, now, cancelled } = await setUp("view=regions&measure=establishments");
    ask({ measure: "strong" });
    ask({ measure: "change" });
    await arrived();
    expect(measures()).toEqual(["establishments"]);
    expect(cancelled.length).toBe(2);
    expect([regions.status(), regions.fault()], "what was replaced is no failure").toEqual(["ready", undefined]);
    await answer(0);
    expect(now()).toEqual(["ready", true, "establishments"]);
    expect(measures()).toEqual(["establishments", "change"]);
    await answer(1);
    expect(now()).toEqual(["ready", false, "change"]);
  });

  it("stops nothing where nothing runs", async () => {
    const { ask, answer, cancelled, measures } = await setUp("view=regions&measure=establishments");
    await answer(0);
    ask({ measure: "strong" });
    await arrived();
    expect(measures()).toEqual(["establishments", "strong"]);
    expect(cancelled).toEqual([]);
  });

  it("says why a measure failed, and asks it again", async () => {
    const { calls, regions, now, answer, measures } = await setUp("view=regions&measure=strong");
    calls[0].refuse(new Error("no such year"));
    await arrived();
    expect(now()).toEqual(["failed", false, undefined]);
    expect(regions.fault()).toMatchObject({ kind: "bug", detail: "no such year" });
    regions.retry();
    expect([regions.fault(), regions.busy()]).toEqual([undefined, true]);
    await arrived();
    expect(measures()).toEqual(["strong", "strong"]);
    await answer(1);
    expect(now()).toEqual(["ready", false, "strong"]);
  });

  it("tells how far a permutation test is, whichever it is", async () => {
    const { calls, regions, ask, answer } = await setUp("view=regions&measure=moran&industry=3363&level=state");
    const report = calls.at(-1)?.args[1];
    expect(report).toBeDefined();
    report?.(0.25);
    await arrived();
    expect(regions.progress()).toBe(0.25);
    await answer(calls.length - 1);
    expect(regions.progress()).toBeUndefined();
    ask({ measure: "gi" });
    await arrived();
    expect(calls.at(-1)?.args[1]).toBeDefined();
    await answer(calls.length - 1);
  });

  it("forgets how far a test was that failed", async () => {
    const { calls, regions } = await setUp("view=regions&measure=gi&industry=3363&level=state");
    calls.at(-1)?.args[1]?.(0.5);
    await arrived();
    calls.at(-1)?.refuse(new Error("no"));
    await arrived();
    expect(regions.progress()).toBeUndefined();
  });

  it("asks for the rule whose map is shown, with what was entered, in the view Guidelines alone", async () => {
    const { ask, calls, answer, measures } = await setUp("view=guidelines&advice=GOV-G4&measure=strong");
    expect(calls[0].args[0]).toMatchObject({
      measure: "advice",
      advice: { rule: "GOV-G4", entered: { values: [], thresholds: [] } },
    });
    await answer(0);
    ask({ advice: undefined });
    await arrived();
    expect(calls[1].args[0]).toMatchObject({ measure: "advice" });
    expect(calls[1].args[0].advice).toBeUndefined();
    await answer(1);
    ask({ view: "regions", advice: "GOV-G4" });
    await arrived();
    await answer(2);
    expect(measures().at(-1)).toBe("strong");
    expect(calls.at(-1)?.args[0].advice).toBeUndefined();
    const before = calls.length;
    ask({ view: "establishments", measure: "change" });
    await arrived();
    expect(calls.length).toBe(before);
  });

  it("asks again when its worker was lost, where regions are shown", async () => {
    const { calls, answer, measures, now, told } = await setUp("view=regions&measure=strong");
    await answer(0);
    workers.newest("regions")?.fail("error");
    expect(told()).toHaveProperty("worker regions");
    await arrived();
    expect(told()).toEqual({});
    expect(measures()).toEqual(["strong", "strong"]);
    await answer(1);
    expect([calls.length, ...now()]).toEqual([2, "ready", false, "strong"]);
  });

  it("does not where they are not", async () => {
    const { answer, measures, ask } = await setUp("view=regions&measure=strong");
    await answer(0);
    ask({ view: "establishments" });
    workers.newest("regions")?.fail("error");
    await arrived();
    expect(workers.started.length).toBe(2);
    expect(measures()).toEqual(["strong"]);
  });

  it("measures beside the map what a profile wants of the years it wants, by the rule of the link", async () => {
    const { regions, calls, measures } = await setUp("industry=3363&rule=us-90&seed=9");
    const figures = regions.figures({
      mask: undefined,
      level: "county",
      year: 2018,
      baseYear: 2017,
      measure: "change",
      subject: undefined,
    });
    await arrived();
    expect(measures()).toEqual(["change"]);
    expect(calls[0].args[0]).toMatchObject({
      settings: { rule: "us-90", level: "county", year: 2018, baseYear: 2017 },
      spatial: { seed: 9 },
    });
    calls[0].answer({ query: calls[0].args[0] });
    expect((await figures).query.measure).toBe("change");
    expect(regions.measure()).toBeUndefined();
  });

  it("is told nothing where its worker is gone while it is stopped", async () => {
    const { regions, dispose, told, answer } = await setUp("view=regions&measure=strong");
    await answer(0);
    dispose();
    regions.cancel(); // a rejection that nobody takes would fail the run
    await arrived();
    expect(told()).toEqual({});
  });
});

it("useRegions says where it can be called", () => {
  expect(() => provided([], useRegions)).toThrow("useRegions must be called under <RegionsProvider>");
});
