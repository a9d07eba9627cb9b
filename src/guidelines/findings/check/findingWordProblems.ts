import type { Located } from "#guidelines/check/conditionProblems.ts";
import { CLAIM } from "#guidelines/check/wordingProblems.ts";
import {
  CLUSTER_KINDS,
  type Finding,
  type FindingModel,
  NAME_IDS,
  type Said,
  type Stance,
} from "#guidelines/findings/model/findingModel.ts";
import { FIRST, KIND_WORD } from "#guidelines/findings/words/findingWords.ts";
import { templateKeys } from "#guidelines/findings/words/template.ts";

/** How advice of each stance begins. */
const OPENINGS: Record<Stance, string> = { do: "Consider ", wait: "Wait ", dont: "Don't " };

/**
 * Checks how a finding speaks: every place can be filled and, outside of double brackets, is filled wherever the finding fires; advice
 * begins as its stance does; no text says what the guidelines hold with no clause attached.
 * @param known indicators that are known wherever it fires
 */
export function findingWordProblems(finding: Finding, model: FindingModel, known: ReadonlySet<string>): Located[] {
  const found: Located[] = [];
  const named = new Set(finding.names.map(({ name }) => name as string));
  const sure = finding.names.length === 1 ? finding.names[0].name : undefined;
  for (const { at, said, stance } of findingTexts(finding))
    for (const [variant, text] of typeof said === "string" ? [["", said]] : Object.entries(said)) {
      const tell = (message: string) => found.push({ at: variant === "" ? at : [...at, variant], message });
      if (stance && !text.startsWith(OPENINGS[stance]))
        tell(`expected advice that begins with "${OPENINGS[stance].trim()}", got "${text.slice(0, 30)}…"`);
      const claim = CLAIM.exec(text)?.[0];
      if (claim && finding.clause.trim() === "")
        tell(`says what the guidelines hold ("${claim}") with no clause attached: fill "clause" or reword`);
      const keys = keysIn(text);
      if (typeof keys === "string") {
        tell(keys);
        continue;
      }
      for (const key of keys.all) {
        if (!isPlace(key, model)) tell(notAPlace(key));
        if (baseOf(key) === "peers" && !named.has("peers"))
          tell('{peers} need "peers" among the names, with what they do better by');
      }
      for (const key of keys.needed) {
        const base = baseOf(key);
        const isName = (NAME_IDS as readonly string[]).includes(base);
        if ((isName && base !== sure) || (model.indicators.has(base) && !known.has(base)))
          tell(`{${key}} is not known wherever this fires: say it in double brackets, [[like this]]`);
      }
    }
  return found;
}

/** Every text of a finding that people read, with the way to it. */
export function findingTexts(finding: Finding): { at: (string | number)[]; said: Said; stance?: Stance }[] {
  return [
    { at: ["title"], said: finding.title },
    { at: ["fact"], said: finding.fact },
    ...Object.entries(finding.for).flatMap(([audience, advice]) => [
      { at: ["for", audience, "text"], said: advice.text, stance: advice.stance },
      ...advice.firstSteps.map(({ action }, i) => ({ at: ["for", audience, "firstSteps", i, "action"], said: action })),
    ]),
    ...Object.entries(finding.stages).map(([stage, said]) => ({ at: ["stages", stage], said })),
    { at: ["whatWouldChange"], said: finding.whatWouldChange },
  ];
}

/** What is wrong with the places of a sentence. */
export function placesIn(text: string, model: FindingModel): string[] {
  const keys = keysIn(text);
  return typeof keys === "string" ? [keys] : keys.all.filter((key) => !isPlace(key, model)).map(notAPlace);
}

/** The places of a sentence, or what is wrong with its brackets. */
function keysIn(text: string): ReturnType<typeof templateKeys> | string {
  try {
    return templateKeys(text);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function notAPlace(key: string): string {
  return `expected a place that can be filled, got "{${key}}"`;
}

function isPlace(key: string, { indicators, thresholds, kinds }: FindingModel): boolean {
  if (key === "region" || key === "cluster") return true;
  if (key.startsWith(KIND_WORD)) {
    const word = kinds.words[key.slice(KIND_WORD.length)];
    return word !== undefined && CLUSTER_KINDS.every((kind) => word[kind] !== undefined);
  }
  return (NAME_IDS as readonly string[]).includes(baseOf(key)) || indicators.has(key) || thresholds.has(key);
}

/** The name of "{first:name}". */
function baseOf(key: string): string {
  return key.startsWith(FIRST) ? key.slice(FIRST.length) : key;
}
