import "#panels/frame/compactTable.css";
import "#panels/frame/profile.css";
import "./compare.css";
import { For, Show, createMemo } from "solid-js";
import { IntervalMark } from "#charts/interval/IntervalMark.tsx";
import { quotientAxis } from "#charts/quotientMark.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { economyOf, LEADING, yearsOf, type YearWindow } from "#economies/economies.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { createFigureText } from "#panels/clusterInRegion/parts/createFigureText.ts";
import { ProfileFailed, ProfileSkeleton } from "#panels/frame/ProfileStates.tsx";
import { createTraded } from "#panels/region/dashboard/createTraded.ts";
import { portfolioRows } from "#panels/region/dashboard/portfolioRows.ts";
import { createPortfolio } from "#panels/region/createPortfolio.ts";
import type { RegionSummary } from "#regions/regionSummary.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { ComparePicker } from "./ComparePicker.tsx";
import { createCompared } from "./createCompared.ts";

/** So many regions most alike stand beside one where none is chosen. */
const USUAL = 2;
const OWN_CLUSTERS = 6;
const OTHERS_CLUSTERS = 3;

interface Compared {
  summary: RegionSummary;
  portfolio: RegionPortfolio;
}

/** A region beside others: the same figures in columns, and what each is strong in on one axis. */
export function RegionCompare(props: { region: string }) {
  const w = useWords("regionDashboard");
  const profile = useWords("profile");
  const { number, change, compact, percent } = useI18n();
  const { query, select } = useQuery();
  const { settings, title } = useRegional();
  const { worker } = useRegions();
  const told = createFigureText();
  const isTraded = createTraded();
  const compared = createCompared(() => props.region);
  const { portfolio } = createPortfolio(() => props.region);
  const peers = () => portfolio()?.peers ?? [];
  const isUsual = () => compared.chosen().length === 0;
  const shown = createMemo(() =>
    isUsual()
      ? peers()
          .slice(0, USUAL)
          .map(({ region }) => region)
      : compared.chosen(),
  );
  const answer = createAnswer(
    () => portfolio() && JSON.stringify([[props.region, ...shown()], settings(), yearsOf(LEADING, query)]),
    async (asked) => {
      const [ids, under, window] = JSON.parse(asked) as [string[], RegionalSettings, YearWindow];
      const found = await Promise.all(
        ids.map(async (id) => ({
          summary: await worker.profile(id, window),
          portfolio: await worker.portfolio(id, under),
        })),
      );
      return found.filter((one): one is Compared => one.summary !== undefined && one.portfolio !== undefined);
    },
  );
  const regions = () => {
    const found = answer.value();
    return found?.[0]?.portfolio.region === props.region ? found : undefined;
  };
  const write = (value: number | null, as: (known: number) => string) =>
    value === null || !Number.isFinite(value) ? profile().notKnown : as(value);
  const rows = createMemo(() => {
    const found = regions();
    if (!found) return [];
    const { economy, basis } = found[0].portfolio;
    const [first, last] = [found[0].summary.years[0], found[0].summary.years.at(-1)!];
    const line = (label: string, cell: (one: Compared) => string) => ({ label, cells: found.map(cell) });
    const jobs = [
      line(profile().employment(found[0].summary.year), ({ summary }) => write(summary.totals.employment, number)),
      line(profile().payroll(found[0].summary.year), ({ summary }) =>
        write(summary.totals.payrollThousandUsd, (thousands) => profile().dollars(compact(thousands * 1000))),
      ),
      line(profile().jobsChange(first, last), ({ summary }) => write(summary.courses.employment.change, change)),
    ];
    return [
      line(profile().population, ({ summary }) => write(summary.region.population, number)),
      ...(basis === "employment" ? jobs : []),
      line(profile().establishments(found[0].summary.year), ({ summary }) =>
        write(summary.totals.establishments, number),
      ),
      line(profile().establishmentsChange(first, last), ({ summary }) =>
        write(summary.courses.establishments.change, change),
      ),
      line(economyOf(economy).hasClusters ? w().compare.strong : w().compare.strongIndustries, ({ portfolio: its }) =>
        w().compare.count(its.strength.strong, its.strength.probably),
      ),
      line(w().compare.share[basis], ({ portfolio: its }) => write(its.strength.share, percent)),
    ];
  });
  const subjects = createMemo(() => {
    const found = regions() ?? [];
    const strong = found.flatMap(({ portfolio: its }, at) =>
      portfolioRows(its, "strong", isTraded)
        .slice(0, at === 0 ? OWN_CLUSTERS : OTHERS_CLUSTERS)
        .map(({ subject }) => subject),
    );
    return [...new Set(strong)];
  });
  const figureOf = (its: RegionPortfolio, subject: string) => its.figures.find((figure) => figure.subject === subject);
  const axis = createMemo(() =>
    quotientAxis(
      (regions() ?? []).flatMap(({ portfolio: its }) =>
        subjects().flatMap((subject) => figureOf(its, subject)?.quotient ?? []),
      ),
    ),
  );
  const alike = () =>
    peers()
      .filter(({ region }) => !shown().includes(region))
      .slice(0, 3)
      .map(({ region, regionName }) => ({ id: region, name: regionName }));
  const remove = (id: string) =>
    isUsual() ? compared.choose(shown().filter((other) => other !== id)) : compared.remove(id);

  return (
    <div class="profile-body">
      <section>
        <h3>{w().compare.title}</h3>
        <p class="note">{isUsual() && shown().length > 0 ? w().compare.usual : w().compare.note}</p>
        <ComparePicker compared={compared} alike={alike()} />
        <Show when={answer.status() === "failed"}>
          <ProfileFailed fault={answer.fault()} onRetry={answer.retry} />
        </Show>
        <Show when={regions()} fallback={<Show when={answer.status() !== "failed"}>{<ProfileSkeleton />}</Show>}>
          {(found) => (
            <div class="compare" data-busy={answer.status() === "loading" ? "" : undefined}>
              <table class="compact-table compare-table">
                <thead>
                  <tr>
                    <th scope="col">{w().compare.figure}</th>
                    <For each={found()}>
                      {({ summary }, at) => (
                        <th scope="col">
                          <Show when={at() > 0} fallback={summary.region.name}>
                            <button
                              type="button"
                              class="link"
                              onClick={() => select({ kind: "region", id: summary.region.id })}
                            >
                              {summary.region.name}
                            </button>
                            <button
                              type="button"
                              class="icon-button compare-remove"
                              aria-label={w().compare.remove(summary.region.name)}
                              title={w().compare.remove(summary.region.name)}
                              onClick={() => remove(summary.region.id)}
                            >
                              <Icon name="close" />
                            </button>
                          </Show>
                        </th>
                      )}
                    </For>
                  </tr>
                </thead>
                <tbody>
                  <For each={rows()}>
                    {(row) => (
                      <tr>
                        <th scope="row">{row.label}</th>
                        <For each={row.cells}>{(cell) => <td>{cell}</td>}</For>
                      </tr>
                    )}
                  </For>
                </tbody>
                <Show when={subjects().length > 0}>
                  <tbody>
                    <tr>
                      <th scope="rowgroup" colSpan={found().length + 1} class="compare-part">
                        {w().compare.quotients}
                      </th>
                    </tr>
                    <For each={subjects()}>
                      {(subject) => (
                        <tr>
                          <th scope="row">{title(subject)}</th>
                          <For each={found()}>
                            {({ portfolio: its }) => (
                              <td>
                                <Show when={figureOf(its, subject)} fallback={"\u2013"}>
                                  {(figure) => (
                                    <button
                                      type="button"
                                      class="compare-cell"
                                      title={told.times(figure().quotient)}
                                      onClick={() => select({ kind: "regional", subject, region: its.region })}
                                    >
                                      <IntervalMark
                                        value={figure().quotient.value}
                                        low={figure().quotient.lower}
                                        high={figure().quotient.upper}
                                        width={64}
                                        axis={axis()}
                                      />
                                      <span>{told.quotient(figure().quotient)}</span>
                                      <span class="visually-hidden">{told.times(figure().quotient)}</span>
                                    </button>
                                  )}
                                </Show>
                              </td>
                            )}
                          </For>
                        </tr>
                      )}
                    </For>
                  </tbody>
                </Show>
              </table>
            </div>
          )}
        </Show>
      </section>
    </div>
  );
}
