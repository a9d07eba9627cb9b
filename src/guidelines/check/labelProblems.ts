import type { Label, Point, Theme } from "#guidelines/model/guidelineModel.ts";
import type { Located } from "./conditionProblems.ts";

/** Whether a label and what is cited agree. `own` is the theme of what bears it. */
export function labelProblems(
  { label, citations, theme: own }: { label: Label; citations: readonly string[]; theme: string },
  theme: Theme | undefined,
  terms: { points: ReadonlyMap<string, Point>; release: string },
): Located[] {
  const tell = (message: string, field = "kind") => [{ at: ["label", field], message }];
  const citesRelease = citations.includes(terms.release);
  if (label.kind === "own" || label.kind === "other-source") {
    if (citesRelease) return tell(`cites ${terms.release}, but its label is "${label.kind}"`);
    if (label.kind === "other-source" && citations.length === 0)
      return tell('expected a citation for the label "other-source", got none');
    return [];
  }
  if (!citesRelease) return tell(`expected a citation of ${terms.release} for the label "${label.kind}"`);
  if (label.kind === "apec-point") {
    const point = terms.points.get(label.point);
    if (!point) return tell(`expected a point of points.json, got "${label.point}"`, "point");
    if (!point.themes.includes(own)) return tell(`${label.point} does not speak of theme ${own}`, "point");
    return [];
  }
  if (label.area !== own) return tell(`expected its own theme ${own}, got "${label.area}"`, "area");
  const wanted = label.kind === "apec-area" ? "area" : "purpose";
  if (theme && theme.apec !== wanted)
    return tell(
      `theme ${own} is not among what the release names as ${wanted} (apec in themes.json is "${theme.apec}")`,
    );
  return [];
}
