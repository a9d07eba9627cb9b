import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergeNotebooks } from "#guidelines/notebook/mergeNotebooks.ts";
import { emptyNotebook } from "#guidelines/notebook/emptyNotebook.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { MOST_CARDS } from "#guidelines/notebook/notebook.ts";
import { readNotebook as readWith } from "#guidelines/notebook/readNotebook.ts";
import { model } from "#tests/unit/guidelines/clusterCases.ts";

const T = ["2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z"];
const NOW = new Date("2026-11-29T12:00:00Z");
const readNotebook = (content: string) => readWith(content, { model, now: NOW });
const full = (): Notebook => ({
  ...emptyNotebook(),
  values: [
    {
      region: "US-48201",
      cluster: "textiles",
      indicator: "EXPSH",
      value: 12.5,
      year: 2024,
      source: "Own survey",
      changed: T[0],
    },
  ],
  marks: [
    { region: "US-48201", rule: "MKT-B1", mark: "notRelevant", reason: "We sell services", changed: T[0] },
    { region: "US-48201", cluster: "textiles", rule: "LOC-G1", mark: "done", changed: T[1] },
  ],
  notes: [{ region: "US-48201", text: "Call the chamber", changed: T[0] }],
  plans: [
    {
      region: "US-48201",
      cluster: "textiles",
      title: "2027",
      entries: [{ rule: "LOC-G1", owner: "Agency", due: "2027-03-01", note: "" }],
      changed: T[2],
    },
  ],
  thresholds: [{ id: "LOC-G1.MISS", value: 3, changed: T[0] }],
  regions: [{ name: "Motor cities", regions: ["US-26099", "US-26163"], changed: T[1] }],
});
const text = (change: (notebook: Notebook) => unknown) => {
  const notebook = full();
  return JSON.stringify(change(notebook) ?? notebook);
};

