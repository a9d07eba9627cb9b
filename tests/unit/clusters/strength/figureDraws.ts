import { DRAWS } from "#clusters/strength/strengthDraws.ts";
import { emptyDraws, type FigureDraws, setEnds } from "#clusters/strength/strongChance.ts";

/** Draws of cells as they are. @param values [cell * DRAWS + draw] */
export function figureDraws(values: Float32Array): FigureDraws {
  const cells = values.length / DRAWS;
  const draws = emptyDraws(cells);
  draws.values.set(values);
  for (let cell = 0; cell < cells; cell++) setEnds(draws, cell);
  return draws;
}
