import "#panels/frame/profile.css";
import { type Accessor, For, type JSX, Show, createEffect, createSignal, on } from "solid-js";
import type { Establishment } from "#engine/establishments/protocol.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import type { Answer } from "#state/createAnswer.ts";
import { ProfileFailed } from "#panels/frame/ProfileStates.tsx";

const FIRST = 20;
const MORE = 50;

/** How many of a list are shown: the first of them at once and again with another list. */
export function createLimit(list: () => unknown): [limit: Accessor<number>, raise: () => void] {
  const [limit, setLimit] = createSignal(FIRST);
  createEffect(on(list, () => setLimit(FIRST), { defer: true }));
  return [limit, () => setLimit((now) => now + MORE)];
}

/** The establishments of a list up to its limit, each a way to its profile, and a way to more of them. */
export function EstablishmentPage(props: {
  page: Pick<Answer<unknown, unknown>, "status" | "fault" | "retry">;
  /** Undefined until they are there. */
  rows: readonly Establishment[] | undefined;
  total: number;
  onMore: () => void;
  summary?: JSX.Element;
  /** What is written of one. */
  children: (row: Establishment) => JSX.Element;
}) {
  const { number } = useI18n();
  const words = useWords("profile");
  const { select } = useQuery();
  return (
    <Show
      when={props.page.status() !== "failed"}
      fallback={<ProfileFailed fault={props.page.fault()} onRetry={() => props.page.retry()} />}
    >
      <Show
        when={props.rows}
        fallback={
          <output class="profile-skeleton" aria-label={words().listLoading}>
            <For each={[64, 48, 72, 56, 60]}>{(width) => <span class="skeleton" style={{ width: `${width}%` }} />}</For>
          </output>
        }
      >
        {(rows) => (
          <>
            {props.summary}
            <ul class="profile-list">
              <For each={rows()}>
                {(row) => (
                  <li>
                    <button type="button" onClick={() => select({ kind: "establishment", id: row.id })}>
                      {props.children(row)}
                    </button>
                  </li>
                )}
              </For>
            </ul>
            <Show when={props.total > rows().length}>
              <p class="profile-more">
                <button type="button" class="button" onClick={() => props.onMore()}>
                  {words().showMore(Math.min(MORE, props.total - rows().length))}
                </button>
                <span class="note">
                  {number(rows().length)} / {number(props.total)}
                </span>
              </p>
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}
