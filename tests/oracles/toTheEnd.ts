import { createGetisOrdTest, type GetisOrd, type GetisOrdOptions } from "#spatial/areal/getisOrd.ts";
import { createLocalMoranTest, type LocalMoran, type LocalMoranOptions } from "#spatial/areal/localMoran.ts";
import type { Weights } from "#spatial/areal/weights/weights.ts";
import { createCircularScan, type ScanCluster, type ScanOptions } from "#spatial/pattern/circularScan.ts";
import type { SitePositions } from "#spatial/sitePositions.ts";

/** `createLocalMoranTest` to its end. */
export function localMoran(y: ArrayLike<number>, w: Weights, options: LocalMoranOptions): LocalMoran {
  const test = createLocalMoranTest(y, w, options);
  while (!test.step());
  return test.result();
}

/** `createGetisOrdTest` to its end. */
export function getisOrd(y: ArrayLike<number>, w: Weights, options: GetisOrdOptions): GetisOrd {
  const test = createGetisOrdTest(y, w, options);
  while (!test.step());
  return test.result();
}

/** `createCircularScan` to its end: the clusters, most likely first. */
export function circularScan(
  sites: SitePositions,
  cases: ArrayLike<number>,
  population: ArrayLike<number>,
  options: ScanOptions,
): ScanCluster[] {
  const scan = createCircularScan(sites, cases, population, options);
  while (!scan.step());
  return scan.result().clusters;
}
