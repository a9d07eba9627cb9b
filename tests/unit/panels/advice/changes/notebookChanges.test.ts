import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyNotebook } from "#guidelines/notebook/emptyNotebook.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { fitNotebook } from "#guidelines/notebook/readNotebook.ts";
import { withMark } from "#panels/advice/changes/withMark.ts";
import { withNote } from "#panels/advice/cards/CardNote.tsx";
import { planEntry, planOf, withPlan } from "#panels/advice/changes/withPlan.ts";
import { withoutValue, withValue } from "#panels/advice/changes/withValue.ts";

const NOW = "2026-05-01T10:00:00.000Z";
const places = [{ region: "US-26163", cluster: "cluster/automotive" }, { region: "US-26163" }, { region: "US-26" }];
const place = fc.constantFrom(...places);
const rule = fc.constantFrom("MKT-B1", "NET-G1");

/** Any few changes after one another. */
const notebook = fc
  .array(
    fc.oneof(
      fc.record({ kind: fc.constant("mark" as const), place, rule }),
      fc.record({ kind: fc.constant("note" as const), place, rule, text: fc.constantFrom("", " a ", "b") }),
      fc.record({ kind: fc.constant("plan" as const), place, rule }),
      fc.record({ kind: fc.constant("value" as const), place, year: fc.constantFrom(2024, 2025) }),
    ),
    { maxLength: 12 },
  )
  .map((changes) =>
    changes.reduce((book: Notebook, change) => {
      if (change.kind === "mark") return withMark(book, change.place, change.rule, { mark: "done" }, NOW);
      if (change.kind === "note") return withNote(book, change.place, change.rule, change.text, NOW);
      if (change.kind === "plan")
        return withPlan(book, change.place, (entries) => [...entries, planEntry(change.rule)], NOW);
      return withValue(book, {
        ...change.place,
        indicator: "EXPSH",
        value: 12,
        year: change.year,
        source: "a survey",
        changed: NOW,
      });
    }, emptyNotebook()),
  );

describe("changes of the notebook", () => {
  it("leave a notebook that its own reader takes, each thing in it once", () => {
    fc.assert(
      fc.property(notebook, (book) => {
        expect(fitNotebook(book, { model: undefined, now: new Date(NOW) })).toEqual({
          notebook: book,
          left: [],
          capped: 0,
        });
        const keys = [
          ...book.marks.map((entry) => `mark ${entry.region} ${entry.cluster} ${entry.rule}`),
          ...book.notes.map((entry) => `note ${entry.region} ${entry.cluster} ${entry.rule}`),
          ...book.plans.map((entry) => `plan ${entry.region} ${entry.cluster}`),
          ...book.values.map((entry) => `value ${entry.region} ${entry.cluster} ${entry.indicator} ${entry.year}`),
        ];
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it("touch one place and one card alone, and are taken away without a trace", () => {
    fc.assert(
      fc.property(notebook, place, rule, (book, at, card) => {
        const others = book.marks.filter(
          (entry) => !(entry.region === at.region && entry.cluster === at.cluster && entry.rule === card),
        );
        const marked = withMark(book, at, card, { mark: "notRelevant", reason: "closed" }, NOW);
        expect(marked.marks.slice(0, -1)).toEqual(others);
        expect(withMark(marked, at, card, undefined, NOW).marks).toEqual(others);
        expect({ ...marked, marks: [] }).toEqual({ ...book, marks: [] });
      }),
    );
  });

  it("move a figure to another year when it is edited, and delete that one only", () => {
    const value = { ...places[0], indicator: "EXPSH", value: 12, year: 2024, source: "a survey", changed: NOW };
    const other = { ...value, year: 2023 };
    const book = withValue(withValue(emptyNotebook(), other), value);
    const edited = withValue(book, { ...value, year: 2025, value: 14 }, value);
    expect(edited.values.map(({ year, value: figure }) => [year, figure])).toEqual([
      [2023, 12],
      [2025, 14],
    ]);
    expect(withoutValue(edited, { ...value, year: 2025 }).values).toEqual([other]);
  });

  it("have no plan where nothing is planned", () => {
    const at = places[0];
    const planned = withPlan(emptyNotebook(), at, () => [planEntry("MKT-B1")], NOW);
    expect(planOf(planned, at)).toEqual([{ rule: "MKT-B1", owner: "", due: "", note: "" }]);
    expect(planOf(planned, { region: at.region })).toEqual([]);
    expect(withPlan(planned, at, () => [], NOW).plans).toEqual([]);
  });
});
