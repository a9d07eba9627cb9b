import { expect, it } from "vitest";
import { MOST_MEMBERS } from "#regions/ownRegion.ts";
import { OwnDraftProvider, useOwnDraft } from "#state/regions/OwnDraftContext.tsx";
import { provided } from "#tests/unit/state/provided.ts";

const setUp = () => provided([OwnDraftProvider], useOwnDraft).found;

it("puts regions together one by one, and takes them out again", () => {
  const own = setUp();
  own.toggle("US-26163");
  expect(own.draft(), "nothing is put together before it was begun").toBeUndefined();
  own.begin({ name: "", regions: ["US-26163"] });
  own.toggle("US-26099");
  own.add(["US-26099", "US-26125"]);
  expect(own.draft()?.regions).toEqual(["US-26163", "US-26099", "US-26125"]);
  own.toggle("US-26163");
  own.rename("Motor cities");
  expect(own.draft()).toEqual({ name: "Motor cities", regions: ["US-26099", "US-26125"] });
  own.end();
  expect(own.draft()).toBeUndefined();
});

it("refuses what is of another level or economy, and says so until something else is done", () => {
  const own = setUp();
  own.begin({ name: "", regions: ["US-26163"] });
  for (const other of ["US-26", "US-A19820", "MX-19039"]) {
    own.add([other]);
    expect([own.refusal(), own.draft()?.regions]).toEqual(["kind", ["US-26163"]]);
  }
  own.add(["US-26099"]);
  expect(own.refusal()).toBeUndefined();
});

it("refuses more than a link can hold, and all of them", () => {
  const own = setUp();
  const many = Array.from({ length: MOST_MEMBERS }, (_, n) => `US-${10_000 + n}`);
  own.begin({ name: "", regions: [] });
  own.add([...many, "US-26163"]);
  expect([own.refusal(), own.draft()?.regions.length]).toEqual(["full", 0]);
  own.add(many);
  expect([own.refusal(), own.draft()?.regions.length]).toEqual([undefined, MOST_MEMBERS]);
});
