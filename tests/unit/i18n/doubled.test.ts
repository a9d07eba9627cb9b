import { describe, expect, it } from "vitest";
import { doubled } from "#i18n/qps/doubled.ts";

describe("the pseudo-language", () => {
  it("has every vowel twice, in lists and in objects too", () => {
    expect(doubled({ title: "A region", rows: ["one", "By zoom"] })).toEqual({
      title: "AA reegiioon",
      rows: ["oonee", "By zoooom"],
    });
  });

  it("keeps codes, addresses, names of files and placeholders", () => {
    expect(doubled("NAICS and {MKT-B1.EXPF}% at https://example.org/a in atlas.json")).toBe(
      "NAICS aand {MKT-B1.EXPF}% aat https://example.org/a iin atlas.json",
    );
  });

  it("keeps what a sentence is given: names, numbers and words that are doubled already", () => {
    const sentence = (name: string, n: number, more: readonly string[]) =>
      `${n} rows about ${name} (${more.join(", ")})`;
    expect(doubled(sentence)("Automotive", 12, ["Ohio", "reegiioon"])).toBe(
      "12 roows aaboouut Automotive (Ohio, reegiioon)",
    );
  });

  it("doubles the words that a key chose, and a function within what a function gives", () => {
    const status = (key: string) => ({ text: `It is ${key}`, told: (name: string) => `as ${name} has it` });
    const said = doubled(status)("not published");
    expect([said.text, said.told("Inegi")]).toEqual(["IIt iis noot puubliisheed", "aas Inegi haas iit"]);
  });
});
