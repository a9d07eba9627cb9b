import { workers } from "./page.ts";
import { describe, expect, it } from "vitest";
import { BasemapProvider, useBasemap } from "#state/BasemapContext.tsx";
import { ATLAS_PROVIDERS, useAtlas } from "./atlasProviders.ts";
import { arrived, byHand, provided } from "./provided.ts";

type Load = [layer: string, url: string, object?: string];

/** The basemap's state, with a worker whose files a test answers; the coarse coast is there unless it is `missing`. */
async function setUp(coast: "there" | "missing" = "there") {
  const { calls, method } = byHand<Load, void>();
  const outlines = byHand<[string, number], unknown>();
  workers.apis.basemap = { load: method, outline: outlines.method, tile: () => new ArrayBuffer(3) };
  const { found, dispose } = provided([...ATLAS_PROVIDERS, BasemapProvider], () => ({
    ...useAtlas(),
    basemap: useBasemap(),
  }));
  await arrived();
  if (coast === "there") calls[0].answer();
  await arrived();
  return {
    ...found,
    dispose,
    calls,
    outlines: outlines.calls,
    layers: () => calls.map(({ args }) => args[0]),
    retry: () =>
      found.notices
        .all()
        .find(({ key }) => key === "basemap")
        ?.action?.run(),
    /** Answers what is asked, and what is asked for thereupon. */
    answerAll: async () => {
      for (let answered = -1; answered !== calls.length;) {
        answered = calls.length;
        calls.forEach(({ answer }) => answer());
        await arrived();
      }
    },
    refuse: async () => {
      calls.at(-1)?.refuse(new Error("no file"));
      await arrived();
    },
  };
}

describe("BasemapProvider", () => {
  it("loads the coast by itself, and its tiles can be had", async () => {
    const { calls, basemap, told, dispose } = await setUp();
    expect(calls.map(({ args }) => args)).toEqual([["land", "http://agglomera.test/atlas/land.json", "land"]]);
    expect([basemap.ground(), basemap.available(["land", "disputed"]), basemap.available(["places"])]).toEqual([
      "coarse",
      "land",
      "none",
    ]);
    expect((await basemap.tile(["land"], 0, 0, 0)).byteLength).toBe(3);
    expect(told()).toEqual({});
    dispose();
    expect(workers.newest("basemap")?.isTerminated()).toBe(true);
  });

  it("loads a group once, however often it is needed", async () => {
    const { basemap, layers, answerAll } = await setUp();
    basemap.need("disputed");
    basemap.need("us_counties");
    basemap.need("disputed");
    await answerAll();
    basemap.need("us_counties");
    await answerAll();
    expect(layers()).toEqual(["land", "disputed", "us_counties"]);
    expect(basemap.available(["us_counties", "us_states", "disputed"])).toBe("us_counties,disputed");
  });

  it("says when the fine coast is there", async () => {
    const { basemap, answerAll } = await setUp();
    basemap.need("fine");
    expect(basemap.ground()).toBe("coarse");
    await answerAll();
    expect(basemap.ground()).toBe("fine");
  });

  it("says what is missing, and asks for it again when somebody needs it", async () => {
    const { basemap, layers, told, refuse, answerAll } = await setUp();
    basemap.need("disputed");
    await arrived();
    await refuse();
    expect(told().basemap).toContain("no file");
    expect(basemap.available(["disputed"])).toBe("none");
    basemap.need("disputed");
    await answerAll();
    expect(layers()).toEqual(["land", "disputed", "disputed"]);
    expect([told(), basemap.available(["disputed"])]).toEqual([{}, "disputed"]);
  });

  it("asks for all that is missing by one button, and keeps the notice until all is there", async () => {
    const { basemap, layers, told, refuse, retry, calls, answerAll } = await setUp();
    basemap.need("disputed");
    await arrived();
    await refuse();
    basemap.need("fine");
    await arrived();
    await refuse();
    retry();
    await arrived();
    expect(layers().slice(3).toSorted()).toEqual(["disputed", "land_fine"]);
    calls[3].answer();
    await arrived();
    expect(told()).toHaveProperty("basemap");
    await answerAll();
    expect(told()).toEqual({});
  });

  it("draws its tiles again under another address once a coast that was missing is there", async () => {
    const { basemap, told, refuse, retry, answerAll } = await setUp("missing");
    await refuse();
    expect(told()).toHaveProperty("basemap");
    expect(basemap.ground()).toBe("coarse");
    retry();
    await answerAll();
    expect([basemap.ground(), told()]).toEqual(["coarse1", {}]);
  });

  it("gives a tile of the ground once its water and names are there, or cannot be had", async () => {
    const { basemap, layers, refuse, answerAll, retry } = await setUp();
    const tile = basemap.groundTile(["land", "lakes"], 3, 1, 2);
    await arrived();
    expect(layers()).toEqual(["land", "lakes"]);
    await refuse();
    expect((await tile).byteLength).toBe(3);
    expect(basemap.ground()).toBe("coarse");
    retry();
    await answerAll();
    expect(basemap.ground()).toBe("coarse1");
  });

  it("gives an outline once its level is there", async () => {
    const { basemap, outlines, layers, calls } = await setUp();
    const outline = basemap.outline("us_states", 48);
    await arrived();
    expect(outlines.length).toBe(0);
    calls[1].answer();
    await arrived();
    expect(layers()).toEqual(["land", "us_states"]);
    expect(outlines.map(({ args }) => args)).toEqual([["us_states", 48]]);
    outlines[0].answer({ type: "Feature" });
    expect(await outline).toEqual({ type: "Feature" });
  });

  it("gives a new worker all the one before it had", async () => {
    const { basemap, layers, answerAll, told } = await setUp();
    basemap.need("disputed");
    await answerAll();
    workers.newest("basemap")?.fail("error");
    expect(told()).toHaveProperty("worker basemap");
    await answerAll();
    expect(layers()).toEqual(["land", "disputed", "land", "disputed"]);
    expect(told()).toEqual({});
  });
});

it("useBasemap says where it can be called", () => {
  expect(() => provided([], useBasemap)).toThrow("useBasemap must be called under <BasemapProvider>");
});
