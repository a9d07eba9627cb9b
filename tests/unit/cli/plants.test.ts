import { expect, it } from "vitest";
import { plantsCommand } from "#cli/plants/plantsCommand.ts";
import { Refusal } from "#cli/refusal.ts";

it("counts plants by economy, and says where they are all there is", async () => {
  const { stdout = "" } = await plantsCommand(["--kind", "mine,steel"]);
  const lines = stdout.split("\n");
  expect(lines).toHaveLength(1 + 21 + 4);
  expect(lines[0].trim().split(/\s+/)).toEqual(["mine", "steel"]);
  expect(lines).toContain("Chile                    74        2  heavy industry only");
  expect(lines).toContain("United States          1308      187");
  expect(stdout).toContain("the numbers do not compare economies");
});

it("writes the plants of economies asked for by APEC's name or by code", async () => {
  const { stdout = "" } = await plantsCommand(["--economy", "hong kong, china;bn", "--out", "-"]);
  const [head, ...rows] = stdout.trim().split("\n");
  expect(head).toMatch(/^id,kind,economy,name,longitude,latitude,/);
  expect(rows).toHaveLength(2);
  expect(rows.join()).toContain('P100000124477,cement,"Hong Kong, China",Green Island');
  expect(rows.join()).toContain("Brunei Darussalam");
});

it.each([
  [["--economy", "Chlie"], /there is no Chlie in APEC; did you mean Chile\?/],
  [["--economy", "BR"], /there is no BR in APEC/],
  [["--kind", "dam"], /--kind: expected mine, smelter, cement, steel, got "dam"\./],
  [["Chile"], /Expected only options, got "Chile"/],
])("refuses %j in one sentence", async (args, sentence) => {
  const refusal: unknown = await plantsCommand(args).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(Refusal);
  expect((refusal as Refusal).message).toMatch(sentence);
});
