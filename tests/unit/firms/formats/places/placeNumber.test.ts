import { describe, expect, test } from "vitest";
import { pairText } from "#firms/formats/places/pairText.ts";
import { numberMarks, placeNumber } from "#firms/formats/places/placeNumber.ts";

const point = { decimal: "." } as const;

describe("one coordinate", () => {
  test.each<[cell: string, value: number]>([
    ["19.4425", 19.4425],
    ["-99", -99],
    ["+5.5", 5.5],
    [".5", 0.5],
    ["19,4425", 19.4425],
    ["5e-05", 0.00005],
    ["-1.2E-05", -0.000012],
    ["1,944250E+01", 19.4425],
    ['="19.4425"', 19.4425],
    ["'-99.129", -99.129],
    ["３５．７０９７８", 35.70978],
    ["٢٤٫٦٩٢٨", 24.6928],
    ["−99.1", -99.1],
    ["19.4425°", 19.4425],
    ["19.4425° N", 19.4425],
    ["99.12905°W", -99.12905],
    ["W99.5", -99.5],
    ["99,5 O", -99.5],
    ["19°26'33\"N", 19.4425],
    ["19° 26′ 33″ N", 19.4425],
    ["19º26'33''N", 19.4425],
    ["19˚26’33”", 19.4425],
    ["19 26 33 N", 19.4425],
    ["N 19 26.55", 19.4425],
    ["19:26:33", 19.4425],
    ["-19:26:33", -19.4425],
    ["19d26m33s", 19.4425],
    ["19d26m33sS", -19.4425],
    ["19 deg 26' 33.00\" N", 19.4425],
    ["19°26.55'", 19.4425],
    ["19-26-33N", 19.4425],
    ["192633N", 19.4425],
    ["0990730W", -99.125],
    ["北緯19度26分33秒", 19.4425],
    ["東経139度30分", 139.5],
    ["19°26'33\" с.ш.", 19.4425],
    ["37°30'0\" в.д.", 37.5],
    ["302303", 302303],
    ["2770303.25 m", 2770303.25],
    ["-0.5", -0.5],
    ["0", 0],
  ])("%s is %d", (cell, value) => {
    const read = placeNumber(cell, point);
    expect(read).toMatchObject({ value: expect.any(Number) as number });
    expect((read as { value: number }).value).toBeCloseTo(value, 9);
  });

  test.each([
    ["", "empty"],
    ["  ", "empty"],
    ["ver plano", "not a coordinate"],
    ["Infinity", "not a coordinate"],
    ["1e400", "out of range"],
    ["19°75'10\"", "minutes or seconds above 60"],
    ["0.106°50'6\"", "minutes or seconds above 60"],
    ["19.44.25", "not a coordinate"],
    ["1.2.3", "not a coordinate"],
    ["N/A", "missing-value code"],
    ["不明", "missing-value code"],
  ])("%s is none: %s", (cell, reason) => expect(placeNumber(cell, point)).toEqual({ reason }));

  test("the marks of numbers are those of all cells together", () => {
    expect(numberMarks(["19.5", "-99.25"])).toEqual({ decimal: "." });
    expect(numberMarks(["19,5", "-99,25"])).toEqual({ decimal: "," });
    expect(numberMarks(["302.100,5", "2.770.100"])).toEqual({ decimal: ",", grouping: "." });
    expect(numberMarks(["302,100", "2,770,100.5"])).toEqual({ decimal: ".", grouping: "," });
    expect(numberMarks(["2'770'100.5"])).toEqual({ decimal: ".", grouping: "'" });
    const degrees = Array.from({ length: 9 }, (_, k) => `19.44${k}`);
    expect(numberMarks([...degrees, "19.44.25", "1.234.567", "1,234,567"])).toEqual({ decimal: "." });
    expect(placeNumber("302,100", { decimal: ".", grouping: "," })).toEqual({ value: 302100 });
    expect(placeNumber("302.100", { decimal: ",", grouping: "." })).toEqual({ value: 302100 });
    expect(placeNumber("302 100,5", { decimal: "," })).toEqual({ value: 302100.5 });
  });
});

describe("a place in one cell", () => {
  test.each([
    ["19.4425, -99.129", [19.4425, -99.129]],
    ["(19.4425, -99.129)", [19.4425, -99.129]],
    ["[-99.129,19.4425]", [-99.129, 19.4425]],
    ["19,4425; -99,129", [19.4425, -99.129]],
    ["19,4425, -99,129", [19.4425, -99.129]],
    ["19.4425 -99.129", [19.4425, -99.129]],
    ["19.4425|-99.129", [19.4425, -99.129]],
    ["19.4425,-99.129,0,0", undefined],
    ["19°26'33\"N 99°7'30\"W", [19.4425, -99.125]],
    ["19°26'33\"N, 99°7'30\"W", [19.4425, -99.125]],
    ["N19.4425 W99.129", [19.4425, -99.129]],
    ["POINT(-99.129 19.4425)", [-99.129, 19.4425]],
    ["point z (-99.129 19.4425 2240)", [-99.129, 19.4425]],
    ["SRID=4326;POINT(-99.129 19.4425)", [-99.129, 19.4425]],
    ['{"type":"Point","coordinates":[-99.129,19.4425]}', [-99.129, 19.4425]],
    ["{'latitude': '19.4425', 'longitude': '-99.129'}", [-99.129, 19.4425]],
    ["0101000000000000000000F03F0000000000000040", [1, 2]],
    ["0101000020E6100000000000000000F03F0000000000000040", [1, 2]],
    ["1 Main Street\nSpringfield, IL\n(39.8, -89.6)", [39.8, -89.6]],
    ["geo:39.8,-89.6", [39.8, -89.6]],
    ["LINESTRING(0 0, 1 1)", undefined],
    ["Mexico City", undefined],
  ])("%s", (cell, expected) => {
    const read = pairText(cell, point);
    expect("first" in read ? [read.first, read.second] : undefined).toEqual(expected);
  });
});
