import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyNotebook } from "#guidelines/notebook/emptyNotebook.ts";
import type { EnteredValue, Notebook } from "#guidelines/notebook/notebook.ts";
import { sameLists } from "#state/notebook/notebookDesk.ts";
import { takenBack } from "#guidelines/notebook/takenBack.ts";

const T = "2026-01-01T00:00:00Z";
const figure = (region: string, value: number): EnteredValue => ({
  region,
  indicator: "BB",
  value,
  year: 2024,
  source: "Survey",
  changed: T,
});
const of = (values: EnteredValue[]): Notebook => ({ ...emptyNotebook(), values });
const note = { region: "MX-19", text: "From the other window", changed: T };

/** Notebooks of up to six regions, each with or without a figure. */
const notebooks = fc
  .dictionary(fc.constantFrom("US-01", "US-02", "US-04", "US-05", "US-06", "US-08"), fc.integer({ min: 0, max: 3 }))
  .map((figures) => of(Object.entries(figures).map(([region, value]) => figure(region, value))));
const byRegion = ({ values }: Notebook) => new Map(values.map(({ region, value }) => [region, value]));

describe("takenBack", () => {
  it("gives what was there before where nothing was written since", () => {
    fc.assert(
      fc.property(notebooks, notebooks, (before, after) => {
        expect(takenBack(after, before, after)).toEqual(before);
      }),
    );
  });

  it("keeps what was written since: by definition, region by region", () => {
    fc.assert(
      fc.property(notebooks, notebooks, notebooks, (before, after, now) => {
        const [then, made, left, found] = [before, after, now, takenBack(now, before, after)].map(byRegion);
        for (const region of ["US-01", "US-02", "US-04", "US-05", "US-06", "US-08"]) {
          const isOurs = then.get(region) !== made.get(region) && left.get(region) === made.get(region);
          expect(found.get(region)).toBe(isOurs ? then.get(region) : left.get(region));
        }
      }),
    );
  });

  it("leaves the note another window wrote between a change and its undo", () => {
    const [before, after] = [of([]), of([figure("US-48", 12)])];
    expect(takenBack({ ...after, notes: [note] }, before, after)).toEqual({ ...before, notes: [note] });
  });

  it("gives the very list that was there before", () => {
    const before = of([figure("US-48", 12)]);
    expect(takenBack(of([figure("US-48", 13)]), before, of([figure("US-48", 13)])).values).toBe(before.values);
  });
});

describe("sameLists", () => {
  it("keeps the lists that say the same and takes the others", () => {
    const [shown, kept] = [of([figure("US-48", 12)]), { ...of([figure("US-48", 12)]), notes: [note] }];
    const same = sameLists(shown, kept);
    expect(same).toEqual(kept);
    expect(same.values).toBe(shown.values);
    expect(same.notes).toBe(kept.notes);
  });
});
