import { describe, expect, it } from "vitest";
import { meetingClaims, shiftLevels } from "#evidence/meetingClaims.ts";
import { SETTINGS, figure, meeting } from "./regionalFixture.ts";

const nothing = Number.NaN;

describe("meetingClaims", () => {
  const kinds = (at: Partial<ReturnType<typeof meeting>>) =>
    Object.keys(meetingClaims({ ...meeting(), ...at }, SETTINGS));

  it("claims all in the order of the profile, the shift between its levels", () => {
    expect(kinds({})).toEqual(["quotient", "rule", "stage", "growth", "shift", "relatedness"]);
    const { shift } = meetingClaims(meeting(), SETTINGS);
    const { before, after, national, mix, regional } = shift!.parts;
    expect(after - before).toBeCloseTo(national + mix + regional, 6);
  });
  it("claims neither quotient nor stage of what is not published, no shift without growth, and names no related where none is", () => {
    expect(kinds({ figure: figure({ status: "not published" }) })).toEqual(["rule", "growth", "shift", "relatedness"]);
    const growth = { ...figure().growth, value: nothing };
    expect(kinds({ figure: figure({ growth }), related: [] })).toEqual(["quotient", "rule", "stage", "growth"]);
  });
});

describe("shiftLevels", () => {
  it("are the ends of the line; none where a part or the growth is not known", () => {
    const { shift, growth, series } = figure();
    expect(shiftLevels({ shift, growth, series })).toEqual({ before: 34_000, after: 31_000 });
    expect(shiftLevels({ shift: { ...shift, mix: nothing }, growth, series })).toBeUndefined();
    expect(shiftLevels({ shift, growth: { ...growth, value: nothing }, series })).toBeUndefined();
  });
});
