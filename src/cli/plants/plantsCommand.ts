import { atlasFolder, findAtlas } from "#cli/atlas/atlasFolder.ts";
import { readOptions, VERSION } from "#cli/options.ts";
import { Refusal } from "#cli/refusal.ts";
import { type Printed, STANDARD } from "#cli/standardStreams.ts";
import { checkOutputs, writeOutputs } from "#cli/writeOutputs.ts";
import { APEC, type ApecId } from "#economies/apec.ts";
import { ECONOMY_IDS } from "#economies/economies.ts";
import { csvText } from "#firms/formats/table/csvText.ts";
import {
  passesPlantFilter,
  type Plant,
  PLANT_KINDS,
  type PlantFilter,
  type PlantFile,
  type PlantKind,
  plantsOf,
} from "#firms/plant.ts";
import words from "#i18n/en/heavyIndustry.ts";
import { foldText } from "#industries/foldText.ts";
import { nearest } from "#industries/nearest.ts";

export const PLANTS_HELP = `Usage: agglomera plants [options]

Counts the mines, smelters, cement and steel plants of the default atlas by economy and kind, or writes them as a table. They are a
register of their own: nothing is tested against them, and their numbers do not compare economies, for sources publish unevenly.

  --economy NAME    an economy of APEC by its name or code ("Viet Nam", VN); several separated by semicolons
  --kind KIND       ${PLANT_KINDS.join(", ")}; several separated by commas
  --out FILE        write the plants themselves, with all their sources say of them, as CSV to FILE; - is standard output
  --force           overwrite the file if it is there
  --atlas FOLDER    the files of the atlas (if absent: those the program came with)
  -h, --help
  -V, --version
`;

const OPTIONS = {
  economy: "text",
  kind: "text",
  out: "text",
  force: "flag",
  atlas: "text",
  help: "flag",
  version: "flag",
} as const;

/** `agglomera plants`: prints how many plants there are, or writes them. */
export async function plantsCommand(args: string[]): Promise<Printed> {
  const { positionals, text, flag } = readOptions(args, OPTIONS);
  if (flag("help")) return { stdout: PLANTS_HELP };
  if (flag("version")) return { stdout: VERSION };
  if (positionals.length > 0)
    throw new Refusal(`Expected only options, got ${JSON.stringify(positionals[0])}; put names with blanks in quotes.`);
  const filter = {
    economies: (text("economy")?.split(";") ?? []).map(economyNamed),
    kinds: (text("kind")?.split(",") ?? []).map(kindNamed),
  };
  const out = text("out");
  if (out !== undefined)
    await checkOutputs({ "--out": out }, { inputs: [], existing: flag("force") ? "replace" : "refuse" });
  const path = text("atlas") ?? findAtlas();
  if (path === undefined) throw new Refusal("The atlas is not beside the program; name its folder with --atlas.");
  const all = plantsOf(await atlasFolder(path).json<PlantFile>("heavy-industry.json"));
  const plants = all.filter((plant) => passesPlantFilter(plant, filter));
  if (out === undefined) return { stdout: countSheet(plants, filter) };
  if (out === STANDARD) return { stdout: plantTable(plants) };
  await writeOutputs([{ path: out, pieces: [plantTable(plants)] }]);
  return {};
}

function economyNamed(text: string): ApecId {
  const asked = foldText(text.trim());
  const found = APEC.find((id) => id.toLowerCase() === asked || foldText(words.economy[id]) === asked);
  if (found) return found;
  const meant = nearest(text, Object.values(words.economy));
  throw new Refusal(
    `--economy: there is no ${text} in APEC${meant ? `; did you mean ${meant}?` : `: expected ${APEC.join(", ")}.`}`,
  );
}

function kindNamed(text: string): PlantKind {
  const found = PLANT_KINDS.find((kind) => kind === text.trim());
  if (!found) throw new Refusal(`--kind: expected ${PLANT_KINDS.join(", ")}, got ${JSON.stringify(text)}.`);
  return found;
}

/** A line an economy: how many of each kind, and whether that is all the atlas has of it. */
function countSheet(plants: readonly Plant[], { economies, kinds: asked }: PlantFilter): string {
  const kinds = asked.length > 0 ? asked : PLANT_KINDS;
  const lines = (economies.length > 0 ? economies : APEC).map((economy) => {
    const own = plants.filter((plant) => plant.economy === economy);
    const counts = kinds.map((kind) => own.filter((plant) => plant.kind === kind).length);
    const note = ECONOMY_IDS.some((id) => id === economy) ? "" : "heavy industry only";
    return [words.economy[economy].padEnd(18), ...counts.map(column), note].join("  ").trimEnd();
  });
  const head = ["".padEnd(18), ...kinds.map(column)].join("  ");
  return `${[head, ...lines].join("\n")}\n\n${words.key}\n${words.own}\n`;
}

const column = (cell: string | number) => String(cell).padStart(7);

const COLUMNS = [
  "id",
  "kind",
  "economy",
  "name",
  "longitude",
  "latitude",
  "place",
  "types",
  "products",
  "owner",
  "parent",
  "capacity_mtpa",
  "start",
  "status",
  "sureness",
  "source",
];

/** CSV that `agglomera clusters` reads; what is not known is empty. */
function plantTable(plants: readonly Plant[]): string {
  const rows = plants.map((plant) => [
    plant.id,
    plant.kind,
    words.economy[plant.economy],
    plant.name,
    plant.lon,
    plant.lat,
    plant.place,
    plant.types.join(";"),
    plant.products.join(";"),
    plant.owner,
    plant.parent,
    plant.capacity ?? "",
    plant.start ?? "",
    plant.status ?? "",
    plant.sureness,
    words.source[plant.source],
  ]);
  return csvText([COLUMNS, ...rows], "\n");
}
