import type { ComparedFigure } from "#guidelines/evaluation/comparedFigure.ts";

const OPPOSITE = {
  "at least": "below",
  above: "at most",
  "at most": "above",
  below: "at least",
  present: "absent",
  absent: "present",
} as const;

/** A figure as it calls for its rule: where a gate that is not passed does, it counts on the other side of the gate's threshold. */
export function callingEvidence(evidence: ComparedFigure): ComparedFigure {
  const { gate, met, test } = evidence;
  if (gate === undefined || met || test === "is" || test === "not recorded") return evidence;
  return { ...evidence, test: OPPOSITE[test], met: true };
}

/** The figures that called for a fired rule: its own, and those of a gate that is not passed. What only opened a gate is left out. */
export function callingRows(evidence: readonly ComparedFigure[]): ComparedFigure[] {
  const rows = evidence.filter(({ gate, met }) => gate === undefined || !met);
  return (rows.length > 0 ? rows : evidence).map(callingEvidence);
}
