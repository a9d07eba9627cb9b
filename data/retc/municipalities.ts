import { fold } from "#data/establishments/fold.ts";

/** Short and former names the register uses, folded, under the state's code, and INEGI's code. */
const OTHER_NAMES: Record<string, string> = {
  "05 cuatrocienegas": "05007",
  "11 allende": "11003",
  "11 silao": "11037",
  "14 tlaquepaque": "14098",
  "15 acambay": "15001",
  "17 tlaltizapan": "17024",
  "19 carmen": "19010",
  "20 san pedro totolapa": "20333",
  "29 yauhquemecan": "29043",
  "30 medellin": "30105",
  "30 temapache": "30160",
  "30 tuxpam": "30189",
};
const ABBREVIATIONS: [RegExp, string][] = [
  [/\bgral\b/, "general"],
  [/\bdr\b/, "doctor"],
];

/** Finds a municipality of INEGI's table by its state's code and its name, whatever its accents, or by a name it had. */
export function municipalityFinder(
  rows: readonly Record<string, string>[],
): (state: string, name: string) => Record<string, string> | undefined {
  const byName = new Map(rows.map((row) => [`${row.municipality.slice(0, 2)} ${fold(row.name)}`, row]));
  const byCode = new Map(rows.map((row) => [row.municipality, row]));
  return (state, name) => {
    const key = ABBREVIATIONS.reduce((text, [short, long]) => text.replace(short, long), `${state} ${fold(name)}`);
    return byName.get(key) ?? byCode.get(OTHER_NAMES[key] ?? "");
  };
}
