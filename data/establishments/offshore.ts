import type { StatedRegion } from "#firms/position.ts";
import type { RegionLocator } from "#data/geometry/locate.ts";

/** Oil and gas extraction, its support activities, pipelines, rented rigs: what stands in the sea. */
const AT_SEA = /^(211|213|486|5324)/;
/** Metres: the exclusive economic zone, 200 nautical miles. */
const WATERS = 370_400;

/**
 * The outline of a state, which for an industry of oil and gas also takes points in its waters: in no state of either country and
 * within 200 nautical miles of the state. Other industries are returned as they are.
 */
export function offshoreOilAndGas(state: StatedRegion, code: string, locator: RegionLocator): StatedRegion {
  if (!AT_SEA.test(code)) return state;
  return {
    ...state,
    holdsOffshore: (lon, lat) =>
      locator.regionAt(lon, lat) === "" &&
      locator.regionAt(lon, lat, { within: WATERS }) !== "" &&
      state.distance(lon, lat) <= WATERS,
  };
}
