import { describe, expect, it } from "vitest";
import { atlasRequest } from "#cli/atlas/atlasRequest.ts";
import { requestedSettings } from "#cli/atlas/requestedSettings.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { COUNTED_ECONOMIES } from "#economies/countedEconomies.ts";
import { type Profiled, reproducingCommand } from "#evidence/reproducingCommand.ts";

const USUAL: RegionalSettings = {
  rule: "labour-market",
  moved: {},
  certainty: "probably",
  level: "market",
  year: 2021,
  baseYear: 2017,
};
const OWN = { name: 'Motor "cities" & $co', regions: ["US-26099", "US-26125", "US-26163"] };

/** The words of a command, as a shell parts them. */
const words = (command: string) =>
  [...command.matchAll(/"((?:\\.|[^"\\])*)"|(\S+)/g)].map(
    ([, within, bare]) => within?.replace(/\\(.)/g, "$1") ?? bare,
  );

const CASES: [Profiled, Partial<RegionalSettings>, string][] = [
  [{ region: "US-A26420" }, {}, "npx agglomera atlas --region US-A26420"],
  [{ subject: "cluster/automotive" }, {}, "npx agglomera atlas --cluster automotive"],
  [{ subject: "industry/3363" }, { level: "county" }, "npx agglomera atlas --cluster 3363 --level county"],
  [
    { region: "US-A19820", subject: "cluster/automotive" },
    { rule: "us-90", moved: { size: 0.2, floor: 5 }, certainty: "strong", year: 2020, baseYear: 2018 },
    "npx agglomera atlas --region US-A19820 --cluster automotive --explain --rule us-90 --threshold size=0.2 --threshold floor=5 --certainty strong --year 2020 --since 2018",
  ],
  [{ region: "MX-19" }, { year: 2019, baseYear: 2018 }, "npx agglomera atlas --region MX-19"],
  [
    { region: "US-X00000001", own: OWN },
    {},
    String.raw`npx agglomera atlas --region US-26099,US-26125,US-26163 --name "Motor \"cities\" & \$co"`,
  ],
];

describe("reproducingCommand", () => {
  it.each(CASES)("of %j with %j is a command the command line reads as the same", (profiled, settings, command) => {
    const asked = { ...USUAL, ...settings };
    expect(reproducingCommand(profiled, asked)).toBe(command);
    const [, , , ...args] = words(command);
    const request = atlasRequest(args);
    if (typeof request === "string") throw new Error(`expected a request, got ${request}`);
    const of = (profiled.region ?? "US").slice(0, 2);
    const economy = COUNTED_ECONOMIES.find(({ id }) => id === of)!;
    const years = of === "US" ? { year: asked.year, baseYear: asked.baseYear } : { year: 2019, baseYear: 2015 };
    const level = profiled.region === undefined ? asked.level : USUAL.level;
    expect(requestedSettings(request, economy)).toEqual({ ...asked, ...years, level });
    expect(request.name).toBe(profiled.own?.name);
  });
});
