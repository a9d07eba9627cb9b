import "./list.css";
import { Show, createMemo } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { Bounds } from "#state/CameraContext.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { children } from "#industries/colourClasses.ts";
import type { IndustryTree } from "#industries/industryTree.ts";

const LEADING = 3;

/** The map in words: how many establishments, their leading industries, how far it reaches. */
export function ListSentence(props: { shown: number | undefined; bounds: Bounds | undefined }) {
  const { number, percent, language } = useI18n();
  const list = useWords("list");
  const { answer } = useEstablishments();
  const industries = useIndustries();

  const count = () => {
    const matched = answer()?.matched ?? 0;
    if (props.shown === 0) return list().sentenceNone;
    return props.shown === matched
      ? list().sentenceAll(number(matched))
      : list().sentence(number(props.shown ?? 0), number(matched));
  };
  const leading = createMemo(() => {
    const tree = industries.tree();
    const now = answer();
    if (!tree || !now || now.matched === 0) return "";
    const parts = leadingIndustries(tree, industries.roots(), now.matchedByIndustry, LEADING).map(({ node, count }) =>
      list().leadingOne(industries.title(node), number(count), percent(count / now.matched)),
    );
    return parts.length ? list().leading(new Intl.ListFormat(language()).format(parts)) : "";
  });
  const extent = () => {
    if (!props.bounds || !props.shown) return "";
    const [west, south, east, north] = props.bounds;
    const lat = (degrees: number) => `${Math.abs(degrees).toFixed(1)}° ${degrees < 0 ? "S" : "N"}`;
    const lon = (degrees: number) => `${Math.abs(degrees).toFixed(1)}° ${degrees < 0 ? "W" : "E"}`;
    return list().extent(lat(south), lat(north), lon(west), lon(east));
  };
  return (
    <p class="list-sentence" aria-live="polite">
      <Show when={props.shown !== undefined} fallback={<span class="skeleton" />}>
        {count()} {leading()} {extent()}
      </Show>
    </p>
  );
}

/**
 * The industries that say most about a set of establishments, most first, none inside another: of the selected industries
 * (the sectors, when nothing is selected); if only one has any, of its parts.
 *
 * @param counts [industry node] establishments of the set in the subtree
 */
export function leadingIndustries(
  tree: IndustryTree,
  roots: readonly number[],
  counts: ArrayLike<number>,
  limit: number,
): { node: number; count: number }[] {
  const present = (nodes: readonly number[]) => nodes.filter((node) => counts[node] > 0);
  let nodes = present(roots.length ? roots : children(tree, -1));
  while (nodes.length === 1) {
    const parts = present(children(tree, nodes[0]));
    if (parts.length === 0) break;
    nodes = parts;
  }
  return nodes
    .map((node) => ({ node, count: counts[node] }))
    .sort((a, b) => b.count - a.count || a.node - b.node)
    .slice(0, limit);
}
