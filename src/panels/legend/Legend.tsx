import "./legend.css";
import { For, Show, createMemo, onCleanup } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { CLASS_COLOURS, CLASS_INK, CLASS_LETTERS, OTHER_COLOUR } from "#ui/dataColours.ts";
import { legendIsOpen, openLegend } from "./legendRoom.ts";
import { Disclosure } from "#ui/Disclosure.tsx";
import { SizeKey } from "./SizeKey.tsx";
import { type ColourClasses, OTHER_CLASS } from "#industries/colourClasses.ts";
import type { IndustryTree } from "#industries/industryTree.ts";

/** What colours and bubbles mean in the view *Establishments*. A class is also a button that shows only that industry. */
export function Legend(props: { zoom: number }) {
  const { t, number } = useI18n();
  const { query } = useQuery();
  const industries = useIndustries();
  const establishments = useEstablishments();
  const answer = establishments.answer;

  const rows = createMemo(() => {
    const tree = industries.tree();
    const classes = establishments.classes();
    const counts = answer()?.matchedByIndustry;
    if (!tree || !classes || !counts) return [];
    const counted = classCounts(tree, classes.nodes, counts);
    return classes.nodes.map((node, position) => ({
      node,
      members: classes.members[position],
      language: tree.en[node] === null ? "es" : undefined,
      title: classes.isRest[position] ? t().legend.rest(industries.title(node)) : industries.title(node),
      position,
      count: counted[position],
    }));
  });
  const others = () => (answer()?.matched ?? 0) - rows().reduce((sum, { count }) => sum + count, 0);
  const onlyIndustry = () => (industries.roots().length === 1 ? industries.roots()[0] : undefined);
  /** Its marks alone stand out while a line of the legend is pointed at or has the focus. */
  const pointing = (position: number) => ({
    onPointerEnter: () => establishments.pointAtClass(position),
    onPointerLeave: () => establishments.pointAtClass(undefined),
    onFocus: () => establishments.pointAtClass(position),
    onBlur: () => establishments.pointAtClass(undefined),
  });
  onCleanup(() => establishments.pointAtClass(undefined));
  const largest = () => {
    const all = answer()?.largest;
    return all ? (all[Math.max(0, Math.min(all.length - 1, Math.floor(props.zoom)))] ?? 0) : 0;
  };

  return (
    <div class="legend">
      <Disclosure
        title={establishments.classes() ? t().legend.leading : t().legend.title}
        open={legendIsOpen()}
        onChoose={openLegend}
      >
        <Show when={answer()} fallback={<LegendSkeleton />}>
          {(now) => (
            <Show when={now().matched > 0} fallback={<p class="note">{t().legend.none}</p>}>
              <Show
                when={rows().length > 0}
                fallback={
                  <p class="legend-row">
                    <span class="legend-swatch legend-swatch-hue" />
                    <span class="legend-title">
                      {onlyIndustry() === undefined ? t().legend.oneHue : industries.title(onlyIndustry() ?? -1)}
                    </span>
                    <span class="legend-count">{number(now().matched)}</span>
                  </p>
                }
              >
                <ul>
                  <For each={rows()}>
                    {(row) => (
                      <li>
                        <button
                          class="legend-row"
                          type="button"
                          title={t().legend.selectOnly(`${row.title} (${industries.code(row.node)})`)}
                          data-empty={row.count === 0 ? "" : undefined}
                          onClick={() => industries.only(row.members)}
                          {...pointing(row.position)}
                        >
                          <span
                            class="legend-swatch legend-swatch-letter"
                            style={{ "background-color": CLASS_COLOURS[row.position], color: CLASS_INK[row.position] }}
                            data-letter={CLASS_LETTERS[row.position]}
                            aria-hidden="true"
                          />
                          <span class="legend-title" lang={row.language}>
                            {row.title}
                          </span>
                          <span class="legend-count">{number(row.count)}</span>
                        </button>
                      </li>
                    )}
                  </For>
                  <Show when={others() > 0}>
                    <li class="legend-row" {...pointing(OTHER_CLASS)}>
                      <span
                        class="legend-swatch legend-swatch-letter"
                        style={{ "background-color": OTHER_COLOUR }}
                        aria-hidden="true"
                      />
                      <span class="legend-title">{t().legend.other}</span>
                      <span class="legend-count">{number(others())}</span>
                    </li>
                  </Show>
                </ul>
                <p class="note legend-mixed">
                  <span class="legend-swatch-pair" aria-hidden="true">
                    <span class="legend-swatch" style={{ "background-color": CLASS_COLOURS[0] }} />
                    <span class="legend-swatch" style={{ "background-color": CLASS_COLOURS[0] }} />
                  </span>
                  {t().legend.mixed}
                </p>
              </Show>
              <SizeKey largest={largest()} weight={query.weight} />
              <Show when={query.weight === "employment"}>
                <p class="note">{t().legend.employmentKnown(number(now().employmentKnown), number(now().matched))}</p>
              </Show>
            </Show>
          )}
        </Show>
      </Disclosure>
    </div>
  );
}

function LegendSkeleton() {
  return (
    <div class="legend-skeleton" aria-hidden="true">
      <For each={[0.8, 0.6, 0.7, 0.5]}>{(share) => <span class="skeleton" style={{ width: `${share * 100}%` }} />}</For>
    </div>
  );
}

/**
 * Establishments of each colour class. A class that holds another does not count what the other has, so that the counts
 * and what is in no class add up to the whole.
 *
 * @param counts [industry node] establishments in the subtree
 */
export function classCounts(tree: IndustryTree, nodes: ColourClasses["nodes"], counts: ArrayLike<number>): number[] {
  const result = nodes.map((node) => counts[node]);
  nodes.forEach((node) => {
    for (let above = tree.parent[node]; above >= 0; above = tree.parent[above]) {
      const holder = nodes.indexOf(above);
      if (holder < 0) continue;
      result[holder] -= counts[node];
      break;
    }
  });
  return result;
}
