import "./tree.css";
import { Show } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Marked } from "#ui/Marked.tsx";
import { highlightParts } from "#panels/explore/search/highlightParts.ts";
import type { TreeRow } from "./treeRows.ts";

/** One line of the tree: twisty, checkbox, code and title, "only", and the count over a bar. */
export function IndustryRow(props: {
  id: string;
  row: TreeRow;
  top: number;
  height: number;
  text: string;
  isActive: boolean;
  hasSecondLine: boolean;
  /** Establishments under the other filters; undefined while they are not counted. */
  count: number | undefined;
  /** Count of the longest bar. */
  largest: number;
  onPress: () => void;
  onExpand: () => void;
  onOnly: () => void;
}) {
  const { t, number } = useI18n();
  const industries = useIndustries();
  const item = () => props.row.item;
  const isHeading = () => item().nodes.length === 0;
  const state = () => industries.stateOf(item().nodes);
  const title = () => (item().node < 0 ? item().name : industries.title(item().node));
  const code = () => (item().node < 0 ? "" : industries.code(item().node));
  const other = () => (item().node < 0 ? undefined : industries.otherTitle(item().node));
  const hint = () => {
    if (isHeading())
      return item().key === "traded" ? t().explore.industries.tradedHint : t().explore.industries.localHint;
    return [`${code()} ${title()}`.trim(), other()].filter((line) => line !== undefined).join("\n");
  };
  const checked = () => (state() === "some" ? "mixed" : state() === "all");
  const share = () => Math.min(1, (props.count ?? 0) / props.largest);
  return (
    // The tree takes the keys; the row is only pressed.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={props.id}
      class="tree-row"
      role="treeitem"
      tabIndex={-1}
      aria-level={props.row.level}
      aria-posinset={props.row.position}
      aria-setsize={props.row.siblings}
      aria-expanded={props.row.expandable ? props.row.expanded : undefined}
      aria-checked={isHeading() ? undefined : checked()}
      aria-selected={props.isActive}
      data-active={props.isActive ? "" : undefined}
      data-heading={isHeading() ? "" : undefined}
      data-empty={props.count === 0 && !isHeading() ? "" : undefined}
      style={{
        transform: `translateY(${props.top}px)`,
        height: `${props.height}px`,
        "padding-left": `${(props.row.level - 1) * 0.75}rem`,
      }}
      title={hint()}
      onMouseDown={(event) => event.detail > 1 && event.preventDefault()}
      onClick={() => props.onPress()}
    >
      <span
        class="tree-twisty"
        aria-hidden="true"
        data-expanded={props.row.expanded ? "" : undefined}
        onClick={(event) => {
          if (!props.row.expandable) return;
          event.stopPropagation();
          props.onExpand();
        }}
      >
        <Show when={props.row.expandable}>
          <Icon name="chevron" />
        </Show>
      </span>
      <Show when={!isHeading()}>
        <span class="tree-check" aria-hidden="true" data-state={state()} />
      </Show>
      <span class="tree-text">
        <span
          class="tree-title"
          lang={item().node >= 0 && industries.tree()?.en[item().node] === null ? "es" : undefined}
        >
          <Show when={code() !== ""}>
            <span class="code">
              <Marked parts={highlightParts(code(), props.text)} />
            </span>{" "}
          </Show>
          <Marked parts={highlightParts(title(), props.text)} />
        </span>
        <Show when={props.hasSecondLine}>
          <span class="tree-other" lang="es">
            <Marked parts={highlightParts(other() ?? "", props.text)} />
          </span>
        </Show>
      </span>
      <Show when={!isHeading()}>
        <button
          class="tree-only"
          type="button"
          tabIndex={props.isActive ? 0 : -1}
          aria-label={t().explore.industries.onlyThis(title())}
          onClick={(event) => {
            event.stopPropagation();
            props.onOnly();
          }}
        >
          {t().explore.industries.only}
        </button>
        <span class="tree-count">
          <Show when={props.count !== undefined} fallback={<span class="skeleton" />}>
            {number(props.count ?? 0)}
          </Show>
          <span class="tree-bar" style={{ transform: `scaleX(${share()})` }} />
        </span>
      </Show>
    </div>
  );
}
