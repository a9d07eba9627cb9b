import { advice } from "./advice.ts";
import { change } from "./change.ts";
import { employment } from "./employment.ts";
import { establishments } from "./establishments.ts";
import { hotSpots } from "./hotSpots.ts";
import { leading } from "./leading.ts";
import { localMoran } from "./localMoran.ts";
import { lqEmployment } from "./lqEmployment.ts";
import { lqEstablishments } from "./lqEstablishments.ts";
import { lqShrunk } from "./lqShrunk.ts";
import type { MapMeasure } from "./mapMeasure.ts";
import { shift } from "./shift.ts";
import { strong } from "./strong.ts";

/** The measures of the map, in the order of the list they are chosen from. */
export const MEASURES = [
  lqShrunk,
  lqEmployment,
  lqEstablishments,
  strong,
  localMoran,
  hotSpots,
  employment,
  establishments,
  change,
  shift,
  leading,
  advice,
] as const satisfies readonly MapMeasure[];

export type MeasureId = (typeof MEASURES)[number]["id"];

/** Those a reader chooses from. */
export type ChosenMeasure = Extract<(typeof MEASURES)[number], { group: string }>["id"];
export const CHOSEN_MEASURES = MEASURES.filter((measure) => "group" in measure).map(({ id }) => id);

/** The measure that answers: one that is asked of an industry has another in its place while none is chosen. */
export function answering(id: MeasureId, industries: "all" | "some"): MeasureId {
  const measure = measureOf(id);
  return ((industries === "all" && measure.withoutIndustry) || measure).id as MeasureId;
}

/** The measure that says the same of an economy that does not count what this one does; undefined where none does. */
export function otherMeasure(id: MeasureId): ChosenMeasure | undefined {
  const { ofOther } = measureOf(id);
  return CHOSEN_MEASURES.find((measure) => measure === ofOther);
}

/** A measure by its id. Throws where there is none. */
export function measureOf(id: MeasureId): MapMeasure {
  const found = MEASURES.find((measure) => measure.id === id);
  if (!found) throw new Error(`expected a measure of the map, got ${JSON.stringify(id)}`);
  return found;
}
