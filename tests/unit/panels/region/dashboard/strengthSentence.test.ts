import { expect, test } from "vitest";
import regionDashboardEn from "#i18n/en/regionDashboard.ts";
import { strengthSentence } from "#panels/region/dashboard/strengthSentence.ts";

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const sentence = (economy: "US" | "MX", strong: number, share: number) =>
  strengthSentence({ economy, strength: { strong, share } }, 51, regionDashboardEn.portfolio, percent);

test("a sentence says how many clusters are strong and what is in them, also where none is", () => {
  expect(sentence("US", 4, 0.344)).toBe(
    "4 traded clusters are strong here, of 51; 34.4% of the jobs in traded clusters are in them.",
  );
  expect(sentence("US", 1, 0.2)).toMatch(/^1 traded cluster is strong here, of 51; .* in it\.$/);
  expect(sentence("US", 0, Number.NaN)).toBe("None of 51 traded clusters is strong here under the rule in force.");
  expect(sentence("MX", 24, 0.48)).toBe("24 industries are strong here, of 51, with 48.0% of all establishments.");
  expect(sentence("MX", 0, 0)).toBe("None of 51 industries is strong here under the rule in force.");
});
