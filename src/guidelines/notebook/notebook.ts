import { REGION_ID } from "#economies/economies.ts";
import { LONGEST_NAME, MOST_MEMBERS } from "#regions/ownRegion.ts";
import * as v from "valibot";

/** The newest form of the notebook that this program writes. */
export const NOTEBOOK_VERSION = 1;

const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
const named = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most));
/** The calendar has no 31 February; the patterns of ISO 8601 do. */
function isOnCalendar(text: string): boolean {
  const [year, month, day] = text.slice(0, 10).split("-").map(Number);
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate() && !Number.isNaN(Date.parse(text));
}
const onCalendar = v.check<string, (issue: v.CheckIssue<string>) => string>(
  isOnCalendar,
  ({ input }) => `expected a day of the calendar, got ${input}`,
);
/** A moment as ISO 8601 text, by which the newer of two entries is told. */
const moment = v.pipe(v.string(), v.isoTimestamp(), onCalendar);
const place = { region: named(80), cluster: v.optional(named(80)) };
const year = v.pipe(v.number(), v.integer(), v.minValue(1900));

/** Entries a list of a notebook holds at most, and cards a plan. */
export const MOST_ENTRIES = 100_000;
export const MOST_CARDS = 500;

/** One entry of each list. */
export const entrySchemas = {
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
    entries: v.pipe(
      v.array(v.unknown()),
      v.maxLength(MOST_CARDS), // before the cards are looked at
      v.array(
        v.strictObject({
          rule: named(40),
          owner: text(200),
          /** Day as ISO 8601, or empty. */
          due: v.union([v.literal(""), v.pipe(v.string(), v.isoDate(), onCalendar)]),
          note: text(4000),
        }),
      ),
    ),
    changed: moment,
  }),
  /** A threshold set to another value than the model's. */
  thresholds: v.strictObject({ id: named(60), value: v.pipe(v.number(), v.finite()), changed: moment }),
  /** A region of one's own: what it is called, and the regions it is put together of. */
  regions: v.strictObject({
    name: named(LONGEST_NAME),
    regions: v.pipe(
      v.array(
        v.pipe(
          v.string(),
          v.regex(REGION_ID, ({ input }) => `expected a region such as US-26163, got ${input}`),
        ),
      ),
      v.minLength(1),
      v.maxLength(MOST_MEMBERS),
    ),
    changed: moment,
  }),
};

/** All that a user adds to the atlas, as one JSON file. */
export interface Notebook {
  format: "agglomera-notebook";
  version: typeof NOTEBOOK_VERSION;
  values: v.InferOutput<typeof entrySchemas.values>[];
  marks: v.InferOutput<typeof entrySchemas.marks>[];
  notes: v.InferOutput<typeof entrySchemas.notes>[];
  plans: v.InferOutput<typeof entrySchemas.plans>[];
  thresholds: v.InferOutput<typeof entrySchemas.thresholds>[];
  /** Not in files of before there were any. */
  regions: v.InferOutput<typeof entrySchemas.regions>[];
}
export type EnteredValue = Notebook["values"][number];
export type Mark = Notebook["marks"][number];
export type Plan = Notebook["plans"][number];
export type PlanEntry = Plan["entries"][number];
