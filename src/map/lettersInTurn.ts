import type { Map as MapLibreMap } from "maplibre-gl";
import { createTurns } from "#state/turns.ts";

/** Lets a map draw the letters of its names in turns: those of a view are a hundred, and kept the page from answering together. */
export function drawLettersInTurn({ style }: MapLibreMap): void {
  const { glyphManager } = style;
  const inTurn = createTurns();
  glyphManager._drawGlyph = async (entry, stack, id, family) => {
    const rasterizer = await glyphManager._getTinySDF(entry, stack, id, family);
    return inTurn(() => glyphManager._getRasterizedGlyph(rasterizer, id));
  };
}
