import type { LevelId } from "#economies/economies.ts";
import type { ClusterFile } from "#industries/benchmarkClusters.ts";
import { parseSubject } from "#industries/subject.ts";
import type { AtlasCounts, CountedLevel } from "#regions/atlasCounts.ts";
import { readLeafCells } from "#regions/counts/grouped/leafCells.ts";
import { type Coarsened, slotSelection } from "#regions/counts/industrySlots.ts";
import type { Scope } from "./regionalAtlas.ts";
import {
  placeOfSubject,
  type RegionalSystem,
  regionalSystem,
  selectionSystem,
  tradableSlots,
  type SubjectPlace,
  type SystemInputs,
  type SystemName,
} from "./regionalSystems.ts";

/** What counts of the default atlas are put together by, and where a subject or a selection stands in it. */
export interface AtlasSystems {
  system: (name: SystemName, scope: Scope) => Promise<RegionalSystem>;
  /** Where a subject's figures stand; undefined where the atlas or the source has none. */
  place: (subject: string, scope: Scope) => Promise<SubjectPlace | undefined>;
  /** Where the sum of selected industries stands, and what of it the source knows only broader; undefined where it has none of it. */
  select: (mask: Uint8Array, scope: Scope) => Promise<{ place: SubjectPlace; coarsened: Coarsened[] } | undefined>;
}

export interface AtlasSystemsOptions {
  /** Makes what has this key when it is first asked for. */
  once: <T>(key: string, make: () => Promise<T>) => Promise<T>;
  countedLevel: (scope: Scope) => LevelId;
  /** Hears of a selection that is not kept any more. */
  onDropped: (name: SystemName) => void;
}

/** Selections whose systems are kept. */
const KEPT_SELECTIONS = 3;

export function atlasSystems(
  counts: AtlasCounts,
  { once, countedLevel, onDropped }: AtlasSystemsOptions,
): AtlasSystems {
  const { tree, regions } = counts;
  const ofLevel = ({ economy, level }: Scope) => counts.level(economy, level);

  const selections = new Map<SystemName, RegionalSystem>();
  function keep(made: RegionalSystem): void {
    selections.delete(made.name);
    selections.set(made.name, made);
    for (const name of [...selections.keys()].slice(0, -KEPT_SELECTIONS)) {
      selections.delete(name);
      onDropped(name);
    }
  }

  const system = async (name: SystemName, scope: Scope) => selections.get(name) ?? ofAtlas(name, scope);
  const ofAtlas = (name: SystemName, scope: Scope) =>
    once(`system ${name} ${scope.economy} ${countedLevel(scope)}`, async () => {
      const from = await ofLevel(scope);
      return regionalSystem(name, {
        tree,
        groups: await counts.groups(),
        source: from.source,
        division: divided(from),
      });
    });

  /** What divides industries between clusters, fetched when it is first asked for. */
  function divided({ economy, source, completed }: CountedLevel): SystemInputs["division"] {
    const cells = economy.clusterCells;
    if (!cells) return undefined;
    return () =>
      once(`division ${economy.id}`, async () => {
        const base = await completed();
        const [file, leaves] = await Promise.all([
          counts.files.json<ClusterFile>("clusters.json"),
          counts.files.decoded(cells.file, (bytes) =>
            readLeafCells(bytes, counts.codes, regions, source, base, counts.onBeat),
          ),
        ]);
        return { file, base, leaves };
      });
  }

  return {
    system,
    async place(id, scope) {
      const groups = await counts.groups();
      const subject = parseSubject(id, tree, groups);
      if (!subject) return undefined;
      const from = await ofLevel(scope);
      const [sectors, subsectors] = await Promise.all([system("sectors", scope), system("subsectors", scope)]);
      return placeOfSubject(
        subject,
        { tree, groups, source: from.source, hasClusters: from.economy.hasClusters },
        { sectors: sectors.subjects, subsectors: subsectors.subjects },
      );
    },
    async select(mask, scope) {
      const from = await ofLevel(scope);
      const { selected, count, coarsened } = slotSelection(tree, mask, from.source);
      if (count === 0) return undefined;
      const tradable = tradableSlots({ tree, groups: await counts.groups(), source: from.source });
      const made = selectionSystem(selected, scope, tradable);
      keep(made);
      return { place: { system: made.name, slot: 0 }, coarsened };
    },
  };
}
