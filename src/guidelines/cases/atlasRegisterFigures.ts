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
    // Both economies are made of one reading, so that the register with its texts is not kept.
    counts.once<Record<Scope["economy"], RegisterSites>>("register", async (files) => {
      const table = await files.decoded("establishments.parquet", (bytes) => atlasRegister(bytes, tree, counts.onBeat));
      const [US, MX] = (["US", "MX"] as const).map((of) => {
        counts.onBeat();
        return registerSites(table, of, regions);
      });
      return { US, MX };
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
    level === "state" ? (parent < 0 ? region : parent) : regions.level[region] === level ? region : -1,
  );
  return registerFigures(sites[economy], slotOf, into);
}
