import "./legend.css";
import { For, Show, createMemo } from "solid-js";
import { APEC, type ApecId } from "#economies/apec.ts";
import { ECONOMY_IDS } from "#economies/economies.ts";
import { passesPlantFilter, PLANT_KINDS, type PlantKind } from "#firms/plant.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { HEAVY_INDUSTRY } from "#state/mapLayers.ts";
import { createPlants } from "#state/plants.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { GlyphMark } from "#ui/GlyphMark.tsx";

/** Whether the atlas has counts of an economy; of others it has heavy industry only. */
const hasCounts = (economy: ApecId) => ECONOMY_IDS.some((id) => id === economy);

/** What the marks of heavy industry mean, how many of each there are, and which are shown: by kind and economy. */
export function PlantKey() {
  const { t, number } = useI18n();
  const w = useWords("heavyIndustry");
  const { query, ask } = useQuery();
  const all = createPlants(() => true);
  /** [kind or economy] under the other filter. */
  const counts = createMemo(() => {
    const kinds = new Map<PlantKind, number>();
    const economies = new Map<ApecId, number>();
    for (const plant of all.value() ?? []) {
      if (passesPlantFilter(plant, { kinds: [], economies: query.plantEconomies }))
        kinds.set(plant.kind, (kinds.get(plant.kind) ?? 0) + 1);
      if (passesPlantFilter(plant, { kinds: query.plantKinds, economies: [] }))
        economies.set(plant.economy, (economies.get(plant.economy) ?? 0) + 1);
    }
    return all.value() && { kinds, economies };
  });
  const told = (count: number | undefined) => number(count ?? 0);
  const totalOf = (economies: readonly ApecId[]) => {
    let total = 0;
    for (const economy of economies) total += counts()?.economies.get(economy) ?? 0;
    return told(total);
  };
  const isShown = (kind: PlantKind) => query.plantKinds.length === 0 || query.plantKinds.includes(kind);
  const turn = (kind: PlantKind) => {
    const shown = PLANT_KINDS.filter((other) => (other === kind) !== isShown(other));
    ask({ plantKinds: shown.length === PLANT_KINDS.length ? [] : shown });
  };
  const byName = createMemo(() => APEC.toSorted((a, b) => w().economy[a].localeCompare(w().economy[b])));
  const named = (economy: ApecId) => {
    const text = w().ofEconomy(w().economy[economy], totalOf([economy]));
    return hasCounts(economy) ? text : w().withoutCounts(text);
  };
  /** Several economies, which only a link asks for, are one choice of their own. */
  const chosen = () => query.plantEconomies.join(",");

  return (
    <Show
      when={all.status() !== "failed"}
      fallback={
        <p class="legend-plants note" role="alert">
          {w().failed}
          <FaultSentence fault={all.fault()} />{" "}
          <button class="link" type="button" onClick={() => all.retry()}>
            {t().app.retry}
          </button>
        </p>
      }
    >
      <div class="legend-plants" role="group" aria-label={t().map.layer.heavy}>
        <p class="legend-plants-title">{t().map.layer.heavy}</p>
        <For each={PLANT_KINDS}>
          {(kind) => (
            <label class="check legend-plant-kind">
              <input
                type="checkbox"
                checked={isShown(kind)}
                disabled={isShown(kind) && query.plantKinds.length === 1}
                onChange={() => turn(kind)}
              />
              <GlyphMark glyph={HEAVY_INDUSTRY.glyphs[kind]} />
              <span>{w().kinds[kind]}</span>
              <span class="legend-count">{counts() && told(counts()?.kinds.get(kind))}</span>
            </label>
          )}
        </For>
        <label class="legend-plants-economy">
          <span>{w().economyLabel}</span>
          <select
            class="select"
            onChange={({ currentTarget: { value } }) =>
              ask({ plantEconomies: APEC.filter((economy) => value.split(",").includes(economy)) })
            }
          >
            <option value="" selected={chosen() === ""}>
              {w().allEconomies(totalOf(APEC))}
            </option>
            <Show when={query.plantEconomies.length > 1}>
              <option value={chosen()} selected>
                {w().ofEconomy(
                  query.plantEconomies.map((economy) => w().economy[economy]).join(", "),
                  totalOf(query.plantEconomies),
                )}
              </option>
            </Show>
            <For each={byName()}>
              {(economy) => (
                <option value={economy} selected={chosen() === economy}>
                  {named(economy)}
                </option>
              )}
            </For>
          </select>
        </label>
        <p class="note">{w().key}</p>
      </div>
    </Show>
  );
}
