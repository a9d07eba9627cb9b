import { LEADING, windowsOf, yearsOf, type YearWindow } from "#economies/economies.ts";
import { For } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Setting } from "#panels/explore/Setting.tsx";

/** Between which years changes are counted: the windows there are, and the one a link asks for beside them. */
export function WindowSetting() {
  const words = useWords("regional");
  const { query, ask } = useQuery();
  const inForce = () => yearsOf(LEADING, query);
  const windows = () => {
    const offered = windowsOf(LEADING);
    return offered.some((window) => isSame(window, inForce())) ? offered : [...offered, inForce()];
  };
  const choose = (at: number) => {
    const chosen = windows()[at];
    if (chosen) ask(chosen);
  };
  return (
    <Setting label={words().window}>
      <select
        class="select"
        aria-label={words().window}
        onChange={(event) => choose(event.currentTarget.selectedIndex)}
      >
        <For each={windows()}>
          {(window) => (
            <option selected={isSame(window, inForce())}>{words().years(window.baseYear, window.year)}</option>
          )}
        </For>
      </select>
    </Setting>
  );
}

function isSame(a: YearWindow, b: YearWindow): boolean {
  return a.year === b.year && a.baseYear === b.baseYear;
}
