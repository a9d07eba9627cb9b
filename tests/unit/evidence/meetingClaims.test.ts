import fc from "fast-check";
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
  it("finds the start from the growth, and ends where the parts lead", () => {
    const jobs = fc.integer({ min: 1, max: 90_000 });
    fc.assert(
      fc.property(jobs, jobs, jobs, (before, national, mix) => {
        const after = before + national - mix + 17;
        fc.pre(after !== before);
        const growth = { value: after / before - 1, annual: 0, national: 0, percentile: 50 };
        const levels = shiftLevels({ shift: { national, mix: -mix, regional: 17 }, growth, series: [] }, -1);
        expect(levels?.before).toBeCloseTo(before, 4);
        expect(levels?.after).toBeCloseTo(after, 4);
      }),
    );
  });
  it("takes the base year where nothing changed, and nothing where a part is not known", () => {
    const still = { value: 0, annual: 0, national: 0, percentile: 50 };
    const shift = { national: 5, mix: -2, regional: -3 };
    expect(shiftLevels({ shift, growth: still, series: [80, 80] }, 0)).toEqual({ before: 80, after: 80 });
    expect(shiftLevels({ shift: { ...shift, mix: nothing }, growth: still, series: [80] }, 0)).toBeUndefined();
    expect(shiftLevels({ shift, growth: { ...still, value: nothing }, series: [80] }, 0)).toBeUndefined();
  });
});
