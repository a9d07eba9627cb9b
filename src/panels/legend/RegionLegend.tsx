import { For, type JSX, Show, createMemo, createUniqueId } from "solid-js";
import type { CellStatus, MeasureAnswer } from "../../engine/regions/regionsProtocol";
import { useI18n } from "../../i18n/I18n";
import { breaksFor, measureScale } from "../../regions/classBreaks";
import { useIndustries } from "../../state/IndustriesContext";
import { useRegions } from "../../state/RegionsContext";
import { useTheme } from "../../state/ThemeContext";
import { MISSING_COLOURS, measureColours } from "../../ui/measureColours";
import { countClasses } from "./countClasses";
import "./regionLegend.css";

const TITLES = 2;
const NOTES = 2;
const WIDTH = 288;
const BARS = 28;
const SWATCH = 12;

/** What the colours and patterns of the view *Regions* mean, with how many regions each stands for. */
export function RegionLegend() {
  const { t } = useI18n();
  const { measure, busy } = useRegions();
  return (
    <div class="region-legend" data-busy={busy()}>
      <Show
        when={measure()}
        fallback={
          <output aria-label={t().regionLegend.loading}>
            <For each={[60, 90, 100, 80]}>{(width) => <span class="skeleton" style={{ width: `${width}%` }} />}</For>
          </output>
        }
      >
        {(answer) => <Content answer={answer()} />}
      </Show>
    </div>
  );
}

function Content(props: { answer: MeasureAnswer }) {
  const { t, number, percent } = useI18n();
  const { title, roots } = useIndustries();
  const words = () => t().regionLegend;
  const asked = () => props.answer.query;
  const heading = () => {
    const { measure, year, baseYear } = asked();
    return `${words().measure[measure]}, ${measure === "change" ? words().changeYears(baseYear, year) : year}`;
  };
  const subject = () => {
    if (!asked().mask) return words().allIndustries;
    const named = roots().slice(0, TITLES).map(title).join("; ");
    const more = roots().length - TITLES;
    return more > 0 ? `${named} ${words().andMore(more)}` : named;
  };
  const shares = () => {
    const { US, MX } = props.answer.nationalShare ?? {};
    if (!asked().mask || asked().measure === "change") return [];
    const countsJobs = asked().measure === "lq-employment" || asked().measure === "employment";
    const share = countsJobs ? words().nationalShareOfJobs : words().nationalShareOfEstablishments;
    return [
      US === undefined ? undefined : share(t().economy.US, percent(US)),
      MX === undefined ? undefined : share(t().economy.MX, percent(MX)),
    ].filter((line) => line !== undefined);
  };
  const notes = () => [
    ...props.answer.absent.map(({ economy, reason }) => words().absent[reason](t().economy[economy])),
    ...props.answer.coarsened
      .slice(0, NOTES)
      .map(({ economy, from, to }) => words().coarsened(t().economy[economy], title(from), title(to))),
    ...(props.answer.coarsened.length > NOTES ? [words().andMore(props.answer.coarsened.length - NOTES)] : []),
  ];
  const hasMexico = () => props.answer.absent.every(({ economy }) => economy !== "MX");
  const mexico = () =>
    words().economyYears(t().economy.MX, asked().measure === "change" ? words().mexicoYears : words().mexicoYear);
  const missing = (): { status: CellStatus; pattern: Pattern; label: string }[] => [
    { status: "partly withheld", pattern: "partly", label: words().partly },
    { status: "withheld", pattern: "withheld", label: words().withheld },
    { status: "not published", pattern: "notPublished", label: words().notPublished },
    { status: "no data", pattern: "noData", label: words().noData },
  ];

  return (
    <>
      <h2>{heading()}</h2>
      <p class="region-legend-subject">{subject()}</p>
      <Ramp answer={props.answer} />
      <ul class="region-legend-missing">
        <For each={missing()}>
          {(entry) => (
            <Show when={props.answer.counts[entry.status] > 0}>
              <li>
                <PatternSwatch pattern={entry.pattern} />
                <span>{entry.label}</span>
                <span class="region-legend-count">
                  {number(props.answer.counts[entry.status])}
                  <span class="visually-hidden"> {words().regions(props.answer.counts[entry.status])}</span>
                </span>
              </li>
            </Show>
          )}
        </For>
      </ul>
      <div class="note">
        <Show when={shares().length > 0}>
          <p title={words().nationalShareTitle}>{shares().join(" · ")}</p>
        </Show>
        <For each={notes()}>{(note) => <p>{note}</p>}</For>
        <p>{hasMexico() ? `${words().source}; ${mexico()}` : words().sourceUS}</p>
      </div>
    </>
  );
}

