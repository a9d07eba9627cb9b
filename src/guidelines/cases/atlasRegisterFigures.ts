import type { EconomyId } from "#economies/economies.ts";
import type { RegionalTable } from "#clusters/tables/regionalTable.ts";
import type { Scope } from "#clusters/tables/regionalAtlas.ts";
import { registerFigures, type RegisterFigures } from "#clusters/found/registerFigures.ts";
import { type RegisterSites, registerSites } from "#clusters/found/registerSites.ts";
import { atlasRegister } from "#firms/atlasRegister.ts";
import { parseSubject, subjectNodes } from "#industries/subject.ts";
import type { AtlasCounts } from "#regions/atlasCounts.ts";

/** Figures of the default atlas's register by the subjects and regions of a table. */
export async function atlasRegisterFigures(
  counts: AtlasCounts,
  { subjects }: RegionalTable,
  { economy, level }: Scope,
): Promise<RegisterFigures> {
  const { tree, regions } = counts;
  const [sites, groups] = await Promise.all([
    // All economies are made of one reading, so that the register with its texts is not kept.
    counts.once<ReadonlyMap<EconomyId, RegisterSites>>("register", async (files) => {
      const table = await files.decoded("establishments.parquet", (bytes) => atlasRegister(bytes, tree, counts.onBeat));
      return new Map(
        counts.economies.map(({ id }) => {
          counts.onBeat();
          return [id, registerSites(table, id, regions)];
        }),
      );
    }),
    counts.groups(),
  ]);
  counts.onBeat();
  const slotOf = new Int32Array(tree.length).fill(-1);
  subjects.forEach((id, slot) => {
    const subject = parseSubject(id, tree, groups);
    if (subject) for (const node of subjectNodes(subject, groups)) slotOf.fill(slot, node, tree.end[node]);
  });
  const into = Int32Array.from(regions.parent, (parent, region) =>
    regions.level[region] === level ? region : parent >= 0 && regions.level[parent] === level ? parent : -1,
  );
  return registerFigures(sites.get(economy)!, slotOf, into);
}
