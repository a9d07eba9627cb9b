import type { Leaf } from "#guidelines/model/condition.ts";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import type { Words } from "#i18n/words.ts";

/** A condition's end in words, around the threshold where it has one: "Patents" "below percentile" 25 "of the same cluster elsewhere". */
export interface LeafText {
  name: string;
  before: string;
  /** Id of the threshold. */
  threshold?: string;
  after: string;
}

/** What a leaf of a condition asks. */
export function leafText(leaf: Leaf, model: GuidelineModel, w: Words["guidelines"]): LeafText {
  const words = w.conditions;
  if ("stage" in leaf)
    return { name: words.stage, before: leaf.stage.map((stage) => words.stages[stage]).join(", "), after: "" };
  if ("gate" in leaf)
    return { name: model.gates.get(leaf.gate)?.name ?? leaf.gate, before: words.gateFailed, after: "" };
  const indicator = model.indicators.get(leaf.indicator);
  const name = indicator?.name ?? leaf.indicator;
  if (!("threshold" in leaf)) {
    const kind = indicator?.unit === "yesNo" ? "yesNo" : "count";
    const before = leaf.test === "not recorded" ? words.notRecorded : words[leaf.test][kind];
    return { name, before, after: "" };
  }
  const before = words.at[leaf.test];
  const { threshold } = leaf;
  if (leaf.measure === "percentile")
    return { name, before: `${before} ${words.percentile}`, threshold, after: words.ofPeers };
  const isTrend = leaf.measure === "trend";
  return {
    name: isTrend ? `${name}, ${words.trend}` : name,
    before,
    threshold,
    after: w.unit[isTrend ? "percentPerYear" : (indicator?.unit ?? "count")],
  };
}

/** The same as one line, with the threshold in force. */
export function leafLine(
  leaf: Leaf,
  model: GuidelineModel,
  w: Words["guidelines"],
  write: (id: string) => string,
): string {
  const { name, before, threshold, after } = leafText(leaf, model, w);
  const figure = threshold === undefined ? "" : write(threshold);
  return `${name}: ${[before, `${figure}${after.startsWith("%") ? "" : " "}${after}`].join(" ").replace(/\s+/g, " ").trim()}`;
}
