import type { ActionPlan } from "./actionPlan.ts";
import type { PlanWords } from "./planWords.ts";

/**
 * A plan as CSV (RFC 4180: comma, quotes doubled, CRLF), one row a card. Text that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
export function planCsv(plan: ActionPlan, words: PlanWords): string {
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
  const rows = plan.cards.map((card) => [
    plan.region.name,
    plan.cluster?.name ?? "",
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
  return [header, ...rows].map((row) => `${row.map(csvText).join(",")}\r\n`).join("");
}

/** A text cell. What a spreadsheet would run begins, spaces aside, with one of = + - @ | (also full-width) or a control character. */
export function csvText(text: string): string {
  const isFormula = /^\s*[=+\-@|＝＋－＠｜]/.test(text) || /^[\t\r\n]/.test(text);
  const safe = isFormula ? `'${text}` : text;
  return isFormula || /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
