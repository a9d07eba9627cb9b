import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AUDIENCES } from "#guidelines/model/guidelineModel.ts";
import { planEntry } from "#panels/advice/changes/withPlan.ts";
import { groupedEntries, movedEntries, planGroups } from "#panels/advice/plan/planGroups.ts";
import { writtenPlan } from "#panels/advice/plan/PlanPage.tsx";
import { model, thresholds } from "#tests/unit/guidelines/clusterCases.ts";

const rules = [...model.rules.keys()];
const entries = fc.uniqueArray(fc.constantFrom(...rules), { maxLength: 12 }).map((ids) => ids.map(planEntry));
const ids = (list: readonly { rule: string }[]) => list.map(({ rule }) => rule);

describe("planGroups", () => {
  it("keeps every card once, a theme's together, its audiences in order", () => {
    fc.assert(
      fc.property(entries, (list) => {
        const groups = planGroups(list, model);
        expect(ids(groupedEntries(groups)).sort()).toEqual(ids(list).sort());
        expect(new Set(groups.map(({ theme }) => theme)).size).toBe(groups.length);
        for (const { theme, audiences } of groups) {
          const order = audiences.map(({ audience }) => AUDIENCES.indexOf(audience));
          expect(order).toEqual(order.toSorted((a, b) => a - b));
          for (const part of audiences)
            for (const entry of part.entries)
              expect(model.rules.get(entry.rule)).toMatchObject({ theme, audience: part.audience });
        }
      }),
    );
  });

  it("leaves out what the model does not have", () => {
    expect(planGroups([planEntry("XXX-B1"), planEntry("MKT-B1")], model)).toHaveLength(1);
  });

  it("moves a card or a theme up and, down again, back to where it was", () => {
    fc.assert(
      fc.property(entries, fc.nat(), (list, at) => {
        fc.pre(list.length > 0);
        const shown = groupedEntries(planGroups(list, model));
        const { rule } = shown[at % shown.length];
        for (const what of [{ rule }, { theme: model.rules.get(rule)!.theme }]) {
          const up = movedEntries(shown, model, what, -1);
          expect(ids(up).sort()).toEqual(ids(shown).sort());
          if (ids(up).join() !== ids(shown).join()) expect(movedEntries(up, model, what, 1)).toEqual(shown);
        }
      }),
    );
  });

  it("is the order of the plan that is written out", () => {
    fc.assert(
      fc.property(entries, (choices) => {
        const plan = writtenPlan({ model, thresholds, region: { id: "R", name: "R" }, day: "2026-05-01", choices });
        expect(ids(plan.cards)).toEqual(ids(groupedEntries(planGroups(choices, model))));
      }),
    );
  });
});
