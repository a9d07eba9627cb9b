import "#panels/frame/profile.css";
import { For, type JSX, Show, createEffect, createMemo, createSignal, on } from "solid-js";
import type { Establishment, FirmSelection } from "#engine/establishments/protocol.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { establishmentName } from "./establishmentName.ts";
import { ProfileFailed } from "#panels/frame/ProfileStates.tsx";

const FIRST = 20;
const MORE = 50;

/** The establishments of a selection under the current filter, the first of them at once, each a way to its profile. */
export function EstablishmentList(props: {
  selection: FirmSelection;
  /** Says how many there are. */
  summary?: (total: number) => JSX.Element;
}) {
  const { t, number } = useI18n();
  const words = useWords("profile");
  const { select } = useQuery();
  const { answer, worker } = useEstablishments();
  const industries = useIndustries();
  const [limit, setLimit] = createSignal(FIRST);
  const key = createMemo(() => JSON.stringify(props.selection));
  createEffect(on(key, () => setLimit(FIRST), { defer: true }));

  const page = createAnswer(
    () => `${key()} ${limit()} ${answer()?.version ?? 0}`,
    async () => ({ key: key(), ...(await worker.list(props.selection, 0, limit())) }),
  );
  const shown = () => (page.value()?.key === key() ? page.value() : undefined);
  const left = () => Math.min(MORE, (shown()?.total ?? 0) - (shown()?.rows.length ?? 0));
  const detail = ({ industry, place, employment }: Establishment) =>
    [industries.title(industry), place, employment === null ? "" : t().unit.jobs(employment)]
      .filter(Boolean)
      .join(" · ");

  return (
    <Show when={page.status() !== "failed"} fallback={<ProfileFailed fault={page.fault()} onRetry={page.retry} />}>
      <Show
        when={shown()}
        fallback={
          <output class="profile-skeleton" aria-label={words().listLoading}>
            <For each={[64, 48, 72, 56, 60]}>{(width) => <span class="skeleton" style={{ width: `${width}%` }} />}</For>
          </output>
        }
      >
        {(found) => (
          <>
            <Show when={props.summary}>{(summary) => summary()(found().total)}</Show>
            <ul class="profile-list">
              <For each={found().rows}>
                {(row) => (
                  <li>
                    <button type="button" onClick={() => select({ kind: "establishment", id: row.id })}>
                      <span class="profile-list-name">{establishmentName(row, words())}</span>
                      <span class="profile-list-detail">{detail(row)}</span>
                    </button>
                  </li>
                )}
              </For>
            </ul>
            <Show when={left() > 0}>
              <p class="profile-more">
                <button type="button" class="button" onClick={() => setLimit(limit() + MORE)}>
                  {words().showMore(left())}
                </button>
                <span class="note">
                  {number(found().rows.length)} / {number(found().total)}
                </span>
              </p>
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}
