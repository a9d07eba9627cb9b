import { describe, expect, test } from "vitest";
import { selectIndustry } from "#firms/formats/codes/selectIndustry.ts";

const selected = (asked: string, ...codes: string[]) => {
  const { isSelected } = selectIndustry(asked, codes, () => 1);
  return codes.filter((_, k) => isSelected[k] === 1);
};

describe("an industry", () => {
  test("holds the codes that begin with its own", () => {
    expect(selected("336", "336", " 336310", "335", "", "33")).toEqual(["336", " 336310"]);
    expect(selected("336, 335", "3351", "3254")).toEqual(["3351"]);
    expect(selected(",", "336")).toEqual([]);
  });

  test("of a sector is each of its span", () => {
    expect(selected("31-33", "3254", "31-33", "34", "32–33")).toEqual(["3254", "31-33", "32–33"]);
    expect(selected("31", "31-33")).toEqual([]);
  });

  const SAME = [
    "C10.71",
    "10.71",
    "1071",
    "C1071",
    "c 10.71",
    '="1071"',
    "'1071",
    "１０７１",
    "10.71 - Bread",
    "1071.0",
  ];
  test.each(["1071", "10.71", "C10.71", "c1071"])("%s is written in many ways", (asked) =>
    expect(selected(asked, ...SAME, "1072", "C11", "D1071")).toEqual(
      asked.toUpperCase().startsWith("C") ? SAME : [...SAME, "D1071"],
    ),
  );

  test("is a section by its letter, or a word", () => {
    expect(selected("C", "C29.32", "D35", "29")).toEqual(["C29.32"]);
    expect(selected("製造", "製造業", "農業")).toEqual(["製造業"]);
  });

  test("is found in a list of codes", () =>
    expect(selected("3363", "3361|3363", "3361;3363", "3361")).toEqual(["3361|3363", "3361;3363"]));

  test("codes that lost their zero are read with it, and said", () => {
    const codes = ["1104", "111", "1103", "112"];
    const rows = (code: number) => [5, 7, 1, 2][code];
    expect(selectIndustry("11", codes, rows)).toEqual({
      isSelected: Uint8Array.of(1, 0, 1, 0),
      warnings: [
        "9 rows have codes one digit shorter than the others, which probably lost a leading zero; they were not counted under 11.",
      ],
    });
    expect(selectIndustry("01", codes, rows)).toEqual({
      isSelected: Uint8Array.of(0, 1, 0, 1),
      warnings: ["9 rows of industry 01 have codes that lost the leading zero; it was put back."],
    });
    expect(selectIndustry("0111", ["111", "112"], () => 1).isSelected).toEqual(Uint8Array.of(1, 0));
  });

  test("groups beside their classes lost nothing, nor do codes that kept their zeros", () => {
    expect(selected("336", "336", "3361", "3363")).toEqual(["336", "3361", "3363"]);
    expect(selected("11", "0111", "111", "1104")).toEqual(["111", "1104"]);
    expect(selectIndustry("336", ["336", "3361", "3363"], () => 1).warnings).toEqual([]);
  });
});