describe("readNotebook", () => {
  it("gives back what was written", () => {
    expect(readNotebook(JSON.stringify(full()))).toEqual({ notebook: full(), left: [], capped: 0 });
    expect(readNotebook(JSON.stringify(emptyNotebook())).notebook).toEqual(emptyNotebook());
  });

  it("takes what was written before there were regions of one's own", () => {
    const { regions: _, ...before } = full();
    expect(readNotebook(JSON.stringify(before))).toEqual({
      notebook: { ...full(), regions: [] },
      left: [],
      capped: 0,
    });
  });

  it.each<[string, string, string]>([
    ["no JSON", "{", "expected JSON, got something else"],
    ["another file", '{"type":"FeatureCollection"}', "expected entries that Agglomera exported, got something else"],
    [
      "a later version",
      text((n) => ({ ...n, version: 2 })),
      "it is of version 2, and this program knows up to version 1; a newer one reads it",
    ],
    ["no version", text((n) => ({ ...n, version: "x" })), 'expected version 1, got "x"'],
  ])("refuses %s in one sentence", (_, content, why) => {
    const read = () => readNotebook(content);
    expect(read).toThrow(`The entries cannot be read: ${why}`);
    expect(read).toThrow(/\.$/);
  });

  it.each<[string, string, string]>([
    ["a missing list", text((n) => ({ ...n, plans: undefined })), 'plans: the field "plans" is missing'],
    ["an unknown field", text((n) => ({ ...n, extra: 1 })), 'extra: the field "extra" is not known here'],
    [
      "a value that is text",
      text((n) => ({ ...n, values: [{ ...n.values[0], value: "12" }] })),
      'values, entry 1, value: expected number, got "12"',
    ],
    [
      "a figure without a source",
      text((n) => ({ ...n, values: [{ ...n.values[0], source: " " }] })),
      "values, entry 1, source: expected",
    ],
    [
      "an impossible share",
      text((n) => ({ ...n, values: [{ ...n.values[0], value: 130 }] })),
      "values, entry 1: expected 0 to 100 for EXPSH, got 130",
    ],
    [
      "a computed indicator",
      text((n) => ({ ...n, values: [{ ...n.values[0], indicator: "LQ" }] })),
      "values, entry 1: LQ is computed and cannot be entered",
    ],
    [
      "an unknown indicator",
      text((n) => ({ ...n, values: [{ ...n.values[0], indicator: "XX" }] })),
      'values, entry 1: expected an indicator of the model, got "XX"',
    ],
    [
      "a rejected card without a reason",
      text((n) => ({ ...n, marks: [{ ...n.marks[0], reason: "" }] })),
      "marks, entry 1, reason: expected a reason for the mark notRelevant, got none",
    ],
    [
      "a mark for no rule",
      text((n) => ({ ...n, marks: [{ ...n.marks[1], rule: "LOC-G9" }] })),
      'marks, entry 1: expected a rule of the model, got "LOC-G9"',
    ],
    [
      "a plan for no rule",
      text((n) => ({ ...n, plans: [{ ...n.plans[0], entries: [{ ...n.plans[0].entries[0], rule: "Q" }] }] })),
      'plans, entry 1, entries, entry 1: expected a rule of the model, got "Q"',
    ],
    [
      "a due date in words",
      text((n) => ({ ...n, plans: [{ ...n.plans[0], entries: [{ ...n.plans[0].entries[0], due: "soon" }] }] })),
      "plans, entry 1, entries, entry 1, due: expected",
    ],
    [
      "a threshold out of range",
      text((n) => ({ ...n, thresholds: [{ ...n.thresholds[0], value: 99 }] })),
      "thresholds, entry 1: expected 1 to 20 for LOC-G1.MISS, got 99",
    ],
    [
      "a region of one's own out of what is no region",
      text((n) => ({ ...n, regions: [{ ...n.regions[0], regions: ["US-26099", "Wayne"] }] })),
      "regions, entry 1, regions, entry 2: expected a region such as US-26163, got Wayne",
    ],
    [
      "one out of nothing",
      text((n) => ({ ...n, regions: [{ ...n.regions[0], regions: [] }] })),
      "regions, entry 1, regions: expected",
    ],
    ["a list that is none", text((n) => ({ ...n, notes: null })), "notes: expected a list, got null"],
    [
      "a constructor",
      text((n) => ({ ...n, constructor: { polluted: 1 } })),
      'constructor: the field "constructor" is not',
    ],
    [
      "an entry's constructor",
      text((n) => ({ ...n, notes: [{ ...n.notes[0], constructor: 1 }] })),
      'notes, entry 1, constructor: the field "constructor" is not known here',
    ],
    [
      "31 February",
      text((n) => ({ ...n, notes: [{ ...n.notes[0], changed: "2026-02-31T00:00:00Z" }] })),
      "notes, entry 1, changed: expected a day of the calendar, got 2026-02-31T00:00:00Z",
    ],
    [
      "29 February of no leap year",
      text((n) => ({ ...n, notes: [{ ...n.notes[0], changed: "2025-02-29T00:00:00Z" }] })),
      "notes, entry 1, changed: expected a day of the calendar",
    ],
    [
      "a plan due on 31 April",
      text((n) => ({ ...n, plans: [{ ...n.plans[0], entries: [{ ...n.plans[0].entries[0], due: "2027-04-31" }] }] })),
      "plans, entry 1, entries, entry 1, due: expected a day of the calendar, got 2027-04-31",
    ],
    [
      "a figure of a year to come",
      text((n) => ({ ...n, values: [{ ...n.values[0], year: 2200 }] })),
      "values, entry 1, year: expected a year from 1900 to 2026, got 2200",
    ],
    [
      "a plan of 100,000 cards",
      text((n) => ({ ...n, plans: [{ ...n.plans[0], entries: Array(100_000).fill(n.plans[0].entries[0]) }] })),
      `plans, entry 1, entries: expected at most ${MOST_CARDS} entries, got 100,000`,
    ],
    [
      "a note as long as a book",
      text((n) => ({ ...n, notes: [{ ...n.notes[0], text: "x".repeat(200_000) }] })),
      "notes, entry 1, text: expected at most 10,000 characters, got 200,000",
    ],
    [
      "more entries than there can be",
      text((n) => ({ ...n, thresholds: Array(100_001).fill(n.thresholds[0]) })),
      "thresholds: at most 100,000 entries are read, got 100,001",
    ],
  ])("leaves out %s, says where, and keeps the rest", (_, content, why) => {
    const { notebook, left } = readNotebook(content);
    expect(left).toHaveLength(1);
    expect(`${left[0].where}: ${left[0].why}`).toContain(why);
    const [list] = left[0].where.split(",");
    for (const [name, entries] of Object.entries(full()))
      if (name !== list) expect(notebook[name as keyof Notebook]).toEqual(entries);
  });

  it("takes a card of no rule out of its plan and keeps the other cards", () => {
    const content = text((n) => {
      const [card] = n.plans[0].entries;
      return { ...n, plans: [{ ...n.plans[0], entries: [{ ...card, rule: "GONE" }, card] }] };
    });
    expect(readNotebook(content).notebook.plans).toEqual(full().plans);
  });

  it.each(["9999-12-31T23:59:59Z", "2026-11-29T12:00:01Z", "2030-01-01T00:00:00+14:00"])(
    "counts an entry dated %s as changed now, so that it does not win for ever",
    (changed) => {
      const { notebook, capped } = readNotebook(text((n) => ({ ...n, notes: [{ ...n.notes[0], changed }] })));
      expect([notebook.notes[0].changed, capped]).toEqual([NOW.toISOString(), 1]);
      const own = {
        ...emptyNotebook(),
        notes: [{ ...full().notes[0], text: "Later", changed: "2026-11-29T12:00:02Z" }],
      };
      expect(mergeNotebooks(own, notebook).notebook.notes[0].text).toBe("Later");
    },
  );

  it("leaves the prototype alone", () => {
    const content = JSON.stringify(full()).replace("{", '{"__proto__":{"polluted":1},');
    expect(readNotebook(content).left).toEqual([
      { where: "__proto__", why: 'the field "__proto__" is not known here' },
    ]);
    const entry = JSON.stringify(full()).replace('{"region"', '{"__proto__":{"polluted":1},"region"');
    expect(readNotebook(entry).left[0].where).toBe("values, entry 1, __proto__");
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it("never breaks in any other way", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          fc.tuple(fc.nat(800), fc.nat(40), fc.string()).map(([at, cut, put]) => {
            const whole = JSON.stringify(full());
            return whole.slice(0, at) + put + whole.slice(at + cut);
          }),
        ),
        (content) => {
          try {
            readNotebook(content);
          } catch (error) {
            expect(String(error)).toMatch(/^NotebookRefused: The entries cannot be read: .*\.$/s);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe("mergeNotebooks", () => {
  it("keeps the newer of two entries, the own one at a tie, and everything only one of them has", () => {
    const own = full();
    const imported = full();
    own.notes[0].changed = T[1];
    imported.notes[0] = { ...imported.notes[0], text: "Older", changed: T[0] };
    imported.thresholds[0] = { id: "LOC-G1.MISS", value: 5, changed: T[2] };
    imported.marks[0] = { ...imported.marks[0], reason: "The same age" };
    imported.values.push({ ...imported.values[0], year: 2023, value: 11 });
    imported.values.push({ ...imported.values[0], cluster: undefined });
    const merge = mergeNotebooks(own, imported);
    expect(merge.notebook.notes[0].text).toBe("Call the chamber");
    expect(merge.notebook.thresholds).toEqual([{ id: "LOC-G1.MISS", value: 5, changed: T[2] }]);
    expect(merge.notebook.marks[0].reason).toBe("We sell services");
    expect(merge.notebook.values.map(({ year, cluster }) => [year, cluster])).toEqual([
      [2024, "textiles"],
      [2023, "textiles"],
      [2024, undefined],
    ]);
    expect([merge.added, merge.replaced, merge.kept]).toEqual([2, 1, 6]);
  });

  it("takes a plan whole", () => {
    const imported = full();
    imported.plans[0] = { ...imported.plans[0], entries: [], changed: "2026-03-01T00:00:00.001Z" };
    expect(mergeNotebooks(full(), imported).notebook.plans[0].entries).toEqual([]);
  });

  const notebooks = fc
    .array(
      fc.record({
        region: fc.constantFrom("A", "B"),
        cluster: fc.constantFrom("x", undefined),
        year: fc.constantFrom(2020, 2021),
        value: fc.nat(9),
        changed: fc.constantFrom(...T),
      }),
      { maxLength: 6 },
    )
    .map((values): Notebook => {
      const once = new Map(values.map((value) => [JSON.stringify([value.region, value.cluster, value.year]), value]));
      return {
        ...emptyNotebook(),
        values: [...once.values()].map((value) => ({ ...value, indicator: "EXPSH", source: "s" })),
      };
    });

  it("changes nothing the second time, and nothing by an empty one", () => {
    fc.assert(
      fc.property(notebooks, notebooks, (own, imported) => {
        const once = mergeNotebooks(own, imported).notebook;
        expect(mergeNotebooks(once, imported)).toEqual({
          notebook: once,
          added: 0,
          replaced: 0,
          kept: imported.values.length,
          beyond: 0,
        });
        expect(mergeNotebooks(own, emptyNotebook()).notebook).toEqual(own);
        expect(mergeNotebooks(emptyNotebook(), own).notebook).toEqual(own);
      }),
    );
  });

  it("has each thing of either once, as late as either has it", () => {
    fc.assert(
      fc.property(notebooks, notebooks, (own, imported) => {
        const merge = mergeNotebooks(own, imported);
        const keyOf = ({ region, cluster, year }: Notebook["values"][number]) =>
          JSON.stringify([region, cluster, year]);
        const latest = new Map<string, string>();
        for (const value of [...own.values, ...imported.values])
          if (!(latest.get(keyOf(value))! >= value.changed)) latest.set(keyOf(value), value.changed);
        expect(new Map(merge.notebook.values.map((value) => [keyOf(value), value.changed]))).toEqual(latest);
        expect(merge.added + merge.replaced + merge.kept).toBe(imported.values.length);
      }),
    );
  });
});
