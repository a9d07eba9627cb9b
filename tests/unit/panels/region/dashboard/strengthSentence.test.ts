import { expect, test } from "vitest";
import { type EconomyId, economyOf } from "#economies/economies.ts";
import regionDashboardEn from "#i18n/en/regionDashboard.ts";
import { strengthSentence } from "#panels/region/dashboard/strengthSentence.ts";

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
const sentence = (economy: EconomyId, strong: number, probably: number, share: number) =>
  strengthSentence(
    { economy, basis: economyOf(economy).basis, strength: { strong, probably, share } },
    51,
    regionDashboardEn.portfolio,
    percent,
  );

test("a sentence says how many clusters are strong and probably strong and what is in them, also where none is", () => {
  expect(sentence("US", 4, 3, 0.344)).toBe(
    "Strong 4, probably 3 of 51 traded clusters; 34.4% of the jobs in traded clusters are in them.",
  );
  expect(sentence("US", 1, 0, 0.2)).toMatch(/^Strong 1 of 51 traded clusters; .* in it\.$/);
  expect(sentence("US", 0, 0, Number.NaN)).toMatch(/^None of 51 traded clusters is strong or probably strong/);
  expect(sentence("MX", 24, 0, 0.48)).toBe("Strong 24 of 51 tradable industries, with 48.0% of all establishments.");
  expect(sentence("AU", 1, 0, 0.346)).toBe("Strong 1 of 51 tradable industries, with 34.6% of all jobs.");
  expect(sentence("MX", 0, 0, 0)).toMatch(/^None of 51 tradable industries/);
});
