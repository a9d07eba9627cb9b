import { ECONOMIES, type EconomyId } from "#economies/economies.ts";
import type { EconomyAnswer } from "#measures/measureAnswer.ts";

/** What each economy answers of its last year and its first, in codes as fine as asked. */
export const ECONOMY_ANSWERS = Object.fromEntries(
  ECONOMIES.map(({ id, basis, years }): [EconomyId, EconomyAnswer] => [
    id,
    { basis, year: years[years.length - 1], baseYear: years[0], coarsened: [] },
  ]),
) as Record<EconomyId, EconomyAnswer>;
