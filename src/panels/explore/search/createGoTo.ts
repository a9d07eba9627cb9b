import { toldElsewhere } from "#engine/asked.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { ownRegionId } from "#regions/ownRegion.ts";
import { useCamera } from "#state/CameraContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import type { SearchHit } from "./createSearch.ts";

const CITY_ZOOM = 9;
const ESTABLISHMENT_ZOOM = 13;
const REGION_MAX_ZOOM = 9;

/** Shows what was found: an industry alone, a place or an establishment on the map and in its profile. Gives what it is called. */
export function createGoTo(): (hit: SearchHit) => string {
  const { t } = useI18n();
  const { ask, select } = useQuery();
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
  return (hit) => {
    if (hit.group === "industries") {
      industries.only([hit.node]);
      return industries.title(hit.node);
    }
    if (hit.group === "establishments") {
      const { id: establishment, lon, lat, name } = hit.establishment;
      select({ kind: "establishment", id: establishment });
      camera.go({ lon, lat, zoom: ESTABLISHMENT_ZOOM });
      return name || t().establishment.unnamed;
    }
    if ("own" in hit) {
      const own = { name: hit.own.name, regions: [...hit.own.regions] };
      const id = ownRegionId(own);
      ask({ own, selection: { kind: "region", id } });
      goToRegion(id);
      return own.name;
    }
    const { place } = hit;
    if (place.kind === "region") {
      select({ kind: "region", id: place.id });
      goToRegion(place.id);
    } else camera.go({ lon: place.lon, lat: place.lat, zoom: CITY_ZOOM });
    return place.name;
  };
}
