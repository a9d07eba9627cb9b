import "#panels/frame/profile.css";
import { For, Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { Evidence } from "#panels/frame/Evidence.tsx";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";

/** How diverse the region is, how unlike the nation, and how complex its mix of clusters, each with words. */
export function RegionStructure(props: { portfolio: RegionPortfolio; settings: RegionalSettings }) {
  const w = useWords("regionDashboard");
  const { ratio, number, percent } = useI18n();
  const words = () => w().structure;
  const structure = () => props.portfolio.structure;
  const rows = () => {
    const { effectiveNumber, krugman, hachman, entropy, unrelatedVariety, relatedVariety } = structure();
    return [
      { label: words().effectiveLabel, value: ratio(effectiveNumber), note: words().effective(ratio(effectiveNumber)) },
      {
        label: words().krugman,
        value: ratio(krugman),
        note: words().krugmanHelp[props.portfolio.basis](percent(krugman / 2)),
      },
      { label: words().hachman, value: ratio(hachman), note: words().hachmanHelp },
      {
        label: words().variety,
        value: ratio(entropy),
        note: words().varietyHelp(ratio(unrelatedVariety), ratio(relatedVariety)),
      },
    ];
  };
  const about = () => ({
    region: props.portfolio.region,
    regionName: props.portfolio.regionName,
    settings: props.settings,
  });
  return (
    <Show when={Number.isFinite(structure().herfindahl)}>
      <section class="profile-section">
        <h3>{words().title}</h3>
        <Indices rows={rows()} />
        <Evidence claim={{ kind: "structure", structure: structure(), ...about() }} />
        <Show when={props.portfolio.complexity}>
          {(complexity) => (
            <>
              <Indices
                rows={[
                  {
                    label: words().complexity,
                    value: ratio(complexity().value),
                    note: words().complexityHelp(number(complexity().rank), number(complexity().of)),
                  },
                ]}
              />
              <Evidence claim={{ kind: "complexity", complexity: complexity(), ...about() }} />
            </>
          )}
        </Show>
      </section>
    </Show>
  );
}

function Indices(props: { rows: readonly { label: string; value: string; note: string }[] }) {
  return (
    <dl class="profile-indices">
      <For each={props.rows}>
        {(row) => (
          <div>
            <dt>
              {row.label}
              <span class="profile-indices-value">{row.value}</span>
            </dt>
            <dd>{row.note}</dd>
          </div>
        )}
      </For>
    </dl>
  );
}
