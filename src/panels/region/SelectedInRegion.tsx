import type { Basis } from "#economies/economy.ts";
import { type EconomyId, economyOf, LEADING, levelOf, type MappedLevelId } from "#economies/economies.ts";
import "#panels/frame/profile.css";
import { For, Show, createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { selectionMask } from "#industries/industrySelection.ts";
import { featureNumber } from "#regions/regionId.ts";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { isPartlyEstimated, isRangeOnly } from "#regions/counts/coverage.ts";
import { createRegionIndustries } from "./createRegionIndustries.ts";
import { jobsText } from "./jobsText.ts";
import { quotientOf } from "./tableRows.ts";
import type { RegionSummary } from "#regions/regionSummary.ts";
import type { IndustryTree } from "#industries/industryTree.ts";
import type { RegionIndustry } from "#regions/regionProfile.ts";

const MOST = 4;
const NOT_KNOWN = { value: Number.NaN, lower: Number.NaN, upper: Number.NaN };

/** A sentence with figures for each selected industry, and no claim beyond them. Nothing when none is selected. */
export function SelectedInRegion(props: { profile: RegionSummary; economy: EconomyId; basis: Basis }) {
  const words = useWords("profile");
  const industries = useIndustries();
  const shown = createMemo(() => industries.roots().slice(0, MOST));
  const more = () => industries.roots().length - shown().length;
  const { rows } = createRegionIndustries(() => (shown().length > 0 ? props.profile.region.id : undefined));
  return (
    <Show when={shown().length > 0 && rows()}>
      {(own) => (
        <section class="profile-selected">
          <h3>{words().selected}</h3>
          <For each={shown()}>
            {(node) => (
              <Sentence node={node} rows={own()} profile={props.profile} economy={props.economy} basis={props.basis} />
            )}
          </For>
          <Show when={more() > 0}>
            <p class="note">{words().moreSelected(more())}</p>
          </Show>
        </section>
      )}
    </Show>
  );
}

function Sentence(props: {
  node: number;
  rows: readonly RegionIndustry[];
  profile: RegionSummary;
  economy: EconomyId;
  basis: Basis;
}) {
  const { t, number, ratio } = useI18n();
  const words = useWords("profile");
  const { tree, title } = useIndustries();
  const regions = useRegions();

  const figure = createMemo((): SelectedFigure => {
    const loaded = tree();
    return loaded ? selectedFigure(loaded, props.rows, props.node) : { kind: "none" };
  });
  // The quotient of a sum needs the nation's figures, which only the measure has; it knows no regions without outlines.
  const measured = createAnswer(
    () => {
      const { id, level } = props.profile.region;
      return figure().kind === "sum" && levelOf(economyOf(props.economy), level).outlines
        ? `${id} ${props.node} ${props.basis}`
        : undefined;
    },
    async () => {
      const loaded = tree();
      if (!loaded) return NOT_KNOWN;
      const { id, level } = props.profile.region;
      const found = await regions.figures({
        mask: selectionMask(loaded, [props.node]),
        level: level as MappedLevelId,
        year: LEADING.years[LEADING.years.length - 1],
        baseYear: LEADING.years[0],
        economies: [props.economy],
        measure: props.basis === "employment" ? "lq-employment" : "lq-establishments",
      });
      const at = found.feature.indexOf(featureNumber(id));
      if (at < 0) return NOT_KNOWN;
      const isRange = isRangeOnly(found.band?.estimated[at] ?? 0);
      return {
        value: isRange ? Number.NaN : found.value[at],
        lower: found.interval?.lower[at] ?? Number.NaN,
        upper: found.interval?.upper[at] ?? Number.NaN,
      };
    },
  );

  const quotient = () => {
    const found = figure();
    if (found.kind === "row")
      return { value: quotientOf(found.row, props.basis), lower: found.row.lqLower, upper: found.row.lqUpper };
    return found.kind === "sum" ? (measured.value() ?? NOT_KNOWN) : NOT_KNOWN;
  };
  const sentence = () => {
    const found = figure();
    if (found.kind === "none") return words().nothingPublished;
    const { employment, establishments } = found.kind === "row" ? found.row : found;
    if (found.kind === "row" && found.row.status === "not published") return words().nothingPublished;
    const isLowerBound = found.kind === "row" ? found.row.status === "partly withheld" : found.isLowerBound;
    const parts: string[] = [];
    if (props.basis === "employment") {
      const jobs =
        found.kind === "row" ? `${jobsText(found.row, words(), number).text} ${words().jobsWord}` : sumText(found);
      if (Number.isNaN(employment)) parts.push(words().jobsWithheld);
      else parts.push(isLowerBound ? words().atLeast(jobs) : jobs);
    }
    if (establishments > 0) parts.push(t().unit.establishments(establishments));
    const { value, lower, upper } = quotient();
    const hasInterval = Number.isFinite(lower) && Number.isFinite(upper);
    if (!Number.isNaN(value)) {
      const times = ratio(value);
      const said =
        props.basis === "employment" ? words().timesNational(times) : words().timesNationalEstablishments(times);
      parts.push(hasInterval ? `${said} ${words().interval(ratio(lower), ratio(upper))}` : said);
    } else if (hasInterval) parts.push(words().timesBetween(ratio(lower), ratio(upper)));
    return parts.join(", ");
  };
  const sumText = ({ employment, estimated }: Extract<SelectedFigure, { kind: "sum" }>) =>
    isPartlyEstimated(estimated) ? words().about(t().unit.jobs(employment)) : t().unit.jobs(employment);
  const broader = () => {
    const found = figure();
    return found.kind === "row" && found.broader ? found.row.industry : undefined;
  };

  return (
    <p>
      <strong>{title(broader() ?? props.node)}:</strong> {sentence()}.
      <Show when={broader() !== undefined}>
        <span class="note"> {words().broaderNode(title(props.node))}</span>
      </Show>
    </p>
  );
}

/** What a region's profile can say about one selected industry. */
export type SelectedFigure =
  /** A row of the source; `broader` if it is of an ancestor, because the source does not divide further. */
  | { kind: "row"; row: RegionIndustry; broader: boolean }
  /** The sum of the rows below; a lower bound while any of them is not known. */
  | {
      kind: "sum";
      rows: number;
      employment: number;
      establishments: number;
      /** Share of the employment that is estimated. */
      estimated: number;
      isLowerBound: boolean;
    }
  | { kind: "none" };

/** Finds the figure for a node among the rows, none of which is an ancestor of another. */
export function selectedFigure(tree: IndustryTree, rows: readonly RegionIndustry[], node: number): SelectedFigure {
  const over = rows.find(({ industry }) => industry <= node && node < tree.end[industry]);
  if (over) return { kind: "row", row: over, broader: over.industry !== node };
  const parts = rows.filter(({ industry }) => industry > node && industry < tree.end[node]);
  if (parts.length === 0) return { kind: "none" };
  const known = parts.filter((row) => !Number.isNaN(row.employment));
  const employment = known.reduce((sum, row) => sum + row.employment, 0);
  const estimated = known.reduce((sum, row) => sum + (row.estimated * row.employment || 0), 0);
  return {
    kind: "sum",
    rows: parts.length,
    employment: known.length ? employment : Number.NaN,
    estimated: employment > 0 ? estimated / employment : 0,
    establishments: parts.reduce((sum, row) => sum + (row.establishments || 0), 0),
    isLowerBound: parts.some((row) => row.status !== "value"),
  };
}
