import { describe, expect, it } from "vitest";
import { REPAIR_BITS } from "#firms/firmTable.ts";
import { resolvePosition, STATE_TOLERANCE, type StatedRegion } from "#firms/position.ts";

const { unsigned, swapped, nearState, rewritten } = REPAIR_BITS;
const METRES = 111_195;

/** 100 W to 98 W, 19 N to 21 N. */
const square: StatedRegion = {
  contains: (lon, lat) => lon > -100 && lon < -98 && lat > 19 && lat < 21,
  distance: (lon, lat) =>
    METRES *
    Math.hypot(Math.max(-100 - lon, lon + 98, 0) * Math.cos((lat * Math.PI) / 180), Math.max(19 - lat, lat - 21, 0)),
};
const east: StatedRegion = { contains: (lon, lat) => lon > 9 && lon < 11 && lat > 45 && lat < 47, distance: () => 1e6 };

describe("position", () => {
  it.each([
    ["as written", "20.5", "-99.25", { lat: 20.5, lon: -99.25, repairs: 0 }],
    ["unsigned west", "20.5", "99.25", { lat: 20.5, lon: -99.25, repairs: unsigned }],
    ["west by its letter is not unsigned", "20.5 N", "99.25 W", { lat: 20.5, lon: -99.25, repairs: 0 }],
    ["swapped", "-99.25", "20.5", { lat: 20.5, lon: -99.25, repairs: swapped }],
    ["swapped and unsigned", `99°15'0"`, `20°30'0"`, { lat: 20.5, lon: -99.25, repairs: swapped | unsigned }],
    ["swapped by its letters", "99.25 W", "20.5 N", { lat: 20.5, lon: -99.25, repairs: swapped }],
    ["doubled degrees", `20°30'0"`, `0.99°15'0"`, { lat: 20.5, lon: -99.25, repairs: unsigned | rewritten }],
    ["lost point", "2050000", "-9925000", { lat: 20.5, lon: -99.25, repairs: rewritten }],
  ])("places %s", (_, latText, lonText, want) => {
    const got = resolvePosition(latText, lonText, square);
    expect(got).toMatchObject({ repairs: want.repairs });
    if ("reason" in got) return;
    expect(got.lat).toBeCloseTo(want.lat, 9);
    expect(got.lon).toBeCloseTo(want.lon, 9);
  });

  it("brings back zeros that doubled degrees lost, where only they reach the state", () => {
    const west: StatedRegion = {
      contains: (lon, lat) => lon > -101 && lon < -100 && lat > 20 && lat < 21,
      distance: () => 1e6,
    };
    const got = resolvePosition(`20°33'59"`, `0.1°15'2"`, west);
    expect(got).toMatchObject({ repairs: unsigned | rewritten });
    expect("lon" in got && got.lon).toBeCloseTo(-(100 + 15 / 60 + 2 / 3600), 9);
  });

  it("prefers what is written over every repair, and an unsigned east where the state is east", () => {
    expect(resolvePosition("46.1", "10.2", east)).toEqual({ lat: 46.1, lon: 10.2, repairs: 0 });
    expect(resolvePosition("10.2", "46.1", east)).toEqual({ lat: 46.1, lon: 10.2, repairs: swapped });
  });

  it("tries readings in the documented order where several fall inside", () => {
    const among = (...points: [lon: number, lat: number][]): StatedRegion => ({
      contains: (lon, lat) => points.some(([x, y]) => x === lon && y === lat),
      distance: () => 1e6,
    });
    const written: [number, number] = [30.5, 20.5];
    const west: [number, number] = [-30.5, 20.5];
    const turned: [number, number] = [20.5, 30.5];
    const turnedWest: [number, number] = [-20.5, 30.5];
    const repairs = (...points: [number, number][]) => resolvePosition("20.5", "30.5", among(...points));
    expect(repairs(turnedWest, turned, west, written)).toMatchObject({ repairs: 0 });
    expect(repairs(turnedWest, turned, west)).toMatchObject({ repairs: unsigned });
    expect(repairs(turnedWest, turned)).toMatchObject({ repairs: swapped });
    expect(repairs(turnedWest)).toMatchObject({ repairs: swapped | unsigned });
  });

  it("places a point just outside its state, and no further than the tolerance", () => {
    const near = 21 + (STATE_TOLERANCE - 100) / METRES;
    const far = 21 + (STATE_TOLERANCE + 100) / METRES;
    expect(resolvePosition(String(near), "-99.5", square)).toMatchObject({ repairs: nearState });
    expect(resolvePosition(String(far), "-99.5", square)).toEqual({ reason: "outside the stated state" });
    expect(resolvePosition(String(far), "-99.5", square, 6000)).toMatchObject({ repairs: nearState });
  });

  it("prefers a repair that falls inside over the point as written that is only near", () => {
    const greenwich: StatedRegion = { contains: (lon) => lon === -1.5, distance: () => 10 };
    expect(resolvePosition("20.5", "1.5", greenwich)).toEqual({ lat: 20.5, lon: -1.5, repairs: unsigned });
  });

  it("accepts waters only after everything else", () => {
    const coast = { ...square, holdsOffshore: (lon: number) => lon > -98 };
    expect(resolvePosition("20.5", "-97.2", coast)).toEqual({ lat: 20.5, lon: -97.2, repairs: 0, isOffshore: true });
    expect(resolvePosition("20.5", "99.25", coast)).toEqual({ lat: 20.5, lon: -99.25, repairs: unsigned });
  });

  it.each([
    [`0°0'0"`, `0°0'0"`, "zero"],
    ["20.5", "0", "zero"],
    ["19", "99", "too coarse"],
    [`19°0'0"`, `99°0'0"`, "too coarse"],
    ["", "-99.1", "empty"],
    ["20.5", `°'"`, "empty"],
    ["abc", "-99.1", "not a coordinate"],
    ["120.5", "150.5", "out of range"],
    [`28°11'0"`, `10°53'0"`, "outside the stated state"],
    [`20°30'0"`, `99°75'10"`, "minutes or seconds above 60"],
  ])("refuses %s, %s: %s", (latText, lonText, reason) => {
    expect(resolvePosition(latText, lonText, square)).toEqual({ reason });
  });

  it("without a stated region takes the pair as written, or swapped where only that is possible", () => {
    expect(resolvePosition("20.5", "99.25")).toEqual({ lat: 20.5, lon: 99.25, repairs: 0 });
    expect(resolvePosition("-99.25", "20.5")).toEqual({ lat: 20.5, lon: -99.25, repairs: swapped });
    expect(resolvePosition("0.0", "0.0")).toEqual({ reason: "zero" });
  });
});
