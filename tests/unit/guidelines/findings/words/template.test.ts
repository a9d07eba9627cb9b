import { describe, expect, it } from "vitest";
import { filledTemplate, templateKeys } from "#guidelines/findings/words/template.ts";

const fill = (values: Record<string, string>) => (key: string) =>
  values[key] === undefined ? undefined : [values[key]];
const filled = (text: string, values: Record<string, string>) => filledTemplate<string>(text, fill(values)).join("");

describe("a sentence with places", () => {
  it("is filled, and says what stands in double brackets only where it can", () => {
    const text = "Near: {ports}.[[ Jobs: {EMP}, in {EST} firms.]]";
    expect(filled(text, { ports: "A", EMP: "5", EST: "2" })).toBe("Near: A. Jobs: 5, in 2 firms.");
    expect(filled(text, { ports: "A", EMP: "5" })).toBe("Near: A.");
  });

  it("says the first of several that can be filled", () => {
    const text = "X.[[ Near: {a}.|| Far: {b}.|| Nothing near.]]";
    expect(filled(text, { a: "A", b: "B" })).toBe("X. Near: A.");
    expect(filled(text, { b: "B" })).toBe("X. Far: B.");
    expect(filled(text, {})).toBe("X. Nothing near.");
  });

  it("tells the places it cannot do without", () => {
    expect(templateKeys("{a} and[[ {b}|| {c}]]")).toEqual({ all: ["a", "b", "c"], needed: ["a"] });
  });

  it("is refused where such a place has nothing, or brackets stay open", () => {
    expect(() => filled("Near: {ports}.", {})).toThrow("expected something for {ports}, got none");
    for (const text of ["[[ {a}", "{a", "a]] b", "[[ {a} [[ b ]]"])
      expect(() => templateKeys(text)).toThrow("expected");
  });
});
