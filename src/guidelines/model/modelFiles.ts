import audiences from "../data/audiences.json";
import confidence from "../data/confidence.json";
import gates from "../data/gates.json";
import indicators from "../data/indicators.json";
import points from "../data/points.json";
import exportMarkets from "../data/rules/exportMarkets.json";
import finance from "../data/rules/finance.json";
import governance from "../data/rules/governance.json";
import humanResources from "../data/rules/humanResources.json";
import infrastructure from "../data/rules/infrastructure.json";
import innovation from "../data/rules/innovation.json";
import localStrengths from "../data/rules/localStrengths.json";
import networks from "../data/rules/networks.json";
import settings from "../data/settings.json";
import sources from "../data/sources.json";
import themes from "../data/themes.json";
import thresholds from "../data/thresholds.json";
import type { ModelFile } from "../check/modelProblems";

/** The files of the model that comes with the program, for `loadModel`. About 130 KB of text: import it where it is needed only. */
export const modelFiles: readonly ModelFile[] = [
  { file: "settings.json", content: settings },
  { file: "audiences.json", content: audiences },
  { file: "themes.json", content: themes },
  { file: "points.json", content: points },
  { file: "indicators.json", content: indicators },
  { file: "sources.json", content: sources },
  { file: "thresholds.json", content: thresholds },
  { file: "gates.json", content: gates },
  { file: "confidence.json", content: confidence },
  { file: "rules/innovation.json", content: innovation },
  { file: "rules/humanResources.json", content: humanResources },
  { file: "rules/localStrengths.json", content: localStrengths },
  { file: "rules/exportMarkets.json", content: exportMarkets },
  { file: "rules/networks.json", content: networks },
  { file: "rules/finance.json", content: finance },
  { file: "rules/infrastructure.json", content: infrastructure },
  { file: "rules/governance.json", content: governance },
];
