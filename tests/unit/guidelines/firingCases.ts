import type { ClusterCase, Reading } from "#guidelines/evaluation/clusterCase.ts";
import type { Condition, Leaf } from "#guidelines/model/condition.ts";
import { branchOf, conditionLeaves } from "#guidelines/model/conditionLeaves.ts";
import { type JudgedModel, STAGES, type Stage, type Thresholds } from "#guidelines/model/guidelineModel.ts";
import { clusterCase, GATES_PASSED } from "./clusterCases.ts";

/** What a case must hold, gathered leaf by leaf. */
interface Wanted {
  value: Map<string, number>;
  percentile: Map<string, number>;
  trend: Map<string, number>;
  /** Indicators that nobody has recorded. */
  gaps: Set<string>;
  stage?: Stage;
}

/** A case made for one leaf of a rule: it decides alone whether the rule fires. */
export interface LeafCase {
  leaf: Leaf;
  path: (string | number)[];
  /** With the leaf's figure at `threshold + offset`; other leaves as they must be for this one to decide. */
  at: (offset: number) => ClusterCase;
}

/** One case maker for each leaf of a rule or a finding. */
export function leafCases(rule: { when: Condition }, model: JudgedModel, thresholds: Thresholds): LeafCase[] {
  return conditionLeaves(rule.when).map(({ leaf, path }) => ({
    leaf,
    path,
    at: (offset) => {
      const wanted: Wanted = { value: new Map(), percentile: new Map(), trend: new Map(), gaps: new Set() };
      const make = new Maker(model, thresholds, wanted);
      make.decideBy(rule.when, path, offset);
      return make.clusterCase();
    },
  }));
}

/** How far beyond a threshold the leaf surely holds. */
export function beyond(leaf: Leaf): number {
  if (!("threshold" in leaf)) return 0;
  return leaf.test === "at least" || leaf.test === "above" ? 1 : -1;
}

class Maker {
  private readonly model: JudgedModel;
  private readonly thresholds: Thresholds;
  private readonly wanted: Wanted;
  /** Indicators that must not be there, or a part before the deciding one could be judged. */
  private readonly lacked = new Set<string>();

  constructor(model: JudgedModel, thresholds: Thresholds, wanted: Wanted) {
    this.model = model;
    this.thresholds = thresholds;
    this.wanted = wanted;
  }

  /** Makes the leaf at `path` decide: parts before it in `first` are unknown, beside it in `any` false, in `all` true. */
  decideBy(condition: Condition, path: readonly (string | number)[], offset: number): void {
    const branch = branchOf(condition);
    if (!branch) {
      this.set(condition as Leaf, offset);
      return;
    }
    const chosen = Number(path[1]);
    this.decideBy(branch.parts[chosen], path.slice(2), offset);
    if (branch.join === "first") {
      for (const { leaf } of branch.parts.slice(0, chosen).flatMap(conditionLeaves))
        if ("indicator" in leaf) this.lacked.add(leaf.indicator);
      return;
    }
    branch.parts.forEach((part, i) => {
      if (i !== chosen) this.hold(part, branch.join === "all");
    });
  }

  hold(condition: Condition, isTrue: boolean): void {
    const branch = branchOf(condition);
    if (!branch) {
      const leaf = condition as Leaf;
      if ("test" in leaf && leaf.test === "not recorded") return; // what is set elsewhere decides
      this.set(leaf, (isTrue ? 1 : -1) * beyond(leaf), isTrue);
      return;
    }
    if (branch.join === "first") {
      const known = branch.parts.find((part) => conditionLeaves(part).some(({ leaf }) => this.isSet(leaf)));
      this.hold(known ?? branch.parts[0], isTrue);
      return;
    }
    // One true part is enough for "any": a second one would hide what the first decides.
    branch.parts.forEach((part, i) => this.hold(part, isTrue && (branch.join === "all" || i === 0)));
  }

  private isSet(leaf: Leaf): boolean {
    return "indicator" in leaf && this.wanted.value.has(leaf.indicator);
  }

  private set(leaf: Leaf, offset: number, isTrue = true): void {
    if ("stage" in leaf) {
      this.wanted.stage = isTrue ? leaf.stage[0] : STAGES.find((stage) => !leaf.stage.includes(stage));
      return;
    }
    if ("gate" in leaf) {
      const [inner] = conditionLeaves(this.model.gates.get(leaf.gate)!.when);
      this.set(inner.leaf, (isTrue ? -1 : 1) * beyond(inner.leaf));
      return;
    }
    if (!("threshold" in leaf)) {
      if (leaf.test === "not recorded") this.wanted.gaps.add(leaf.indicator);
      else this.wanted.value.set(leaf.indicator, (leaf.test === "present") === isTrue ? 1 : 0);
      return;
    }
    if (this.wanted.gaps.has(leaf.indicator)) return;
    const { minimum = -1e9, maximum = 1e9, unit } = this.model.indicators.get(leaf.indicator)!;
    const figure = this.thresholds.get(leaf.threshold)! + offset * (maximum <= 1 && unit !== "yesNo" ? 0.01 : 1);
    const measure = leaf.measure ?? "value";
    if (measure === "percentile") this.wanted.percentile.set(leaf.indicator, Math.min(100, Math.max(0, figure)));
    else if (measure === "trend") this.wanted.trend.set(leaf.indicator, figure);
    else this.wanted.value.set(leaf.indicator, Math.min(maximum, Math.max(minimum, figure)));
  }

  clusterCase(): ClusterCase {
    const { value, percentile, trend, stage } = this.wanted;
    const given: Record<string, Partial<Reading>> = {};
    for (const [id, figure] of Object.entries(GATES_PASSED)) if (!this.lacked.has(id)) given[id] = { value: figure };
    for (const [id, figure] of value) given[id] = { value: figure };
    for (const [id, rank] of percentile)
      given[id] = { value: given[id]?.value ?? 1, peers: { category: "textiles", n: 200, percentile: rank } };
    // Three years around a mean of 100: the slope in percent a year is half the distance of the ends.
    for (const [id, perYear] of trend)
      given[id] = {
        value: 100 + perYear,
        series: [100 - perYear, 100, 100 + perYear].map((figure, k) => ({ year: 2019 + k, value: figure })),
      };
    return clusterCase(given, { stage });
  }
}
