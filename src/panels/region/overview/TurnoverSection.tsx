import "#panels/frame/profile.css";
import { Show } from "solid-js";
import { BarList } from "#charts/BarList.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { RegionSummary } from "#regions/regionSummary.ts";

/** What opened and closed between the years of a source that counts establishments alone, beside its counts. */
export function TurnoverSection(props: { profile: RegionSummary }) {
  const { number } = useI18n();
  const words = useWords("profile");
  const years = () => props.profile.years;
  const counts = () => props.profile.courses.establishments.values;
  const before = () => counts()[0];
  const now = () => counts()[counts().length - 1];
  const bars = () => {
    const { turnover } = props.profile;
    const flows = turnover
      ? [
          {
            key: "closed",
            label: words().closed,
            value: turnover.closures,
            text: `−${number(turnover.closures)}`,
            colour: "var(--down)",
          },
          {
            key: "opened",
            label: words().opened,
            value: turnover.openings,
            text: `+${number(turnover.openings)}`,
            colour: "var(--up)",
          },
        ]
      : [];
    const stock = (year: number, value: number) => ({
      key: year,
      label: words().counted(year),
      value,
      text: number(value),
    });
    return [stock(years()[0], before()), ...flows, stock(years()[years().length - 1], now())].filter(
      ({ value }) => !Number.isNaN(value),
    );
  };
  const difference = () => {
    const { turnover } = props.profile;
    return turnover ? now() - before() + turnover.closures - turnover.openings : 0;
  };
  return (
    <section class="profile-section">
      <h3>{words().development}</h3>
      <BarList bars={bars()} label={words().turnover(years()[0], years()[years().length - 1])} />
      <Show when={difference() !== 0 && !Number.isNaN(difference())}>
        <p class="note">{words().turnoverNote(number(difference()))}</p>
      </Show>
    </section>
  );
}
