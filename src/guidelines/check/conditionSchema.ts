import * as v from "valibot";
import { COMPARISONS, type Condition, type Role } from "#guidelines/model/condition.ts";
import { GATES, STAGES } from "#guidelines/model/guidelineModel.ts";

const PRESENCE = ["present", "absent", "not recorded"] as const;
const ROLES = ["shortfall", "opportunity", "setting"] as const satisfies readonly Role[];

const as = v.picklist(ROLES);
const id = v.pipe(v.string(), v.nonEmpty());

const branch = (least: number) => v.pipe(v.array(v.lazy(() => conditionSchema)), v.minLength(least));

const SHAPES = {
  all: v.strictObject({ all: branch(1) }),
  any: v.strictObject({ any: branch(1) }),
  first: v.strictObject({ first: branch(2) }),
  stage: v.strictObject({ stage: v.pipe(v.array(v.picklist(STAGES)), v.minLength(1)), as }),
  gate: v.strictObject({ gate: v.picklist(["sizable", ...GATES]), test: v.literal("failed"), as }),
  presence: v.strictObject({ indicator: id, test: v.picklist(PRESENCE), as }),
  threshold: v.strictObject({
    indicator: id,
    measure: v.optional(v.picklist(["value", "percentile", "trend"])),
    test: v.picklist(COMPARISONS),
    threshold: id,
    as,
  }),
};

/** A condition of a rule or gate. Which shape is meant is known by its fields, so that what is wrong in it is told exactly. */
export const conditionSchema: v.GenericSchema<unknown, Condition> = v.lazy(
  (input) => SHAPES[shapeOf(input)] as unknown as v.GenericSchema<unknown, Condition>,
);

function shapeOf(input: unknown): keyof typeof SHAPES {
  if (typeof input !== "object" || input === null) return "threshold";
  for (const shape of ["all", "any", "first", "stage", "gate"] as const) if (shape in input) return shape;
  const isPresence = "test" in input && (PRESENCE as readonly unknown[]).includes(input.test);
  return isPresence ? "presence" : "threshold";
}
