import "#panels/explore/explore.css";
import "./tree.css";
import { Show, createMemo, createSignal, createUniqueId } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { foldText } from "#industries/foldText.ts";
import { selectionMask, selectionRoots } from "#industries/industrySelection.ts";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { createTreeRows } from "./createTreeRows.ts";
import { IndustryTreeView } from "./IndustryTreeView.tsx";
import { SelectedIndustries } from "./SelectedIndustries.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { type TreeItem, classificationItems, clusterItems } from "./treeItems.ts";

/** As many nodes as a link can carry. */
const MAX_SELECTED = 400;

/** The two headings of the clusters; the classification starts closed. */
const OPEN_AT_FIRST = ["traded", "local"];

/** The industries: what is selected, a field that finds them, and the tree. */
export function IndustrySection() {
  const { t, number } = useI18n();
  const { query, ask } = useQuery();
  const industries = useIndustries();
  const [text, setText] = createSignal("");
  const headingId = createUniqueId();
  let field!: HTMLInputElement;

  const items = createMemo((): TreeItem[] => {
    const tree = industries.tree();
    if (!tree) return [];
    if (query.grouping === "industries") return classificationItems(tree, (economy) => t().economy[economy]);
    const groups = industries.clusters();
    const { traded, local } = t().explore.industries;
    return groups ? clusterItems(tree, groups, { traded, local }) : [];
  });
  const isMatch = createMemo(() => {
    const search = industries.search();
    const wanted = text().trim();
    if (!search || wanted === "") return undefined;
    const nodes = new Set(search(wanted));
    const words = foldText(wanted).split(/\s+/);
    return (item: TreeItem) => {
      if (item.node >= 0) return nodes.has(item.node);
      const name = foldText(item.name);
      return item.nodes.length > 0 && words.every((word) => name.includes(word));
    };
  });
  const rows = createTreeRows(
    () => items(),
    () => isMatch(),
    () => OPEN_AT_FIRST,
  );

  const foundNodes = createMemo(() => rows.matches()?.found.flatMap(({ nodes }) => nodes) ?? []);
  const isTooMany = createMemo(() => {
    const tree = industries.tree();
    if (!tree || foundNodes().length === 0) return false;
    return selectionRoots(tree, selectionMask(tree, [...industries.roots(), ...foundNodes()])).length > MAX_SELECTED;
  });
  const clearText = () => {
    setText("");
    field.focus();
  };

  return (
    <section class="explore-industries" aria-labelledby={headingId}>
      <div class="explore-section-head">
        <h2 id={headingId}>{t().explore.industries.title}</h2>
        <span class="explore-section-state" data-active={industries.roots().length ? "" : undefined}>
          {industries.roots().length
            ? t().explore.industries.selected(industries.roots().length)
            : t().explore.industries.all}
        </span>
      </div>
      <SelectedIndustries />
      <Segmented
        label={t().explore.industries.grouping}
        value={query.grouping}
        options={[
          {
            value: "industries",
            label: t().explore.industries.classification,
            title: t().explore.industries.classificationHint,
          },
          { value: "clusters", label: t().explore.industries.clusters, title: t().explore.industries.clustersHint },
        ]}
        onChange={(grouping) => ask({ grouping })}
      />
      <div class="field" data-size="small">
        <Icon name="search" />
        <input
          ref={(element) => (field = element)}
          type="search"
          aria-label={t().explore.industries.find}
          placeholder={t().explore.industries.findPlaceholder}
          autocomplete="off"
          spellcheck={false}
          maxLength={80}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && text() !== "") {
              event.stopPropagation();
              clearText();
            }
          }}
        />
        <Show when={text() !== ""}>
          <button
            class="icon-button"
            type="button"
            aria-label={t().explore.industries.clearFind}
            title={t().explore.industries.clearFind}
            onClick={clearText}
          >
            <Icon name="close" />
          </button>
        </Show>
      </div>
      <Show when={rows.matches()}>
        {(matches) => (
          <div class="explore-found">
            <span role="status">{t().explore.industries.found(matches().found.length)}</span>
            <button
              class="text-button"
              type="button"
              disabled={foundNodes().length === 0 || isTooMany()}
              title={isTooMany() ? t().explore.industries.tooMany(number(MAX_SELECTED)) : undefined}
              onClick={() => industries.add(foundNodes())}
            >
              {t().explore.industries.selectFound}
            </button>
            <button class="text-button" type="button" onClick={clearText}>
              {t().explore.industries.clear}
            </button>
          </div>
        )}
      </Show>
      <Show
        when={!industries.fault()}
        fallback={
          <div class="tree-empty">
            <p>
              {t().explore.industries.failed}
              <FaultSentence fault={industries.fault()} />
            </p>
            <button class="button" type="button" onClick={() => industries.retry()}>
              {t().app.retry}
            </button>
          </div>
        }
      >
        <IndustryTreeView
          label={query.grouping === "industries" ? t().explore.industries.title : t().explore.industries.clusters}
          tree={rows}
          text={text()}
          isLoading={items().length === 0}
        />
      </Show>
      <Show when={query.grouping === "clusters"}>
        <p class="note">{t().explore.industries.clustersNote}</p>
      </Show>
    </section>
  );
}
