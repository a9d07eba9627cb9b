import type { CaseFindings } from "#guidelines/findings/cases/caseFindings.ts";
import type { Findings, FiredFinding } from "#guidelines/findings/evaluation/findingsOf.ts";
import type { FindingModel } from "#guidelines/findings/model/findingModel.ts";
import { bannerWords, type FindingWords, findingWords } from "./findingWords.ts";

/** A finding with its words. */
export interface SpokenFinding extends FiredFinding {
  words: FindingWords;
}

/** What holds for a case, in words: plain data, so that a worker can send it. */
export interface SpokenFindings extends Pick<Findings, "results" | "silenced" | "unheard"> {
  shown: SpokenFinding[];
  more: SpokenFinding[];
  banner: { id: string; text: string; mend: string }[];
}

/** Findings and banner as they are said in a language. */
export function spokenFindings(model: FindingModel, of: CaseFindings, language: string): SpokenFindings {
  const spoken = { ...of, model, language };
  const said = (one: FiredFinding): SpokenFinding => ({
    ...one,
    words: findingWords(model.findings.get(one.finding)!, spoken),
  });
  const { results, shown, more, silenced, banner, unheard } = of.findings;
  return {
    results,
    silenced,
    unheard,
    shown: shown.map(said),
    more: more.map(said),
    banner: banner.map((reason) => ({ id: reason.id, ...bannerWords(reason, spoken) })),
  };
}
