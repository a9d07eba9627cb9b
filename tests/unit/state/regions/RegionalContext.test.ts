import { address } from "#tests/unit/state/page.ts";
import { describe, expect, it } from "vitest";
import { RegionalProvider, useRegional } from "#state/regions/RegionalContext.tsx";
import { ATLAS_PROVIDERS, useAtlas } from "#tests/unit/state/atlasProviders.ts";
import { provided } from "#tests/unit/state/provided.ts";

/** Regional clusters at a link. */
function setUp(link = "") {
  address.open(link);
  return provided([...ATLAS_PROVIDERS, RegionalProvider], () => ({ ...useAtlas(), regional: useRegional() })).found;
}

describe("RegionalProvider", () => {
  it("has the settings of the link, with counties where it names no level, as links did before there were labour markets", () => {
    const { regional, ask } = setUp(
      "view=regions&rule=us-90&threshold=floor:1.5&neighbours=distance&seed=4&permutations=199",
    );
    expect(regional.settings()).toMatchObject({ rule: "us-90", moved: { floor: 1.5 }, level: "county" });
    expect(regional.spatial()).toMatchObject({ weights: "distance", seed: 4, permutations: 199 });
    ask({ level: "state", permutations: undefined });
    expect(regional.settings().level).toBe("state");
    expect(regional.spatial().permutations).toBe(999);
  });

  it.each([
    [2021, 2018, 2018],
    [2018, 2018, 2017],
    [2018, 2020, 2017],
  ])("counts growth to %i from an earlier year, where the link says %i: %i", (year, since, from) => {
    const { regional } = setUp(`year=${year}&since=${since}`);
    expect(regional.settings()).toMatchObject({ year, baseYear: from });
  });

  it("names an industry, a cluster and a subcluster, once they are known", async () => {
    const { regional, industriesLoaded } = setUp();
    expect([regional.subject("cluster/automotive"), regional.title("cluster/automotive")]).toEqual([undefined, ""]);
    await industriesLoaded();
    expect(
      ["industry/3363", "cluster/automotive", "cluster/automotive/0", "cluster/nothing"].map(regional.title),
    ).toEqual(["Motor Vehicle Parts Manufacturing", "Automotive", "Automotive Parts", ""]);
  });

  it("selects the industries of a subject, and nothing for what is none", async () => {
    const { regional, query, industriesLoaded } = setUp();
    regional.show("industry/3363");
    expect(query.industries).toEqual([]);
    await industriesLoaded();
    regional.show("cluster/nothing");
    expect(query.industries).toEqual([]);
    regional.show("industry/3363");
    expect(query.industries).toEqual(["3363"]);
  });
});

it("useRegional says where it can be called", () => {
  expect(() => provided([], useRegional)).toThrow("useRegional must be called under <RegionalProvider>");
});
