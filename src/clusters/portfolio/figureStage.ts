export type Stage = "emerging" | "growing" | "mature" | "declining";

/** The stage of a regional cluster and the figures that put it there. */
export interface StageFinding {
  stage: Stage;
  /** Which clause decided. */
  reason: string;
}
