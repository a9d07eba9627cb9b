import "#panels/frame/profile.css";
import { Show } from "solid-js";
import type { Establishment } from "#engine/establishments/protocol.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { EstablishmentPage, createLimit } from "./EstablishmentPage.tsx";
import { establishmentName } from "./establishmentName.ts";

/** Establishments by their rows in the register, in the order given, the first of them at once, each a way to its profile. */
export function RowList(props: { rows: ArrayLike<number> }) {
  const { t } = useI18n();
  const words = useWords("profile");
  const { worker } = useEstablishments();
  const industries = useIndustries();
  const [limit, raiseLimit] = createLimit(() => props.rows);
  const page = createAnswer(
    () => ({ rows: props.rows, limit: limit() }),
    async (asked) => {
      const wanted = Array.from({ length: Math.min(asked.limit, asked.rows.length) }, (_, i) => asked.rows[i]);
      const found = await Promise.all(wanted.map((row) => worker.establishment(row)));
      return found.filter((row) => row !== undefined);
    },
  );
  const shown = () => (page.about()?.rows === props.rows ? page.value() : undefined);
  const detail = ({ industry, place }: Establishment) =>
    [industries.title(industry), place].filter(Boolean).join(" · ");

  return (
    <EstablishmentPage page={page} rows={shown()} total={props.rows.length} onMore={raiseLimit}>
      {(row) => (
        <>
          <span class="profile-list-name profile-row-head">
            <span>{establishmentName(row, words())}</span>
            <Show when={row.employment !== null}>
              <span>{t().unit.jobs(row.employment ?? 0)}</span>
            </Show>
          </span>
          <span class="profile-list-detail">{detail(row)}</span>
        </>
      )}
    </EstablishmentPage>
  );
}
