import type { Basis } from "#economies/economy.ts";
import "#panels/frame/profile.css";
import { For, Show, createMemo } from "solid-js";
import { IntervalMark } from "#charts/interval/IntervalMark.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useIndustries } from "#state/IndustriesContext.tsx";
import { LEAST_ESTABLISHMENTS, concentrations, quotientOf } from "#panels/region/tableRows.ts";
import { jobsText } from "#panels/region/jobsText.ts";
import type { RegionIndustry } from "#regions/regionProfile.ts";

const MOST_CONCENTRATIONS = 6;

/** The industries with the largest quotients that rest on enough establishments: where no portfolio of clusters can be had. */
export function Concentrations(props: { rows: readonly RegionIndustry[]; basis: Basis }) {
  const { t, number, ratio } = useI18n();
  const words = useWords("profile");
  const industries = useIndustries();
  const rows = createMemo(() => concentrations(props.rows, props.basis, MOST_CONCENTRATIONS));
  return (
    <Show when={props.rows.length > 0}>
      <section class="profile-section">
        <h3>{words().concentrations}</h3>
        <p class="note">
          {props.basis === "employment"
            ? words().concentrationsNote(LEAST_ESTABLISHMENTS)
            : words().concentrationsNoteEstablishments(LEAST_ESTABLISHMENTS)}
        </p>
        <Show when={rows().length > 0} fallback={<p>{words().noConcentration}</p>}>
          <ol class="profile-concentrations">
            <For each={rows()}>
              {(row) => (
                <li>
                  <button
                    type="button"
                    class="profile-industry"
                    title={words().onlyThis(industries.title(row.industry))}
                    onClick={() => industries.only([row.industry])}
                  >
                    <span class="profile-list-name">{industries.title(row.industry)}</span>
                    <span class="profile-list-detail">
                      {props.basis === "employment"
                        ? `${jobsText(row, words(), number).text} ${words().jobsWord} · `
                        : ""}
                      {t().unit.establishments(row.establishments)}
                    </span>
                  </button>
                  <IntervalMark
                    value={quotientOf(row, props.basis)}
                    low={row.lqLower}
                    high={row.lqUpper}
                    label={words().intervalHelp(ratio(row.lqLower), ratio(row.lqUpper))}
                    width={64}
                  />
                  <span class="profile-quotient">{words().times(ratio(quotientOf(row, props.basis)))}</span>
                </li>
              )}
            </For>
          </ol>
        </Show>
      </section>
    </Show>
  );
}
