import fc from "fast-check";
import { expect, test } from "vitest";
import { highlightParts } from "#panels/explore/search/highlightParts.ts";

const marked = (text: string, query: string) =>
  highlightParts(text, query)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join("");

test("marks every word of the query", () => {
  expect(marked("Motor Vehicle Parts", "veh par")).toBe("Motor [Veh]icle [Par]ts");
  expect(marked("3361", "336")).toBe("[336]1");
});

test("folds accents and case, composed or not", () => {
  expect(marked("Fabricación de automóviles", "ACION auto")).toBe("Fabric[ación] de [auto]móviles");
  expect(marked("Maíz", "maiz")).toBe("[Maíz]");
  expect(marked("Mai\u0301z", "maiz")).toBe("[Mai\u0301z]");
});

test("an empty query marks nothing", () => {
  expect(highlightParts("Steel", "  ")).toEqual([{ text: "Steel", isMatch: false }]);
  expect(highlightParts("", "a")).toEqual([]);
});

test("the parts always join to the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string({ maxLength: 3 }), (text, query) => {
      expect(
        highlightParts(text, query)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    }),
  );
});
