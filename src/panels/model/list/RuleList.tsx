import "#panels/explore/explore.css";
import "#panels/model/guidelines.css";
import { For, Show, createEffect, createMemo, createSignal, on, type Accessor } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useNotices } from "#state/NoticesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useModel } from "#panels/model/ModelContext.tsx";
import { RuleFilters } from "./RuleFilters.tsx";
import { RuleRow } from "./RuleRow.tsx";
import { ALL_THEMES, ruleSearch, type RuleFilter } from "./ruleSearch.ts";
import { ThemeSection } from "./ThemeSection.tsx";
import { THEME_KINDS } from "./themeKinds.ts";
import type { AudienceId } from "#guidelines/model/guidelineModel.ts";
import { DEFAULT_QUERY } from "#state/query/query.ts";
import { keepChoice, keptChoice } from "#state/keptChoice.ts";

const STORAGE_KEY = "agglomera.guidelines.audience";

/** For whom rules are listed: the audience of the link, which profiles go by too, or all of them. The choice is remembered. */
function createAudienceFilter(): {
  audience: Accessor<AudienceId | "all">;
  choose: (audience: AudienceId | "all") => void;
} {
  const { query, ask } = useQuery();
  const [isAll, setIsAll] = createSignal(query.audience === DEFAULT_QUERY.audience && !isOneRemembered());
  return {
    audience: () => (isAll() ? "all" : query.audience),
    choose: (audience) => {
      setIsAll(audience === "all");
      if (audience !== "all") ask({ audience });
      keepChoice(STORAGE_KEY, audience === "all" ? "all" : "one");
    },
  };
}

function isOneRemembered(): boolean {
  return keptChoice(STORAGE_KEY) === "one";
}

/** All rules by area, as the news release of 2005 names the areas, and what narrows them. */
export function RuleList() {
  const w = useWords("guidelines");
  const { query, ask } = useQuery();
  const { tell } = useNotices();
  const { model } = useModel();
  const { audience, choose } = createAudienceFilter();
  const [text, setText] = createSignal("");
  const [theme, setTheme] = createSignal(ALL_THEMES);
  const find = ruleSearch(model);
  const themeOf = (rule: string | undefined) => (rule === undefined ? undefined : model.rules.get(rule)?.theme);
  const chosenTheme = () => [themeOf(query.advice)].filter((id) => id !== undefined);
  const [open, setOpen] = createSignal<readonly string[]>(chosenTheme());

  const filter = (): RuleFilter => ({ text: text(), audience: audience(), theme: theme() });
  const found = createMemo(() => find(filter()));
  const isNarrow = () => text().trim() !== "" || theme() !== ALL_THEMES;
  const isFiltered = () => isNarrow() || audience() !== "all";
  const groups = createMemo(() =>
    THEME_KINDS.map((kind) => ({
      kind,
      themes: [...model.themes.values()]
        .filter(({ apec }) => apec === kind)
        .map((theme) => ({ theme, rules: found().filter((rule) => rule.theme === theme.id) }))
        .filter(({ rules }) => rules.length > 0),
    })).filter(({ themes }) => themes.length > 0),
  );
  const shownThemes = () => groups().flatMap(({ themes }) => themes.map(({ theme }) => theme.id));
  const isAllOpen = () => shownThemes().every((id) => open().includes(id));
  const chosenButHidden = () => {
    const rule = query.advice === undefined ? undefined : model.rules.get(query.advice);
    return rule && !found().includes(rule) ? rule : undefined;
  };
  const change = (changed: Partial<RuleFilter>) => {
    if (changed.text !== undefined) setText(changed.text);
    if (changed.theme !== undefined) setTheme(changed.theme);
    if (changed.audience !== undefined) choose(changed.audience);
  };
  const clear = () => change({ text: "", theme: ALL_THEMES, audience: "all" });
  // What is looked for is in sight at once; without a question the areas are, and the rule on the map.
  createEffect(on(isNarrow, (narrow) => setOpen(narrow ? [...model.themes.keys()] : chosenTheme()), { defer: true }));
  createEffect(
    on(
      () => themeOf(query.advice),
      (id) => id !== undefined && setOpen((ids) => (ids.includes(id) ? ids : [...ids, id])),
      { defer: true },
    ),
  );
  createEffect(() => {
    const id = query.advice;
    if (id === undefined || model.rules.has(id)) return;
    tell({ key: "link", tone: "problem", text: w().unknownRule(id) });
    ask({ advice: undefined });
  });
  const toggle = (id: string) =>
    setOpen((ids) => (ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id]));

  return (
    <>
      <RuleFilters filter={filter()} onChange={change} />
      <ThresholdsChanged />
      <Show when={chosenButHidden()}>
        {(rule) => (
          <div class="guidelines-hidden">
            <p class="note">{w().hidden}</p>
            <ul>
              <RuleRow rule={rule()} text="" />
            </ul>
          </div>
        )}
      </Show>
      <Show when={found().length === 0}>
        <p class="guidelines-none">{w().none}</p>
      </Show>
      <For each={groups()}>
        {({ kind, themes }) => (
          <section class="guidelines-group">
            <h3>
              {w().kind[kind]} <span class="note">{w().kindNote[kind]}</span>
            </h3>
            <For each={themes}>
              {({ theme, rules }) => (
                <ThemeSection
                  theme={theme}
                  rules={rules}
                  text={text()}
                  open={open().includes(theme.id)}
                  onToggle={() => toggle(theme.id)}
                />
              )}
            </For>
          </section>
        )}
      </For>
      <footer class="explore-foot guidelines-foot">
        <p aria-live="polite" aria-atomic="true" data-testid="match-count">
          <strong>{found().length}</strong> <span>{w().foundOf(model.rules.size)}</span>
        </p>
        <Show when={found().length > 0}>
          <button type="button" class="text-button" onClick={() => setOpen(isAllOpen() ? [] : shownThemes())}>
            {isAllOpen() ? w().closeAll : w().openAll}
          </button>
        </Show>
        <button type="button" class="button" disabled={!isFiltered()} onClick={clear}>
          {w().clear}
        </button>
      </footer>
    </>
  );
}

/** How many thresholds are not the model's own, and the way back. */
function ThresholdsChanged() {
  const w = useWords("guidelines");
  const { thresholds } = useModel();
  return (
    <Show when={thresholds.changed().length > 0}>
      <p class="guidelines-changed">
        {w().threshold.changed(thresholds.changed().length)}{" "}
        <button type="button" class="text-button" onClick={() => thresholds.resetAll()}>
          {w().threshold.resetAll}
        </button>
      </p>
    </Show>
  );
}
