import { createEffect, createMemo, onCleanup } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { nameInId } from "#state/amenities.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { findPlant } from "#state/plants.ts";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { type Selection, selectedRegion } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";

/** The document's title: what is selected, the industries and economies chosen, the view. Tabs, bookmarks and the history show it. */
export function PageTitle() {
  const { t } = useI18n();
  const { query } = useQuery();
  const industries = useIndustries();
  const regions = useRegions();
  const regional = useRegional();
  const clusters = useClusters();
  const establishments = useEstablishments();

  const region = createAnswer(
    () => selectedRegion(query.selection),
    async (id) => ({ id, facts: await regions.worker.facts(id) }),
  );
  const establishment = createAnswer(
    () => (query.selection?.kind === "establishment" ? query.selection.id : undefined),
    async (id) => ({ id, name: (await establishments.worker.establishmentById(id))?.name }),
  );
  const plant = createAnswer(() => (query.selection?.kind === "plant" ? query.selection.id : undefined), findPlant);
  const regionName = (id: string) => {
    const found = region.value();
    if (found?.id !== id || !found.facts) return id;
    return [found.facts.name, found.facts.parent?.name].filter(Boolean).join(", ");
  };
  const nameOf = (selection: Selection): string => {
    switch (selection.kind) {
      case "region":
        return regionName(selection.id);
      case "regional":
        return [regional.title(selection.subject), selection.region && regionName(selection.region)]
          .filter(Boolean)
          .join(" · ");
      case "establishment":
        return (establishment.value()?.id === selection.id && establishment.value()?.name) || selection.id;
      case "cluster":
        return clusters.delineation()?.clusters[clusters.selected() ?? -1]?.name ?? "";
      case "park":
        return clusters.declared()?.clusters.find(({ id }) => id === selection.id)?.name ?? "";
      case "plant":
        return (plant.about() === selection.id && plant.value()?.name) || selection.id;
      case "amenity":
        return nameInId(selection.id);
      default:
        return t().app.title.bubble;
    }
  };
  const trade = () => {
    const roots = industries.roots();
    if (roots.length === 0) return "";
    const subject = industries.subject();
    return (subject && regional.title(subject)) || t().app.title.industries(roots.length, industries.title(roots[0]));
  };
  const title = createMemo(() => {
    const { selection, economies, view } = query;
    const parts = [
      selection ? nameOf(selection) : "",
      // A cluster's own trade is in its name.
      selection?.kind === "regional" ? "" : trade(),
      economies.map((economy) => t().economy[economy]).join(", "),
    ].filter(Boolean);
    return t().app.title.page(parts.length === 0 && view === "clusters" ? [] : [...parts, t().view[view]]);
  });
  createEffect(() => {
    document.title = title();
  });
  onCleanup(() => {
    document.title = t().app.title.page([]);
  });
  return null;
}
