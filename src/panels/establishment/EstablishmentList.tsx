import "#panels/frame/profile.css";
import { type JSX, createMemo } from "solid-js";
import type { Establishment, FirmSelection } from "#engine/establishments/protocol.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useEstablishments } from "#state/EstablishmentsContext.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { EstablishmentPage, createLimit } from "./EstablishmentPage.tsx";
import { establishmentName } from "./establishmentName.ts";

/** The establishments of a selection under the current filter, the first of them at once, each a way to its profile. */
export function EstablishmentList(props: {
  selection: FirmSelection;
  /** Says how many there are. */
  summary?: (total: number) => JSX.Element;
}) {
  const { t } = useI18n();
  const words = useWords("profile");
  const { answer, worker } = useEstablishments();
  const industries = useIndustries();
  const key = createMemo(() => JSON.stringify(props.selection));
  const [limit, raiseLimit] = createLimit(() => key());

  const page = createAnswer(
    () => `${key()} ${limit()} ${answer()?.version ?? 0}`,
    async () => ({ key: key(), ...(await worker.list(props.selection, 0, limit())) }),
  );
  const shown = () => (page.value()?.key === key() ? page.value() : undefined);
  const total = () => shown()?.total ?? 0;
  const detail = ({ industry, place, employment }: Establishment) =>
    [industries.title(industry), place, employment === null ? "" : t().unit.jobs(employment)]
      .filter(Boolean)
      .join(" · ");

  return (
    <EstablishmentPage
      page={page}
      rows={shown()?.rows}
      total={total()}
      onMore={raiseLimit}
      summary={props.summary?.(total())}
    >
      {(row) => (
        <>
          <span class="profile-list-name">{establishmentName(row, words())}</span>
          <span class="profile-list-detail">{detail(row)}</span>
        </>
      )}
    </EstablishmentPage>
  );
}
