import { regionalAnswers } from "#clusters/answers/regionalAnswers.ts";
import { regionalAtlas } from "#clusters/tables/regionalAtlas.ts";
import { DEFAULT_LEVEL, ECONOMIES, LEADING, figuresYear } from "#economies/economies.ts";
import type { MappedLevelId } from "#economies/economies.ts";
import { atlasFindings } from "#guidelines/findings/cases/atlasFindings.ts";
import { UNTOLD } from "#guidelines/findings/cases/caseFindings.ts";
import { findingFiles } from "#guidelines/findings/model/findingFiles.ts";
import { loadFindings } from "#guidelines/findings/model/loadFindings.ts";
import { AUDIENCES } from "#guidelines/model/guidelineModel.ts";
import { atlasCounts } from "#regions/atlasCounts.ts";
import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";

/**
 * Prints how the findings are distributed over the strong and probably strong clusters of every economy: how many a cluster shows, how many
 * show none, whom they speak to, and how often each holds over all cases. Run: node --import tsx scripts/findingCounts.ts [US]
 */
const wanted = process.argv[2];
const model = loadFindings(findingFiles);
const counts = await atlasCounts(atlasFolder(findAtlas()!));
const atlas = regionalAtlas(counts);
const answers = regionalAnswers(atlas);
const asked = { year: figuresYear(LEADING), baseYear: LEADING.years[0] };
const settings = { rule: "us-75", moved: {}, certainty: "probably", level: DEFAULT_LEVEL, ...asked } as const;
const print = (line: string) => process.stdout.write(`${line}\n`);
/** Of this process: others may be at work. */
const milliseconds = () => process.cpuUsage().user / 1000;
const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)}%`;

for (const economy of ECONOMIES) {
  if (wanted && economy.id !== wanted) continue;
  for (const { id, outlines } of economy.levels) {
    if (!outlines && id !== economy.defaultLevel) continue;
    const scope = atlas.scope(economy.id, id, asked);
    const { table, findings } = await atlasFindings(atlas, answers, {
      system: atlas.mainSystem(scope),
      scope,
      settings: { ...settings, level: id as MappedLevelId },
      model,
    });
    const strong = table.indicators.get("STRONG")!.value;
    const shown: number[] = [];
    const silent = new Map<string, number>(AUDIENCES.map((audience) => [audience, 0]));
    const sizable: number[] = [];
    let [mute, bannered, more] = [0, 0, 0];
    const started = milliseconds();
    for (let row = 0; row < table.length; row++) {
      if (strong[row] !== 1) continue;
      const { findings: found } = findings.of(table.slot[row], table.region[row], UNTOLD);
      shown.push(found.shown.length);
      if (!found.shown.some(({ finding }) => finding === "GOV-restraint")) sizable.push(found.shown.length);
      more += found.more.length;
      bannered += Number(found.banner.length > 0);
      for (const { audience, questions } of found.unheard) {
        silent.set(audience, silent.get(audience)! + 1);
        mute += Number(questions.length === 0);
      }
    }
    if (shown.length === 0) continue;
    const each = (milliseconds() - started) / shown.length;
    for (const list of [shown, sizable]) list.sort((a, b) => a - b);
    const all = milliseconds();
    const outcomes = findings.outcomes([]);
    const over = milliseconds() - all;
    const none = shown.filter((count) => count === 0).length;
    print(
      `${economy.id} ${id}: ${table.length} cases (all in ${Math.round(over)} ms), ${shown.length} strong or probably strong`,
    );
    print(
      `  shown: median ${shown[shown.length >> 1]}, ${[0, 1, 2, 3, 4, 5].map((n) => `${n}: ${percent(shown.filter((count) => count === n).length, shown.length)}`).join(", ")}; ${(more / shown.length).toFixed(1)} more; ${each.toFixed(2)} ms each`,
    );
    print(
      `  of those large enough for a programme (${sizable.length}): median ${sizable[sizable.length >> 1]}, mean ${(sizable.reduce((a, b) => a + b, 0) / sizable.length).toFixed(1)}`,
    );
    print(`  without any: ${none} (${percent(none, shown.length)}); with a banner: ${percent(bannered, shown.length)}`);
    print(
      `  audiences without: ${[...silent].map(([audience, n]) => `${audience} ${percent(n, shown.length)}`).join(", ")}; ${mute} of them with no question to ask`,
    );
    print(
      `  ${outcomes.map(({ finding, fired, nameless }) => `${finding} ${fired}${nameless > 0 ? ` (+${nameless} nameless)` : ""}`).join(", ")}`,
    );
  }
}
