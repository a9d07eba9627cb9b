import { atlasFolder, findAtlas } from "./atlasFolder";
import { readOptions } from "../options";
import { Refusal } from "../refusal";
import { regionReport } from "./regionReport";
import { regionSheet } from "./regionSheet";

const ATLAS_HELP = `Usage: agglomera atlas --region CODE [--json]

Prints the profile of a region of the default atlas: its totals, its industries with location quotients, and what is not covered.

  --region CODE   a county or state of the United States (US-48201, US-48), a state or municipality of Mexico (MX-19, MX-19039);
                  the code alone where only one economy has it (48201)
  --json          the whole profile as one JSON object; a figure that is not known is null
  --atlas FOLDER  the files of the atlas (if absent: those the program came with)
  --help

Exit code 0 if it ran, 2 if something has to be changed first.
`;

const OPTIONS = { region: "text", json: "flag", atlas: "text", help: "flag" } as const;

/** `agglomera atlas`: what to print of a region. */
export async function atlasCommand(args: string[]): Promise<string> {
  const { positionals, text, flag } = readOptions(args, OPTIONS);
  if (flag("help")) return ATLAS_HELP;
  if (positionals.length > 0)
    throw new Refusal(
      `Expected only options, got ${JSON.stringify(positionals[0])}; did you mean --region ${positionals[0]}?`,
    );
  const region = text("region");
  if (region === undefined) throw new Refusal("--region is missing: agglomera atlas --region US-48201.");
  const folder = text("atlas") ?? findAtlas();
  if (folder === undefined) throw new Refusal("The atlas is not beside the program; name its folder with --atlas.");
  const report = await regionReport(atlasFolder(folder), region);
  return flag("json") ? `${JSON.stringify(report, undefined, 2)}\n` : regionSheet(report);
}
