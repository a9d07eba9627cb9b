import { type ActionPlan, actionPlan, type PlanRequest } from "#guidelines/plan/actionPlan.ts";
import { groupedEntries, planGroups } from "./planGroups.ts";

/** The plan with all its words, in the order its writer gave it. */
export function writtenPlan(request: PlanRequest): ActionPlan {
  const order = groupedEntries(planGroups([...request.choices], request.model));
  const plan = actionPlan({ ...request, choices: order });
  const place = new Map(order.map(({ rule }, at) => [rule, at]));
  return { ...plan, cards: plan.cards.toSorted((a, b) => place.get(a.rule)! - place.get(b.rule)!) };
}
