import type { ComparedFigure } from "#guidelines/evaluation/comparedFigure.ts";
import type { Label } from "#guidelines/model/guidelineModel.ts";

/** The interface's own words in a plan that is written out, in the reader's language. */
export interface PlanWords {
  /** "Action plan" */
  title: string;
  region: string;
  cluster: string;
  theme: string;
  audience: string;
  recommendation: string;
  advice: string;
  evidence: string;
  firstSteps: string;
  owner: string;
  due: string;
  note: string;
  label: string;
  sources: string;
  whatWouldChange: string;
  limits: string;
  /** "within 3 months" */
  within: (months: number) => string;
  /** "Establishments: 84 (at least 30)" */
  evidenceOf: (evidence: ComparedFigure) => string;
  /** "An area the 2005 guidelines name: human resources" */
  labelOf: (label: Label) => string;
}
