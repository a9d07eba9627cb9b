import { quantileSorted, sum } from "d3-array";
import { PLACELESS } from "#clusters/tables/subjectColumns.ts";
import { REGION_STATUSES, type RegionStatus } from "#regions/counts/regionStatus.ts";
import type { MeasureQuery } from "#measures/mapMeasure.ts";
import { type EconomyId, mappedLevel, yearsOf } from "#economies/economies.ts";
import type { EconomyAnswer, MeasureAnswer } from "#measures/measureAnswer.ts";
import { answering, measureOf } from "#measures/measures.ts";
import { type Absence, type EconomyReading, emptyReading } from "./economyReading.ts";
import { measureContext, type MeasureSources } from "./measureContext.ts";

/** Quantiles of the answer: enough for seven classes. */
const CUTS = [0, 1, 2, 3, 4, 5, 6, 7].map((part) => part / 7);

/** Fewer regions are too few for local statistics. */
const LEAST_TESTED = 40;

/** Measures what is asked in every economy, and puts together what it says of the regions a map of this level draws. */
export async function measureRegions<Advice>(
  asked: MeasureQuery<Advice>,
  sources: MeasureSources<Advice>,
  onProgress?: (share: number) => void,
): Promise<MeasureAnswer<Advice>> {
  const { regions, economies } = sources.counts;
  const query = { ...asked, measure: answering(asked.measure, asked.mask ? "some" : "all") };
  const measure = measureOf(query.measure);
  const levels = new Map(economies.map((economy) => [economy.id, mappedLevel(economy, query.settings.level)]));
  const isAsked = (economy: EconomyId) => query.economies?.includes(economy) ?? true;
  const shown: number[] = [];
  for (let region = 0; region < regions.length; region++) {
    const economy = regions.economy[region];
    if (isAsked(economy) && regions.level[region] === levels.get(economy)) shown.push(region);
  }

  const ids = economies.map(({ id }) => id);
  function absenceIn(economy: EconomyId): Absence | undefined {
    const { needs } = measure;
    if (!isAsked(economy)) return "unseen";
    if (needs.includes("jobs") && sources.atlas.basis(economy) !== "employment") return "establishmentsOnly";
    if (measure.figure === "establishments" && !sources.counts.economy(economy).hasEstablishments) return "jobsOnly";
    const own = shown.filter((region) => regions.economy[region] === economy).length;
    return needs.includes("neighbours") && own < LEAST_TESTED ? "tooFewRegions" : undefined;
  }
  const asks = ids.filter((economy) => !absenceIn(economy));
  const shares = new Map(asks.map((economy) => [economy, 0]));
  const told = (economy: EconomyId, share: number) => {
    shares.set(economy, share);
    onProgress?.(sum(shares.values()) / shares.size);
  };
  // One for all economies: a long call takes the place of the one before, and to stop it stops all of it.
  const call = measure.needs.includes("neighbours") ? sources.long() : undefined;
  const read = async (economy: EconomyId): Promise<EconomyReading> => {
    const absence = absenceIn(economy);
    if (absence) return { ...emptyReading(regions.length), absence };
    const own = call && { ...call, onProgress: (share: number) => told(economy, share) };
    const reading = await measure.measure(measureContext(query, economy, sources, own));
    if (call) told(economy, 1);
    return reading;
  };
  const readings = await Promise.all(ids.map(read));
  const ofEconomy = Object.fromEntries(ids.map((economy, at) => [economy, readings[at]])) as Record<
    EconomyId,
    EconomyReading
  >;
  const of = (region: number) => ofEconomy[regions.economy[region]];

  const value = Float64Array.from(shown, (region) => of(region).value[region]);
  const status = Uint8Array.from(shown, (region) => of(region).status[region]);
  const known = [...value.filter((figure) => !Number.isNaN(figure)).sort()];
  const counts = Object.fromEntries(REGION_STATUSES.map((name) => [name, 0])) as Record<RegionStatus, number>;
  for (const code of status) counts[REGION_STATUSES[code]]++;
  const about = (economy: EconomyId): EconomyAnswer => {
    const { absence, coarsened, nationalShare, rule, placeless, remarks, pattern } = ofEconomy[economy];
    return {
      basis: sources.atlas.basis(economy),
      ...yearsOf(sources.counts.economy(economy), query.settings),
      ...(measure.needs.includes("baseYear") ? {} : { year: sources.counts.economy(economy).years.at(-1) }),
      absence,
      coarsened: coarsened.map(({ from, to }) => ({ from, to })),
      nationalShare: query.mask && measure.hasNationalShare ? nationalShare : undefined,
      rule,
      placeless: placeless !== undefined && placeless >= PLACELESS ? placeless : undefined,
      remarks,
      test: pattern?.test,
    };
  };
  return {
    query,
    feature: Int32Array.from(shown, (region) => regions.feature[region]),
    value,
    status,
    establishments: Float64Array.from(shown, (region) => of(region).establishments[region]),
    quantiles: known.length === 0 ? [] : CUTS.map((cut) => quantileSorted(known, cut)!),
    counts,
    interval: readings.some(({ interval }) => interval) ? intervalOf() : undefined,
    band: readings.some(({ band }) => band) ? bandOf() : undefined,
    chance: readings.some(({ chance }) => chance)
      ? Float64Array.from(shown, (region) => of(region).chance?.[region] ?? Number.NaN)
      : undefined,
    pattern: patternOf(),
    asked: readings.some(({ asked: cases }) => cases)
      ? Uint16Array.from(shown, (region) => of(region).asked?.[region] ?? 0)
      : undefined,
    leading: readings.some(({ leading }) => leading)
      ? shown.map((region) => of(region).leading?.get(region) ?? "")
      : undefined,
    byEconomy: Object.fromEntries(ids.map((economy) => [economy, about(economy)])) as Record<EconomyId, EconomyAnswer>,
  };

  function intervalOf(): MeasureAnswer["interval"] {
    const column = (name: "quotient" | "lower" | "upper") =>
      Float64Array.from(shown, (region) => of(region).interval?.[name][region] ?? Number.NaN);
    return {
      quotient: column("quotient"),
      lower: column("lower"),
      upper: column("upper"),
      claim: Uint8Array.from(shown, (region) => of(region).interval?.claim[region] ?? 0),
    };
  }

  function bandOf(): MeasureAnswer["band"] {
    const column = (name: "estimated" | "low" | "high", none: number) =>
      Float64Array.from(shown, (region) => of(region).band?.[name][region] ?? none);
    return { estimated: column("estimated", 0), low: column("low", Number.NaN), high: column("high", Number.NaN) };
  }

  function patternOf(): MeasureAnswer["pattern"] {
    if (!readings.some(({ pattern }) => pattern)) return undefined;
    const column = (name: "p" | "q") =>
      Float64Array.from(shown, (region) => of(region).pattern?.[name][region] ?? Number.NaN);
    return { p: column("p"), q: column("q") };
  }
}
