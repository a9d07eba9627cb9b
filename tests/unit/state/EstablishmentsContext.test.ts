import { address, workers } from "./page.ts";
import { describe, expect, it } from "vitest";
import type { BubbleQuery, FilterAnswer } from "#engine/establishments/protocol.ts";
import { EstablishmentsProvider, useEstablishments } from "#state/EstablishmentsContext.tsx";
import { ATLAS_PROVIDERS, useAtlas } from "./atlasProviders.ts";
import { arrived, byHand, provided } from "./provided.ts";

const EXTENT = { total: 7, firstYear: 2004, lastYear: 2023, byIndustry: new Uint32Array(5000).fill(1) };

/** The register's state at a link, with a worker whose loading and filters a test answers. */
async function setUp(link = "view=establishments") {
  address.open(link);
  const load = byHand<[string, (share: number) => void], unknown>();
  const filter = byHand<[BubbleQuery], Partial<FilterAnswer>>();
  workers.apis.establishments = { load: load.method, filter: filter.method };
  const { found, dispose } = provided([...ATLAS_PROVIDERS, EstablishmentsProvider], () => ({
    ...useAtlas(),
    establishments: useEstablishments(),
  }));
  await found.industriesLoaded();
  await arrived();
  const { establishments } = found;
  return {
    ...found,
    dispose,
    load: load.calls,
    filter: filter.calls,
    /** The register is there, and what was asked before the industries were is answered. */
    loaded: async () => {
      load.calls.at(-1)?.answer(EXTENT);
      await arrived();
      for (let answered = -1; answered !== filter.calls.length;) {
        answered = filter.calls.length;
        filter.calls.forEach(({ answer }, version) => answer({ version }));
        await arrived();
      }
    },
    now: () => [establishments.status(), establishments.answer()?.version, establishments.fault()?.detail],
  };
}

describe("EstablishmentsProvider", () => {
  it("loads the register and says how far it is", async () => {
    const { load, establishments, loaded, filter, dispose } = await setUp();
    expect(load[0].args[0]).toBe("http://agglomera.test/atlas/");
    load[0].args[1](0.4);
    await arrived();
    expect([establishments.status(), establishments.progress(), establishments.extent()]).toEqual([
      "loading",
      0.4,
      undefined,
    ]);
    expect(filter.length, "before the register is there").toBe(0);
    await loaded();
    expect([establishments.status(), establishments.extent()?.total]).toEqual(["ready", 7]);
    dispose();
    expect(workers.newest("establishments")?.isTerminated()).toBe(true);
  });

  it("waits in the first view until the map stands, or somebody asks", async () => {
    const { load, establishments } = await setUp("");
    expect([load.length, establishments.status()]).toEqual([0, "loading"]);
    establishments.open();
    await arrived();
    expect(load.length).toBe(1);
    const { load: ofFilter } = await setUp("view=clusters&economy=MX");
    expect(ofFilter.length, "a filter counts").toBe(1);
  });

  it("filters as the link says, with the classes of what is selected", async () => {
    const { filter, loaded } = await setUp("industry=3363&economy=MX&size=250%2B&reported=2010-2015&weight=employment");
    await loaded();
    const [asked] = filter.at(-1)?.args ?? [];
    expect(asked).toMatchObject({
      weight: "employment",
      language: "en",
      filter: { economies: ["MX"], sizes: ["250+"], years: [2010, 2015] },
    });
    expect(asked?.filter.sources).toBeUndefined();
    expect(asked?.filter.industries?.includes(1)).toBe(true);
    expect(asked?.classes?.some((position) => position < 255)).toBe(true);
  });

  it("has no classes where one hue is drawn, nor before the register is there", async () => {
    const { establishments, loaded, ask, filter } = await setUp();
    expect(establishments.classes()).toBeUndefined();
    await loaded();
    expect(establishments.classes()?.nodes.length).toBeGreaterThan(0);
    ask({ colouring: "one" });
    await arrived();
    expect(establishments.classes()).toBeUndefined();
    expect(filter.at(-1)?.args[0].classes).toBeUndefined();
  });

  it("keeps the answer until the newest is there, and asks nothing in between", async () => {
    const { ask, filter, loaded, now } = await setUp();
    await loaded();
    const first = filter.length;
    for (const economy of ["US", "MX"] as const) {
      ask({ economies: [economy] });
      await arrived();
    }
    ask({ weight: "employment", economies: [] });
    await arrived();
    expect(filter.length).toBe(first + 1);
    expect(now()).toEqual(["ready", first - 1, undefined]);
    filter[first].answer({ version: 50 });
    await arrived();
    expect(filter.slice(first).map(({ args }) => args[0].filter.economies)).toEqual([["US"], undefined]);
    filter[first + 1].answer({ version: 51 });
    await arrived();
    expect(now()).toEqual(["ready", 51, undefined]);
  });

  it("says why a filter failed, and asks it again", async () => {
    const { ask, establishments, filter, loaded, now } = await setUp();
    await loaded();
    const shown = establishments.answer()?.version;
    ask({ economies: ["US"] });
    await arrived();
    filter.at(-1)?.refuse(new Error("no memory"));
    await arrived();
    expect(now()).toEqual(["failed", shown, "no memory"]);
    establishments.retry();
    expect(now()).toEqual(["loading", shown, undefined]);
    await arrived();
    filter.at(-1)?.answer({ version: 60 });
    await arrived();
    expect(now()).toEqual(["ready", 60, undefined]);
  });

  it("is well again with the next answer, whoever asked", async () => {
    const { ask, filter, loaded, now } = await setUp();
    await loaded();
    ask({ economies: ["US"] });
    await arrived();
    filter.at(-1)?.refuse(new Error("no memory"));
    await arrived();
    ask({ economies: ["MX"] });
    await arrived();
    filter.at(-1)?.answer({ version: 61 });
    await arrived();
    expect(now()).toEqual(["ready", 61, undefined]);
  });

  it("fails where the register cannot be had, and loads it again", async () => {
    const { load, establishments, loaded, now } = await setUp();
    load[0].refuse(new Error("no register"));
    await arrived();
    expect(now()).toEqual(["failed", undefined, "no register"]);
    establishments.retry();
    await arrived();
    expect(load.length).toBe(2);
    await loaded();
    expect(now()[0]).toBe("ready");
  });

  it("asks again when its worker was lost", async () => {
    const { filter, load, loaded, told } = await setUp("colour=one"); // no classes, which would be made anew and asked about
    await loaded();
    const before = filter.length;
    workers.newest("establishments")?.fail("error");
    await arrived();
    expect([load.length, Object.keys(told())]).toEqual([2, ["worker establishments"]]);
    load[1].answer(EXTENT);
    await arrived();
    expect([filter.length, Object.keys(told())]).toEqual([before + 1, []]);
  });
});

it("useEstablishments says where it can be called", () => {
  expect(() => provided([], useEstablishments)).toThrow(
    "useEstablishments must be called under <EstablishmentsProvider>",
  );
});
