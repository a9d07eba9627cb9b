import type { Accessor } from "solid-js";
import { economyOf } from "#economies/economies.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { regionParts } from "#regions/regionId.ts";
import { registeredRegions } from "#regions/registeredRegions.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/**
 * The establishments the atlas locates in a region, whatever the filter: their rows, most employees first, and where they stand. `"elsewhere"` where
 * its registers do not tell which stand there; undefined until they are found, and while `isWanted` is false.
 *
 * @param industries [industry node] 1 for those wanted; all where undefined
 */
export function createMembers(
  region: Accessor<string>,
  industries: Accessor<Uint8Array | undefined>,
  isWanted: Accessor<boolean>,
) {
  const regions = useRegions();
  const { worker } = useEstablishments();
  const answer = createAnswer(
    () => (isWanted() ? { region: region(), industries: industries() } : undefined),
    async (asked) => {
      const facts = await regions.worker.facts(asked.region);
      const registered = facts && registeredRegions(facts);
      return registered ? worker.members(registered, asked.industries) : ("elsewhere" as const);
    },
  );
  return {
    found: () => (answer.about()?.region === region() ? answer.value() : undefined),
    status: answer.status,
    fault: answer.fault,
    retry: answer.retry,
  };
}

/** Why the atlas cannot tell which establishments stand in a region. */
export function createNotLocated(region: Accessor<string>): Accessor<string> {
  const { t } = useI18n();
  const words = useWords("profile");
  return () => {
    const { economy } = regionParts(region());
    const hasRegisters = economyOf(economy).registers.length > 0;
    return hasRegisters ? words().place.byState : words().locatedNoRegister(t().economy[economy]);
  };
}
