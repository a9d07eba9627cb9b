import { ECONOMIES } from "#economies/economies.ts";
import { toldElsewhere } from "#engine/asked.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { parseSubject, subjectNodes } from "#industries/subject.ts";
import { ownRegionId } from "#regions/ownRegion.ts";
import { useCamera } from "#state/CameraContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { HEAVY_INDUSTRY } from "#state/mapLayers.ts";
import { boundsOfPlants } from "#state/plants.ts";
import { isLayerOn, layersTurned } from "#state/query/layersOn.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import type { ShownHit } from "./createSearch.ts";

const CITY_ZOOM = 9;
const ESTABLISHMENT_ZOOM = 13;
const PLANT_ZOOM = 11;
const REGION_MAX_ZOOM = 9;

/** Shows what was found, on the map and in its profile; of a cluster or an industry alone. Gives what it is called. */
export function createGoTo(): (hit: ShownHit) => string {
  const { t } = useI18n();
  const w = useWords("search");
  const heavy = useWords("heavyIndustry");
  const { query, ask, select } = useQuery();
  const industries = useIndustries();
  const regions = useRegions();
  const camera = useCamera();
  const goToRegion = (region: string) => {
    regions.worker.facts(region).then(
      (facts) => {
        if (facts?.bounds) camera.go({ bounds: facts.bounds, maxZoom: REGION_MAX_ZOOM });
        else if (facts && facts.lon !== null && facts.lat !== null)
          camera.go({ lon: facts.lon, lat: facts.lat, zoom: CITY_ZOOM });
        return undefined;
      },
      toldElsewhere, // the map stays; the profile says what is wrong
    );
  };
  const openSubject = (subject: string, region?: string) => {
    const [tree, groups] = [industries.tree(), industries.clusters()];
    const meant = tree && groups && parseSubject(subject, tree, groups);
    const only = meant ? { industries: subjectNodes(meant, groups).map((node) => tree.id[node]) } : {};
    ask({ ...only, selection: { kind: "regional", subject, region } });
    if (region === undefined) camera.go("selection");
    else goToRegion(region);
  };
  const goToEconomy = ({ economy, subject, plants }: Extract<ShownHit, { kind: "economy" }>) => {
    const name = heavy().economy[economy];
    const counted = ECONOMIES.find(({ id }) => id === economy);
    if (counted && !plants) {
      if (subject) openSubject(subject.id);
      else ask({ selection: undefined });
      camera.go({ bounds: [...counted.home] });
      return subject ? w().meeting(subject.name, name) : name;
    }
    ask({
      overlays: isLayerOn(query, "heavy") ? query.overlays : layersTurned(query, "heavy"),
      plantKinds: [...(plants ?? [])],
      plantEconomies: [economy],
      selection: undefined,
    });
    boundsOfPlants(economy).then((bounds) => bounds && camera.go({ bounds, maxZoom: REGION_MAX_ZOOM }), toldElsewhere);
    return name;
  };
  return (hit) => {
    switch (hit.kind) {
      case "cluster":
        openSubject(hit.subject);
        return hit.name;
      case "industry": {
        const id = industries.tree()?.id[hit.node];
        if (id !== undefined) openSubject(`industry/${id}`);
        return industries.title(hit.node);
      }
      case "meeting":
        openSubject(hit.subject, hit.region.id);
        return w().meeting(hit.name, hit.held?.place ?? hit.region.name);
      case "region":
        select({ kind: "region", id: hit.id });
        goToRegion(hit.id);
        return hit.name;
      case "place":
        if (hit.held) select({ kind: "region", id: hit.held.id });
        else if (!isLayerOn(query, "heavy")) ask({ overlays: layersTurned(query, "heavy") });
        camera.go({ lon: hit.lon, lat: hit.lat, zoom: CITY_ZOOM });
        return hit.name;
      case "economy":
        return goToEconomy(hit);
      case "establishment": {
        const { id: establishment, lon, lat, name } = hit.establishment;
        select({ kind: "establishment", id: establishment });
        camera.go({ lon, lat, zoom: ESTABLISHMENT_ZOOM });
        return name || t().establishment.unnamed;
      }
      case "plant": {
        const { id, lon, lat, name } = hit.plant;
        const overlays = isLayerOn(query, "heavy") ? query.overlays : layersTurned(query, "heavy");
        ask({ overlays, selection: HEAVY_INDUSTRY.selection(id) });
        camera.go({ lon, lat, zoom: PLANT_ZOOM });
        return name;
      }
    }
    const own = { name: hit.own.name, regions: [...hit.own.regions] };
    const id = ownRegionId(own);
    ask({ own, selection: { kind: "region", id } });
    goToRegion(id);
    return own.name;
  };
}
