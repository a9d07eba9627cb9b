import "./profile.css";
import { For, Show, createEffect, createSignal, on } from "solid-js";
import type { Establishment } from "#engine/establishments/protocol.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { establishmentName } from "#panels/establishment/establishmentName.ts";
import { ProfileFailed } from "./ProfileStates.tsx";

const FIRST = 20;
const MORE = 50;

/** Establishments by their rows in the register, in the order given, the first of them at once, each a way to its profile. */
export function RowList(props: { rows: ArrayLike<number> }) {
  const w = useWords("clusters");
  const { t, number } = useI18n();
  const words = useWords("profile");
  const { select } = useQuery();
  const { worker } = useEstablishments();
  const industries = useIndustries();
  const [limit, setLimit] = createSignal(FIRST);
  createEffect(
    on(
      () => props.rows,
      () => setLimit(FIRST),
      { defer: true },
    ),
  );
  const page = createAnswer(
    () => ({ rows: props.rows, limit: limit() }),
    async (asked) => {
      const wanted = Array.from({ length: Math.min(asked.limit, asked.rows.length) }, (_, i) => asked.rows[i]);
      const found = await Promise.all(wanted.map((row) => worker.establishment(row)));
      return found.filter((row) => row !== undefined);
    },
  );
  const shown = () => (page.about()?.rows === props.rows ? page.value() : undefined);
  const left = () => Math.min(MORE, props.rows.length - (shown()?.length ?? 0));
  const detail = ({ industry, place }: Establishment) =>
    [industries.title(industry), place].filter(Boolean).join(" · ");

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
        {(rows) => (
          <>
            <ul class="profile-list">
              <For each={rows()}>
                {(row) => (
                  <li>
                    <button type="button" onClick={() => select({ kind: "establishment", id: row.id })}>
                      <span class="profile-list-name profile-row-head">
                        <span>{establishmentName(row, words())}</span>
                        <Show when={row.employment !== null}>
                          <span>{t().unit.jobs(row.employment ?? 0)}</span>
                        </Show>
                      </span>
                      <span class="profile-list-detail">{detail(row)}</span>
                    </button>
                  </li>
                )}
              </For>
            </ul>
            <Show when={left() > 0}>
              <p class="profile-more">
                <button type="button" class="button" onClick={() => setLimit(limit() + MORE)}>
                  {w().profile.showMore(left())}
                </button>
                <span class="note">
                  {number(rows().length)} / {number(props.rows.length)}
                </span>
              </p>
            </Show>
          </>
        )}
      </Show>
    </Show>
  );
}
