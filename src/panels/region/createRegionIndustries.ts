import { LEADING, yearsOf } from "#economies/economies.ts";
import type { RegionIndustry } from "#regions/regionProfile.ts";
import { type Answer, createAnswer } from "#state/createAnswer.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** The industries of a region over the window asked for, read when they are looked at; undefined regions are not asked for. */
export function createRegionIndustries(
  region: () => string | undefined,
): Pick<Answer<string, RegionIndustry[]>, "status" | "fault" | "retry"> & { rows: () => RegionIndustry[] | undefined } {
  const { query } = useQuery();
  const { worker } = useRegions();
  const keyOf = (id: string) => JSON.stringify([id, yearsOf(LEADING, query)]);
  const answer = createAnswer(
    () => {
      const id = region();
      return id === undefined ? undefined : keyOf(id);
    },
    async (key) => {
      const [id, window] = JSON.parse(key) as Parameters<typeof worker.industries>;
      return (await worker.industries(id, window)) ?? [];
    },
  );
  const { status, fault, retry } = answer;
  /** Never those of another region. */
  const rows = () => {
    const [id, about] = [region(), answer.about()];
    return id !== undefined && about !== undefined && (JSON.parse(about) as [string])[0] === id
      ? answer.value()
      : undefined;
  };
  return { status, fault, retry, rows };
}
