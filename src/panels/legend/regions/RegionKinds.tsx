import "./regionLegend.css";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { Stars } from "#charts/interval/Stars.tsx";
import { useWords } from "#i18n/I18n.tsx";
import { CATEGORIES, type CategoryScale } from "#measures/classBreaks.ts";
import type { AnswerClasses } from "#measures/answerClasses.ts";
import { FAMILIES } from "#industries/families.ts";
import { CLASS_LETTERS } from "#ui/dataColours.ts";
import { useTheme } from "#state/ThemeContext.tsx";
import { measureColours } from "#measures/measureColours.ts";
import { LegendRow } from "./LegendRow.tsx";
import { PatternSwatch } from "./PatternSwatch.tsx";

/** The order kinds are read in, strongest claim first, by their class. */
const ORDER: Record<CategoryScale, readonly number[]> = {
  strong: [1, 0],
  stars: [3, 2, 1, 0],
  quadrant: [1, 4, 2, 3, 0],
  spot: [1, 2, 0],
  family: [1, 2, 3, 4, 5, 6, 7, 0],
};

/** The kinds a measure tells apart, with their colours and how many regions are of each. */
export function RegionKinds(props: { scale: CategoryScale; classes: AnswerClasses }) {
  const w = useWords("regional");
  const families = useWords("marks");
  const { theme } = useTheme();
  const colours = () => measureColours(props.scale, props.classes.counts.length, theme());
  const strongFrom = () => props.classes.strongFrom ?? Number.POSITIVE_INFINITY;
  const open = () => props.classes.openCounts.reduce((sum, count) => sum + count, 0);
  const label = (position: number): JSX.Element => {
    const kinds = w().legend;
    switch (props.scale) {
      case "strong":
        return kinds.verdict[CATEGORIES.strong[position]];
      case "quadrant":
        return kinds.quadrant[CATEGORIES.quadrant[position]];
      case "spot":
        return kinds.spot[CATEGORIES.spot[position]];
      case "family":
        return position === 0 ? w().tip.noCluster : families().family[FAMILIES[position - 1]];
      default:
        return (
          <>
            <Stars count={position} label={kinds.stars(position)} />
            <Show when={position >= strongFrom()}>
              <span class="region-legend-strong">{kinds.strongFrom}</span>
            </Show>
          </>
        );
    }
  };

  /** Of the kinds that are strong, how many only probably are: they have a line of their own. */
  const openIn = (position: number) => (position >= strongFrom() ? props.classes.openCounts[position] : 0);
  const lines = () =>
    ORDER[props.scale].flatMap((position): (number | "probably")[] =>
      position === strongFrom() && open() > 0 ? [position, "probably"] : [position],
    );

  return (
    <ul class="region-legend-rows">
      <For each={lines()}>
        {(line) => (
          <Switch>
            <Match when={line === "probably"}>
              <LegendRow
                mark={<PatternSwatch pattern="open" colour={colours().at(-1)} />}
                label={w().legend.estimateOnly}
                title={w().legend.estimateOnlyHint}
                count={open()}
              />
            </Match>
            <Match when={typeof line === "number" ? { at: line } : undefined}>
              {(kind) => (
                <LegendRow
                  mark={
                    <span
                      class="region-legend-kind"
                      data-letter={props.scale === "family" ? CLASS_LETTERS[kind().at - 1] : undefined}
                      style={{ "background-color": colours()[kind().at] }}
                    />
                  }
                  label={label(kind().at)}
                  position={kind().at}
                  title={kind().at >= strongFrom() ? w().legend.surelyHint : undefined}
                  count={props.classes.counts[kind().at] - openIn(kind().at)}
                />
              )}
            </Match>
          </Switch>
        )}
      </For>
    </ul>
  );
}
