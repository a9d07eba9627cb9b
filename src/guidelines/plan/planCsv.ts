import { csvText } from "#firms/formats/table/csvText.ts";
import type { ActionPlan } from "./actionPlan.ts";
import type { PlanWords } from "./planWords.ts";

/** Plans as one table in CSV, one row a card, under one header. */
export function planCsv(plans: readonly ActionPlan[], words: PlanWords): string {
  const header = [
    words.region,
    words.cluster,
    words.theme,
    words.audience,
    "id",
    words.recommendation,
    words.advice,
    words.evidence,
    words.firstSteps,
    words.owner,
    words.due,
    words.note,
    words.label,
    words.sources,
  ];
  const rowsOf = ({ region, cluster, cards }: ActionPlan) =>
    cards.map((card) => [
      region.name,
      cluster?.name ?? "",
      card.theme.name,
      card.audience.name,
      card.rule,
      card.title,
      [card.advice, card.stageAdvice].filter(Boolean).join(" "),
      (card.fired?.evidence ?? []).map(words.evidenceOf).join("; "),
      card.firstSteps.map(({ action, who, months }) => `${action} (${who}, ${words.within(months)})`).join(" "),
      card.owner,
      card.due,
      card.note,
      words.labelOf(card.label),
      card.citations.map(({ publisher, title, date }) => `${publisher}: ${title} (${date})`).join("; "),
    ]);
  return csvText([header, ...plans.flatMap(rowsOf)]);
}
