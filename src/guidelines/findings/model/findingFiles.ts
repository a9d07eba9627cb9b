import assessment from "#guidelines/data/assessment.json";
import audiences from "#guidelines/data/audiences.json";
import evaluation from "#guidelines/data/evaluation.json";
import exportMarkets from "#guidelines/data/findings/exportMarkets.json";
import finance from "#guidelines/data/findings/finance.json";
import governance from "#guidelines/data/findings/governance.json";
import humanResources from "#guidelines/data/findings/humanResources.json";
import infrastructure from "#guidelines/data/findings/infrastructure.json";
import innovation from "#guidelines/data/findings/innovation.json";
import localStrengths from "#guidelines/data/findings/localStrengths.json";
import networks from "#guidelines/data/findings/networks.json";
import indicators from "#guidelines/data/indicators.json";
import kinds from "#guidelines/data/kinds.json";
import points from "#guidelines/data/points.json";
import sources from "#guidelines/data/sources.json";
import themes from "#guidelines/data/themes.json";
import type { ModelFile } from "#guidelines/check/modelProblems.ts";

/** The files of the findings that come with the program, for `loadFindings`. About 130 KB of text: import it where it is needed only. */
export const findingFiles: readonly ModelFile[] = [
  { file: "audiences.json", content: audiences },
  { file: "themes.json", content: themes },
  { file: "points.json", content: points },
  { file: "indicators.json", content: indicators },
  { file: "sources.json", content: sources },
  { file: "kinds.json", content: kinds },
  { file: "evaluation.json", content: evaluation },
  { file: "assessment.json", content: assessment },
  { file: "findings/innovation.json", content: innovation },
  { file: "findings/humanResources.json", content: humanResources },
  { file: "findings/localStrengths.json", content: localStrengths },
  { file: "findings/exportMarkets.json", content: exportMarkets },
  { file: "findings/networks.json", content: networks },
  { file: "findings/finance.json", content: finance },
  { file: "findings/infrastructure.json", content: infrastructure },
  { file: "findings/governance.json", content: governance },
];
