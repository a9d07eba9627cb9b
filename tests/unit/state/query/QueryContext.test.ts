import { address } from "#tests/unit/state/page.ts";
import { describe, expect, it } from "vitest";
import { type ParentProps, createComponent } from "solid-js";
import { QueryProvider, useQuery } from "#state/query/QueryContext.tsx";
import { arrived, provided } from "#tests/unit/state/provided.ts";

/** The page opened with a link. */
async function setUp(link: string) {
  address.open(link);
  const told: string[][] = [];
  const Linked = (props: ParentProps) =>
    createComponent(QueryProvider, {
      onLink: (broken: string[]) => told.push(broken),
      get children() {
        return props.children;
      },
    });
  const { found, dispose } = provided([Linked], useQuery);
  await arrived();
  return { ...found, told, dispose, now: () => [address.hash(), address.steps()] };
}

describe("QueryProvider", () => {
  it("opens with a link, says what of it is broken and puts the rest into the address", async () => {
    const { query, told, now, arrivals } = await setUp("view=regions&year=1850&at=region:US-48");
    expect(query).toMatchObject({ view: "regions", year: 2021, selection: { kind: "region", id: "US-48" } });
    expect(told).toEqual([["year"]]);
    expect(now()).toEqual(["view=regions&at=region:US-48", 0]);
    expect(arrivals()).toBe(0);
  });

  it.each([
    ["explore", []],
    ["theme=dark", ["theme"]],
  ])("takes #%s for no broken link, unless it looks like one: %j", async (link, broken) => {
    const { told } = await setUp(link);
    expect(told).toEqual([broken]);
  });

  it("makes a step for what is asked, and none for a move of the map", async () => {
    const { ask, moveCamera, now } = await setUp("");
    ask({ view: "regions", level: "state" });
    expect(now()).toEqual(["view=regions&level=state", 1]);
    moveCamera({ zoom: 5, lat: 40, lon: -90 });
    expect(now()).toEqual(["view=regions&level=state&map=5/40/-90", 1]);
    ask({ view: "regions" });
    expect(now()[1], "nothing changed").toBe(1);
    ask({ view: "establishments", level: "market" });
    expect(now()).toEqual(["map=5/40/-90", 2]);
    address.back();
    expect(now()).toEqual(["view=regions&level=state&map=5/40/-90", 1]);
  });

  it("leaves no hash behind where the first view is shown again", async () => {
    const { ask, now } = await setUp("view=regions&level=market");
    ask({ view: "clusters" });
    expect(now()).toEqual(["", 1]);
  });

  it("follows a link and Back, and counts that as an arrival", async () => {
    const { query, arrivals, told } = await setUp("view=regions&industry=3363");
    address.follow("view=clusters&x=1");
    expect([query.view, [...query.industries], arrivals()]).toEqual(["clusters", [], 1]);
    expect(told).toEqual([[], ["x"]]);
    address.back();
    expect([query.view, [...query.industries], arrivals()]).toEqual(["regions", ["3363"], 2]);
  });

  it("does not take its own steps for a link", async () => {
    const { ask, arrivals, told } = await setUp("");
    ask({ view: "regions" });
    address.follow("view=regions&level=market");
    expect([arrivals(), told]).toEqual([0, [[]]]);
  });

  it("leaves the view alone where the anchor is another's, and keeps its own link", async () => {
    const { query, arrivals, now, told } = await setUp("view=regions");
    address.follow("explore");
    expect([query.view, arrivals(), now()[0], told.at(-1)]).toEqual(["regions", 0, "view=regions", []]);
    address.follow("section=2");
    expect([query.view, arrivals(), now()[0], told.at(-1)]).toEqual(["regions", 0, "view=regions", ["section"]]);
  });

  it("closes the recommendations with the profile", async () => {
    const { query, select } = await setUp("recommendations=plan&at=region:US-48");
    const place = { kind: "region", id: "US-26" } as const;
    select(place);
    expect([query.selection, query.recommendations]).toEqual([place, "plan"]);
    select({ kind: "region", id: "US-06" });
    expect(place.id, "what was given is not written into").toBe("US-26");
    select(undefined);
    expect([query.selection, query.recommendations]).toEqual([undefined, undefined]);
  });

  it("adds and removes values of a list, and clears what restricts the establishments, and that alone", async () => {
    const { query, toggle, clearFilters, isUnfiltered } = await setUp(
      "view=regions&industry=3363&reported=2010-2015&size=1-9&show=borders&weight=employment",
    );
    toggle("economies", "US");
    toggle("economies", "MX");
    toggle("economies", "US");
    toggle("sources", "ghgrp");
    expect([[...query.economies], [...query.sources], isUnfiltered()]).toEqual([["MX"], ["ghgrp"], false]);
    clearFilters();
    expect(isUnfiltered()).toBe(true);
    expect(address.hash()).toBe("view=regions&weight=employment&show=borders");
  });

  it.each(["industry=3363", "economy=US", "source=rmp", "size=1-9", "reported=2010-2015"])(
    "is filtered by %s",
    async (link) => {
      expect((await setUp(link)).isUnfiltered()).toBe(false);
    },
  );

  it("follows nothing once it is gone", async () => {
    const { query, ask, dispose } = await setUp("view=regions");
    ask({ view: "guidelines" });
    dispose();
    address.back();
    expect(query.view).toBe("guidelines");
    address.follow("view=clusters");
    expect(query.view).toBe("guidelines");
  });
});

it("useQuery says where it can be called", () => {
  expect(() => provided([], useQuery)).toThrow("useQuery must be called under <QueryProvider>");
});
