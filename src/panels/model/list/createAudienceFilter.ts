import { type Accessor, createSignal } from "solid-js";
import type { AudienceId } from "#guidelines/model/guidelineModel.ts";
import { DEFAULT_QUERY } from "#state/query/query.ts";
import { keepChoice, keptChoice } from "#state/keptChoice.ts";
import { useQuery } from "#state/query/QueryContext.tsx";

const STORAGE_KEY = "agglomera.guidelines.audience";

/** For whom rules are listed: the audience of the link, which profiles go by too, or all of them. The choice is remembered. */
export function createAudienceFilter(): {
  audience: Accessor<AudienceId | "all">;
  choose: (audience: AudienceId | "all") => void;
} {
  const { query, ask } = useQuery();
  const [isAll, setIsAll] = createSignal(query.audience === DEFAULT_QUERY.audience && !isOneRemembered());
  return {
    audience: () => (isAll() ? "all" : query.audience),
    choose: (audience) => {
      setIsAll(audience === "all");
      if (audience !== "all") ask({ audience });
      keepChoice(STORAGE_KEY, audience === "all" ? "all" : "one");
    },
  };
}

function isOneRemembered(): boolean {
  return keptChoice(STORAGE_KEY) === "one";
}
