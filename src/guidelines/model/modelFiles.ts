import audiences from "#guidelines/data/audiences.json";
import confidence from "#guidelines/data/confidence.json";
import gates from "#guidelines/data/gates.json";
import indicators from "#guidelines/data/indicators.json";
import points from "#guidelines/data/points.json";
import exportMarkets from "#guidelines/data/rules/exportMarkets.json";
import finance from "#guidelines/data/rules/finance.json";
import governance from "#guidelines/data/rules/governance.json";
import humanResources from "#guidelines/data/rules/humanResources.json";
import infrastructure from "#guidelines/data/rules/infrastructure.json";
import innovation from "#guidelines/data/rules/innovation.json";
import localStrengths from "#guidelines/data/rules/localStrengths.json";
import networks from "#guidelines/data/rules/networks.json";
import settings from "#guidelines/data/settings.json";
import sources from "#guidelines/data/sources.json";
import themes from "#guidelines/data/themes.json";
import thresholds from "#guidelines/data/thresholds.json";
import type { ModelFile } from "#guidelines/check/modelProblems.ts";

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
