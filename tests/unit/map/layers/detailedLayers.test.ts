import { describe, expect, it } from "vitest";
import { detailedLayers } from "#map/layers/DetailedBasemap.tsx";
import { SHEETS } from "#map/palette.ts";

describe.each(["light", "dark"] as const)("the detailed basemap in %s", (theme) => {
  const drawn = detailedLayers(theme, "en");
  const paintOf = (id: string) => drawn.find((layer) => layer.id === id)?.paint as Record<string, unknown>;

  it("is drawn in our font, without pictures, names of countries or a background of its own", () => {
    expect(drawn.length).toBeGreaterThan(50);
    const text = JSON.stringify(drawn);
    expect(text).toContain('"Atlas Sans"');
    for (const foreign of ["Noto", "icon-image", "sprite", "glyphs", '"places_country"', '"background"'])
      expect(text).not.toContain(foreign);
  });

  it("has our land and water, and no disputed border", () => {
    expect(paintOf("detailed-earth")["fill-color"]).toBe(SHEETS[theme].land);
    expect(paintOf("detailed-water")["fill-color"]).toBe(SHEETS[theme].water);
    const borders = drawn.filter(({ id }) => id.startsWith("detailed-boundaries"));
    expect(borders).toHaveLength(2);
    for (const border of borders) expect(JSON.stringify(border)).toContain('["!=","disputed",true]');
  });
});