/** The classes side by side, above each a bar as high as it has regions, below each boundary its number. */
function Ramp(props: { answer: MeasureAnswer }) {
  const { t, number, ratio, change, compact } = useI18n();
  const { theme } = useTheme();
  const words = () => t().regionLegend;
  const scale = () => measureScale(props.answer.query.measure);
  const breaks = createMemo(() => breaksFor(props.answer.query.measure, props.answer.quantiles));
  const colours = createMemo(() =>
    measureColours(scale() === "count" ? "sequential" : "diverging", breaks().length + 1, theme()),
  );
  const counts = createMemo(() => countClasses(props.answer.value, breaks()));
  const most = () => Math.max(1, ...counts());
  const step = () => WIDTH / colours().length;
  const isEmpty = () => counts().every((count) => count === 0);

  const exact = (value: number) => ({ quotient: ratio, change, count: number })[scale()](value);
  const short = (value: number) => {
    if (scale() === "count") return value < 10_000 ? number(value) : compact(value);
    if (scale() === "quotient") return String(value);
    return change(value).replace(/[.,]0(?=\D*$)/, "");
  };
  const range = (index: number) => {
    const [from, to] = [breaks()[index - 1], breaks()[index]];
    if (from === undefined)
      return to === undefined ? words().all(exact(props.answer.quantiles[0])) : words().below(exact(to));
    return to === undefined ? words().from(exact(from)) : words().between(exact(from), exact(to));
  };

  return (
    <Show when={!isEmpty()} fallback={<p>{words().empty}</p>}>
      <svg class="region-legend-ramp" viewBox={`0 0 ${WIDTH} ${BARS + SWATCH + 18}`} aria-hidden="true">
        <For each={colours()}>
          {(colour, i) => {
            const height = () => (counts()[i()] === 0 ? 0 : Math.max(1, (BARS - 4) * (counts()[i()] / most())));
            return (
              <g>
                <title>{`${range(i())}: ${words().regions(counts()[i()])}`}</title>
                <rect
                  class="region-legend-bar"
                  x={i() * step() + 1}
                  y={BARS - height()}
                  width={step() - 2}
                  height={height()}
                />
                <rect
                  class="region-legend-swatch"
                  x={i() * step()}
                  y={BARS}
                  width={step()}
                  height={SWATCH}
                  fill={colour}
                />
              </g>
            );
          }}
        </For>
        <For each={breaks()}>
          {(at, i) => (
            <text x={(i() + 1) * step()} y={BARS + SWATCH + 13}>
              {short(at)}
            </text>
          )}
        </For>
        <Show when={breaks().length === 0}>
          <text x={WIDTH / 2} y={BARS + SWATCH + 13}>
            {range(0)}
          </text>
        </Show>
      </svg>
      <ul class="visually-hidden" aria-label={words().classes}>
        <For each={counts()}>{(count, i) => <li>{`${range(i())}: ${words().regions(count)}`}</li>}</For>
      </ul>
      <p class="note">
        {scale() === "quotient" ? `${words().equal}. ` : ""}
        {words().barHelp}
      </p>
    </Show>
  );
}

type Pattern = "partly" | "withheld" | "notPublished" | "noData";

/** The patterns of the map: hatched where withheld, dotted where there is little or nothing, plain where not covered. */
function PatternSwatch(props: { pattern: Pattern }): JSX.Element {
  const { theme } = useTheme();
  const id = createUniqueId();
  const colours = () => MISSING_COLOURS[theme()];
  return (
    <svg class="region-legend-pattern" width="24" height="14" viewBox="0 0 24 14" aria-hidden="true">
      <defs>
        <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
          <Show when={props.pattern === "withheld" || props.pattern === "partly"}>
            <path d="M-1 1L1 -1M0 6L6 0M5 7L7 5" stroke={colours().mark} stroke-width="1.25" />
          </Show>
          <Show when={props.pattern === "notPublished"}>
            <circle cx="1.5" cy="1.5" r="0.9" fill={colours().mark} />
            <circle cx="4.5" cy="4.5" r="0.9" fill={colours().mark} />
          </Show>
        </pattern>
      </defs>
      <rect x="0.5" y="0.5" width="23" height="13" fill={colours().ground} stroke={colours().edge} />
      <rect x="0.5" y="0.5" width={props.pattern === "partly" ? 11.5 : 23} height="13" fill={`url(#${id})`} />
    </svg>
  );
}
