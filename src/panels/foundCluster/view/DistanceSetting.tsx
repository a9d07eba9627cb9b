import "./clusters.css";
import { Show, createSignal } from "solid-js";
import { BandChart } from "#charts/BandChart.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useClusters } from "#state/clusters/ClustersContext.tsx";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { Setting } from "#panels/explore/Setting.tsx";
import { roundFigure } from "./clusterFigures.ts";

const MANTISSAS = [
  1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2, 2.2, 2.4, 2.6, 2.8, 3, 3.3, 3.6, 4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5, 8, 9,
];

/** Kilometres a slider stops at, round and in nearly equal ratios: from 500 m to 200 km. */
export const DISTANCE_STOPS: readonly number[] = [0.1, 1, 10, 100]
  .flatMap((decade) => MANTISSAS.map((mantissa) => Number((decade * mantissa).toPrecision(2))))
  .filter((km) => km >= 0.5 && km <= 200);

/** Position of the stop nearest in ratio to a distance in kilometres. */
export function nearestDistanceStop(km: number): number {
  let nearest = 0;
  const away = (stop: number) => Math.abs(Math.log(DISTANCE_STOPS[stop] / km));
  for (let stop = 1; stop < DISTANCE_STOPS.length; stop++) if (away(stop) < away(nearest)) nearest = stop;
  return nearest;
}

const LEAST_KM = 0.05;
const MOST_KM = 500;

/** The distance within which establishments are neighbours: chosen from the data, with the reason, or by hand while the map follows. */
export function DistanceSetting() {
  const w = useWords("clusters");
  const { language, percent } = useI18n();
  const { query, ask } = useQuery();
  const clusters = useClusters();
  const [isOpen, setOpen] = createSignal(false);
  const shown = () => clusters.draft()?.eps ?? query.eps ?? clusters.delineation()?.settings.eps;
  const km = () => (shown() ?? 10_000) / 1000;
  const isAutomatic = () => query.eps === undefined && clusters.draft()?.eps === undefined;
  const metres = (kilometres: number) => Math.round(1000 * Math.max(LEAST_KM, Math.min(MOST_KM, kilometres)));
  const ofStop = (text: string) => metres(DISTANCE_STOPS[Number(text)]);
  const text = () => roundFigure(km(), language());
  const reason = () => {
    const found = clusters.delineation();
    const choice = isAutomatic() ? found?.choice : undefined;
    if (!found || !choice) return undefined;
    const at = choice.distances.indexOf(found.settings.eps);
    return { ...choice, minPts: found.settings.minPts, at };
  };

  return (
    <>
      <Setting label={w().distance}>
        <div class="clusters-distance">
          <input
            type="range"
            class="clusters-slider"
            aria-label={w().distanceLabel}
            aria-valuetext={w().km(text())}
            min="0"
            max={DISTANCE_STOPS.length - 1}
            step="1"
            value={nearestDistanceStop(km())}
            onInput={(event) => clusters.preview({ eps: ofStop(event.currentTarget.value) })}
            onChange={(event) => clusters.settle({ eps: ofStop(event.currentTarget.value) })}
          />
          <input
            type="number"
            class="number-field"
            aria-label={w().distanceLabel}
            min={LEAST_KM}
            max={MOST_KM}
            step="any"
            inputmode="decimal"
            value={Number(km().toPrecision(3))}
            onChange={(event) => {
              const typed = event.currentTarget.valueAsNumber;
              if (typed > 0) clusters.settle({ eps: metres(typed) });
              event.currentTarget.value = String(Number(km().toPrecision(3)));
            }}
          />
          <span class="clusters-unit" aria-hidden="true">
            {w().kilometres}
          </span>
        </div>
      </Setting>
      <div class="clusters-why">
        <label class="check" title={w().automaticHint}>
          <input
            type="checkbox"
            checked={isAutomatic()}
            onChange={(event) =>
              event.currentTarget.checked ? ask({ eps: undefined }) : clusters.settle({ eps: Math.round(km() * 1000) })
            }
          />
          {w().automatic}
        </label>
        <Show when={reason()}>
          {(found) => (
            <>
              <button
                type="button"
                class="text-button clusters-why-button"
                aria-expanded={isOpen()}
                onClick={() => setOpen(!isOpen())}
              >
                {w().why}
                <Icon name={isOpen() ? "up" : "down"} />
              </button>
              <Show when={isOpen()}>
                <div class="clusters-why-text">
                  <p class="note">
                    {w().whyText(
                      text(),
                      found().minPts,
                      percent(found().observed[found().at] ?? 0),
                      percent(found().expected[found().at] ?? 0),
                    )}
                  </p>
                  <BandChart
                    label={w().whyChart(text())}
                    x={found().distances.map((distance) => distance / 1000)}
                    xLabel={w().evidence.chart.distance}
                    writeX={(value) => roundFigure(value, language())}
                    writeY={percent}
                    writeStep={(share) => share.toLocaleString(language(), { style: "percent" })}
                    scale="log"
                    lines={[
                      { label: w().observed, values: found().observed, kind: "main" },
                      { label: w().expected, values: found().expected, kind: "quiet" },
                    ]}
                    mark={km()}
                    isSmall
                  />
                </div>
              </Show>
            </>
          )}
        </Show>
      </div>
    </>
  );
}
