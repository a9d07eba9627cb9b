import type { ActionPlan, PlanCard } from "./actionPlan.ts";
import type { PlanWords } from "./planWords.ts";

/** A plan as Markdown (CommonMark with tables): a summary table, then a section a card by theme. What people wrote is plain text in it. */
export function planMarkdown(plan: ActionPlan, words: PlanWords): string {
  const place = plan.cluster ? `${plan.cluster.name}, ${plan.region.name}` : plan.region.name;
  const table = [
    [words.theme, words.audience, words.recommendation, words.owner, words.due, words.note],
    ...plan.cards.map((card) => [card.theme.name, card.audience.name, card.title, card.owner, card.due, card.note]),
  ].map((row) => `| ${row.map(plainMarkdown).join(" | ")} |`);
  table.splice(1, 0, "| --- | --- | --- | --- | --- | --- |");
  const lines = [`# ${words.title}: ${plainMarkdown(place)}`, "", plainMarkdown(plan.day), "", ...table, ""];
  let theme = "";
  for (const card of plan.cards) {
    if (card.theme.id !== theme) lines.push(`## ${plainMarkdown(card.theme.name)}`, "");
    theme = card.theme.id;
    lines.push(...section(card, words));
  }
  lines.push(`## ${words.limits}`, "", ...plan.limits.map((limit) => `- ${plainMarkdown(limit)}`), "");
  return lines.join("\n");
}

function section(card: PlanCard, words: PlanWords): string[] {
  const fact = (name: string, text: string) => (text === "" ? [] : [`**${name}:** ${plainMarkdown(text)}`, ""]);
  return [
    `### ${plainMarkdown(card.title)} (${card.rule})`,
    "",
    plainMarkdown([card.advice, card.stageAdvice].filter(Boolean).join(" ")),
    "",
    plainMarkdown(card.reason),
    "",
    ...(card.fired
      ? [
          `**${words.evidence}:**`,
          "",
          ...card.fired.evidence.map((item) => `- ${plainMarkdown(words.evidenceOf(item))}`),
          "",
        ]
      : []),
    `**${words.firstSteps}:**`,
    "",
    ...card.firstSteps.map(
      ({ action, who, months }, i) =>
        `${i + 1}. ${plainMarkdown(action)} (${plainMarkdown(who)}, ${plainMarkdown(words.within(months))})`,
    ),
    "",
    ...fact(words.owner, card.owner),
    ...fact(words.due, card.due),
    ...fact(words.note, card.note),
    ...fact(words.whatWouldChange, card.whatWouldChange),
    ...fact(words.label, words.labelOf(card.label)),
    ...fact(
      words.sources,
      card.citations
        .map(({ publisher, title, date, place }) => `${publisher}: ${title} (${date}), ${place}`)
        .join("; "),
    ),
  ];
}

/** Text on one line in which nothing is markup: no table cell, link, emphasis, list, heading, code or HTML begins in it. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .replace(/[\\`*_[\]|~<>&]/g, (sign) =>
      sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : sign === ">" ? "&gt;" : `\\${sign}`,
    )
    .replace(/^(#{1,6}|[-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
