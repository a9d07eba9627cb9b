import { type RegionalAtlas, regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { makeProgress } from "#cli/progress.ts";
import { VERSION } from "#cli/options.ts";
import { Refusal } from "#cli/refusal.ts";
import { type Printed, STANDARD } from "#cli/standardStreams.ts";
import { checkOutputs, writeOutputs } from "#cli/writeOutputs.ts";
import { atlasFolder, findAtlas } from "./atlasFolder.ts";
import { ATLAS_HELP } from "./atlasHelp.ts";
import { type AtlasRequest, atlasRequest } from "./atlasRequest.ts";
import { clusterReport } from "./report/clusterReport.ts";
import { meetingReport } from "./report/meetingReport.ts";
import { regionReport } from "./report/regionReport.ts";
import { clusterSheet } from "./sheet/clusterSheet.ts";
import { meetingSheet } from "./sheet/meetingSheet.ts";
import { regionSheet } from "./sheet/regionSheet.ts";

/** `agglomera atlas`: prints or writes what there is of a region or a cluster. */
export async function atlasCommand(args: string[]): Promise<Printed> {
  const request = atlasRequest(args);
  if (request === "help") return { stdout: ATLAS_HELP };
  if (request === "version") return { stdout: VERSION };
  const { out, existing } = request;
  await checkOutputs({ "--out": out }, { inputs: [], existing });
  const path = request.atlas ?? findAtlas();
  if (path === undefined) throw new Refusal("The atlas is not beside the program; name its folder with --atlas.");
  const progress = makeProgress();
  progress.say("Reading the counts of all years ...");
  try {
    const text = await atlasAnswer(regionalAtlas(await atlasCounts(atlasFolder(path))), request);
    if (out === STANDARD) return { stdout: text };
    await writeOutputs([{ path: out, pieces: [text] }]);
    return {};
  } finally {
    progress.end();
  }
}

/** What to print of what was asked. */
export async function atlasAnswer(atlas: RegionalAtlas, request: AtlasRequest): Promise<string> {
  if (request.about.kind === "region") {
    const report = await regionReport(atlas, request, request.about.text);
    return request.form === "json" ? jsonText(report) : regionSheet(report);
  }
  if (request.about.kind === "meeting") {
    const report = await meetingReport(atlas, request, request.about);
    return request.form === "json" ? jsonText(report) : meetingSheet(report);
  }
  const report = await clusterReport(atlas, request, request.about.text);
  return request.form === "json" ? jsonText(report) : clusterSheet(report);
}

/** What is not known is null, also where the answers leave it out. */
function jsonText(report: object): string {
  return `${JSON.stringify(report, (_, value: unknown) => (value === undefined ? null : value), 2)}\n`;
}
