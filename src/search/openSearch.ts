import { LEADING, outlined } from "#economies/economies.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";
import type { PlaceFile } from "#regions/regionFile.ts";
import { regionLocator } from "#regions/regionLocator.ts";
import { atlasSearch } from "./atlasSearch.ts";
import type { NameFile } from "./searchEntries.ts";
import { subjectJobs } from "./subjectJobs.ts";
import { synonyms } from "./synonyms.ts";

/** The search over an atlas, with what it reads beside the counts; the same for the page and the command line. */
export async function openSearch({ files, outlines, groups, derived, ...atlas }: AtlasCounts) {
  const [places, names, topologies, known, figures, words, counterparts] = await Promise.all([
    files.json<PlaceFile>("places.json"),
    Promise.all(atlas.economies.flatMap(({ namesFile }) => (namesFile ? [files.json<NameFile>(namesFile)] : []))),
    Promise.all(outlined(atlas.economies).map(({ id }) => outlines(id))),
    groups(),
    derived(LEADING.id),
    import("#search/data/synonyms.json"),
    import("#search/data/counterparts.json"),
  ]);
  const jobs = figures ? subjectJobs(atlas.tree, known, figures) : () => Number.NaN;
  const searched = {
    ...atlas,
    groups: known,
    places,
    names: Object.assign({}, ...names) as NameFile,
    synonyms: synonyms(words.default, counterparts.default),
    jobs,
  };
  return atlasSearch(searched, regionLocator(...topologies));
}
