import { type Accessor, createMemo } from "solid-js";
import { FINEST_LEVEL, MAPPED_LEVELS, type MappedLevelId } from "#economies/economies.ts";
import { toldElsewhere } from "#engine/asked.ts";
import type { Notebook } from "#guidelines/notebook/notebook.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { type OwnRegion, ownRegionId } from "#regions/ownRegion.ts";
import { regionParts } from "#regions/regionId.ts";
import { useCamera } from "#state/CameraContext.tsx";
import { useNotebook } from "#state/NotebookContext.tsx";
import { useNotices } from "#state/NoticesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useOwnDraft } from "#state/regions/OwnDraftContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { withoutOwnRegion, withOwnRegion } from "./withOwnRegion.ts";

/** Regions of one's own that this browser keeps, and what is done with them. */
export interface KeptRegions {
  /** As they were put together, the newest last. */
  kept: Accessor<readonly OwnRegion[]>;
  isKept: (id: string) => boolean;
  /** Opens its profile, with the map on it. */
  show: (own: OwnRegion) => void;
  /** Keeps it, in the place of the one with the id `of`, and opens its profile. */
  save: (own: OwnRegion, of?: string) => void;
  /** Keeps it as it is. */
  keep: (own: OwnRegion) => void;
  /** Forgets it; the notice brings it back. */
  remove: (own: OwnRegion) => void;
  /** Begins to put one together, out of regions or out of those of one that is kept. */
  begin: (regions: readonly string[], changed?: OwnRegion) => void;
}

export function createOwnRegions(): KeptRegions {
  const w = useWords("ownRegion");
  const { t } = useI18n();
  const { ask } = useQuery();
  const { notebook, change, undo } = useNotebook();
  const { tell } = useNotices();
  const camera = useCamera();
  const regions = useRegions();
  const draft = useOwnDraft();
  const kept = createMemo(() => notebook().regions);

  const put = async (said: string, edit: (before: Notebook, now: string) => Notebook) => {
    const now = new Date().toISOString();
    const outcome = await change((before) => edit(before, now));
    const isKept = outcome === "kept";
    const text = isKept ? said : `${said} ${t().notice.notKeptShort}`;
    // The key of what is told of entries: undo takes the last change of all back.
    tell({ key: "entry", tone: isKept ? "info" : "problem", text, action: { label: t().notice.undo, run: undo } });
  };
  const show = ({ name, regions: members }: OwnRegion) => {
    const own = { name, regions: [...members].sort() };
    const id = ownRegionId(own);
    ask({ own, selection: { kind: "region", id } });
    regions.worker.facts(id).then(
      (facts) => facts?.bounds && camera.go({ bounds: facts.bounds, maxZoom: 9 }),
      toldElsewhere, // the profile says what is wrong
    );
  };
  return {
    kept,
    isKept: (id) => kept().some((own) => ownRegionId(own) === id),
    show,
    save: (own, of) => {
      void put(of === undefined ? w().saved(own.name) : w().changed(own.name), (before, now) =>
        withOwnRegion(before, own, now, of),
      );
      draft.end();
      show(own);
    },
    keep: (own) => void put(w().saved(own.name), (before, now) => withOwnRegion(before, own, now)),
    remove: (own) => void put(w().deleted(own.name), (before) => withoutOwnRegion(before, ownRegionId(own))),
    begin: (members, changed) => {
      const [first] = changed?.regions ?? members;
      draft.begin(
        changed
          ? { of: ownRegionId(changed), name: changed.name, regions: changed.regions }
          : { name: "", regions: members },
      );
      ask({
        view: "regions",
        selection: undefined,
        recommendations: undefined,
        ...(first ? { level: levelShowing(first) } : {}),
      });
    },
  };
}

/** The level a map takes to show a region: what other economies call by another name is their finest. */
export function levelShowing(id: string): MappedLevelId {
  const { level } = regionParts(id);
  return MAPPED_LEVELS.find((known) => known === level) ?? FINEST_LEVEL;
}
