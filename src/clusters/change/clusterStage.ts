import type { FallingRun } from "./growth.ts";

export type ClusterStage = "emerging" | "growing" | "mature" | "declining";

/** What is known of a region's cluster; NaN or undefined where it is not. */
export interface StageEvidence {
  /** Whether it is strong by the rule in force. */
  isStrong: boolean | undefined;
  /** Location quotient. */
  quotient: number;
  /** Percentile (0 to 100) of its growth among the regions that have the cluster. */
  growthPercentile: number;
  /** Regional effect of shift-share over its jobs at the start (0.05 = 5%), over `years`. */
  regionalShift: number;
  years: number;
  /** Of its jobs, by year. */
  trend: FallingRun;
}

/** Our defaults, to be argued: only the percentile and the three years are named by the model they serve. */
export const STAGE_THRESHOLDS = {
  /** From this percentile of growth on, a cluster that is not strong is emerging. */
  growthPercentile: 75,
  /** Up to this shift a year, in shares of its jobs and in either direction, a strong cluster keeps its place. */
  smallShiftPerYear: 0.01,
  /** From this quotient on there is a cluster to decline; below it, one not yet there. */
  quotient: 1,
  /** Years in a row of falling jobs that make a decline. */
  fallingYears: 3,
};
export type StageThresholds = typeof STAGE_THRESHOLDS;

/** Which clause decided. The last three leave the stage open. */
export type StageReason =
  | "losingShareAndJobs"
  | "strongGainingShare"
  | "strongHoldingShare"
  | "notStrongGrowingFast"
  | "strongLosingShareNotJobs"
  | "notStrongNotGrowingFast"
  | "unknown";

export interface ClusterStageFinding {
  stage: ClusterStage | undefined;
  reason: StageReason;
  /** With reason "unknown": the evidence that is missing. */
  missing: (keyof StageEvidence)[];
}

type Answer = boolean | undefined;

/**
 * Stage of a cluster in a region. In this order: declining (a quotient of 1 or more, a regional shift below 0 and jobs falling three
 * years in a row), growing (strong, regional shift above the small one), mature (strong, regional shift small), emerging (not strong
 * or a quotient below 1, growth at the 75th percentile or above). An unknown figure leaves the stage open only where it could decide.
 * The clauses are those of Agglomera's recommendation model; their order and the small shift are this function's. Throws unless years
 * are above 0.
 */
export function clusterStage(
  evidence: StageEvidence,
  thresholds: StageThresholds = STAGE_THRESHOLDS,
): ClusterStageFinding {
  const { isStrong, regionalShift, quotient } = evidence;
  if (!(evidence.years > 0)) throw new Error(`years: expected a number above 0, got ${evidence.years}`);
  const small = thresholds.smallShiftPerYear * evidence.years;
  const isPresent = known(quotient, quotient >= thresholds.quotient);
  const isFast = known(evidence.growthPercentile, evidence.growthPercentile >= thresholds.growthPercentile);
  const isStrongAndPresent = all(isStrong, isPresent);

  const clauses: [ClusterStage | undefined, StageReason, Answer][] = [
    [
      "declining",
      "losingShareAndJobs",
      all(isPresent, known(regionalShift, regionalShift < 0), isFalling(evidence.trend, thresholds)),
    ],
    ["growing", "strongGainingShare", all(isStrongAndPresent, known(regionalShift, regionalShift > small))],
    ["mature", "strongHoldingShare", all(isStrongAndPresent, known(regionalShift, Math.abs(regionalShift) <= small))],
    ["emerging", "notStrongGrowingFast", all(not(isStrongAndPresent), isFast)],
    [undefined, "strongLosingShareNotJobs", isStrongAndPresent],
    [undefined, "notStrongNotGrowingFast", true],
  ];
  const decided = clauses.find(([, , answer]) => answer !== false);
  if (decided?.[2]) return { stage: decided[0], reason: decided[1], missing: [] };
  return { stage: undefined, reason: "unknown", missing: unknownEvidence(evidence, thresholds) };
}

function unknownEvidence(evidence: StageEvidence, thresholds: StageThresholds): (keyof StageEvidence)[] {
  const missing: (keyof StageEvidence)[] = [];
  if (evidence.isStrong === undefined) missing.push("isStrong");
  for (const figure of ["quotient", "growthPercentile", "regionalShift"] as const)
    if (Number.isNaN(evidence[figure])) missing.push(figure);
  if (isFalling(evidence.trend, thresholds) === undefined) missing.push("trend");
  return missing;
}

/** Unknown while all the years that can be compared fell, but they are too few. */
function isFalling({ falling, compared }: FallingRun, { fallingYears }: StageThresholds): Answer {
  if (falling >= fallingYears) return true;
  return falling < compared ? false : undefined;
}

function known(figure: number, claim: boolean): Answer {
  return Number.isNaN(figure) ? undefined : claim;
}

function all(...answers: Answer[]): Answer {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function not(answer: Answer): Answer {
  return answer === undefined ? undefined : !answer;
}
