import * as v from "valibot";

/** The newest form of the notebook that this program writes. */
export const NOTEBOOK_VERSION = 1;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const named = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most));
/** A moment as ISO 8601 text, by which the newer of two entries is told. */
const moment = v.pipe(v.string(), v.isoTimestamp());
const place = { region: named(80), cluster: v.optional(named(80)) };
const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2200));

const entries = {
  /** A figure somebody entered. Without a cluster it holds for all clusters of the region. */
  values: v.strictObject({
    ...place,
    indicator: named(40),
    value: v.pipe(v.number(), v.finite()),
    year,
    source: named(400),
    changed: moment,
  }),
  /** What somebody thinks of a card. */
  marks: v.pipe(
    v.strictObject({
      ...place,
      rule: named(40),
      mark: v.picklist(["relevant", "notRelevant", "done"]),
      reason: v.optional(text(2000)),
      changed: moment,
    }),
    v.forward(
      v.check(
        ({ mark, reason }) => mark !== "notRelevant" || Boolean(reason?.trim()),
        "expected a reason for the mark notRelevant, got none",
      ),
      ["reason"],
    ),
  ),
  /** A note to a card or, without a rule, to the region or cluster. */
  notes: v.strictObject({ ...place, rule: v.optional(named(40)), text: named(10_000), changed: moment }),
  /** An action plan for a region or cluster. */
  plans: v.strictObject({
    ...place,
    title: v.optional(text(200)),
    entries: v.array(
      v.strictObject({
        rule: named(40),
        owner: text(200),
        /** Day as ISO 8601, or empty. */
        due: v.union([v.literal(""), v.pipe(v.string(), v.isoDate())]),
        note: text(4000),
      }),
    ),
    changed: moment,
  }),
  /** A threshold set to another value than the model's. */
  thresholds: v.strictObject({ id: named(60), value: v.pipe(v.number(), v.finite()), changed: moment }),
};

const list = <S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.maxLength(200_000));

/** All that a user adds to the recommendations, as one JSON file. */
export const notebookSchema = v.strictObject({
  format: v.literal("agglomera-notebook"),
  version: v.literal(NOTEBOOK_VERSION),
  values: list(entries.values),
  marks: list(entries.marks),
  notes: list(entries.notes),
  plans: list(entries.plans),
  thresholds: list(entries.thresholds),
});

export type Notebook = v.InferOutput<typeof notebookSchema>;
export type EnteredValue = Notebook["values"][number];
export type Mark = Notebook["marks"][number];
export type Note = Notebook["notes"][number];
export type Plan = Notebook["plans"][number];
export type PlanEntry = Plan["entries"][number];
