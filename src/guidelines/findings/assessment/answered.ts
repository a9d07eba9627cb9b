import type { ClusterCase, Reading } from "#guidelines/evaluation/clusterCase.ts";
import type { AudienceId } from "#guidelines/model/guidelineModel.ts";
import type { AnswerId, FindingModel } from "#guidelines/findings/model/findingModel.ts";

/** What somebody answered to a question of the assessment. */
export interface Answer {
  /** Region and subject it is about: "US-26163", "cluster/automotive". */
  region: string;
  subject: string;
  /** Id of the question. */
  question: string;
  answer: AnswerId;
  /** Year it was given, who gave it, and what they added. */
  year: number;
  by?: AudienceId;
  note?: string;
}

/**
 * The case with what was answered of it. An answer is a figure like any other that is entered; what is counted, or entered as a number,
 * stays. "Don't know" gives nothing, and neither does a question the model does not have. Of two answers to one question the later in the list holds.
 */
export function answered(
  subject: ClusterCase,
  answers: readonly Answer[],
  { questions }: Pick<FindingModel, "questions">,
): ClusterCase {
  const given: Record<string, Reading> = {};
  for (const { region, subject: of, question, answer, year } of answers) {
    if (region !== subject.region.id || of !== subject.subject.id || answer === "unknown") continue;
    for (const { indicator, value, bound } of questions.get(question)?.gives[answer] ?? [])
      given[indicator] = { value, year, origin: "entered", ...(bound ? { bound } : {}) };
  }
  const known = Object.entries(subject.indicators).filter(([, reading]) => reading && !Number.isNaN(reading.value));
  return { ...subject, indicators: { ...given, ...Object.fromEntries(known) } };
}
