import "#panels/frame/profile.css";
import { For, type JSX, Show, Suspense } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useEvidenceWriter } from "#panels/frame/useEvidenceWriter.ts";
import { Evidence } from "#panels/frame/Evidence.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { ScanSection } from "./ScanSection.tsx";
import { GammaScale } from "./GammaScale.tsx";
import type { Banded } from "#clusters/tables/regionalFigures.ts";
import type { ClusterAcross } from "#clusters/answers/clusterAcross.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import { GAMMA_CONVENTION } from "#clusters/concentration/ellisonGlaeser.ts";

const AcrossStatistics = lazyPart(
  async () => (await import("./AcrossStatisticsFold.tsx")).AcrossStatisticsFold,
  "statistics",
);

/** How unevenly a cluster is spread over the regions, index by index with what each says. */
export function AcrossConcentration(props: { across: ClusterAcross; settings: RegionalSettings }) {
  const w = useWords("regionalProfile");
  const { percent } = useI18n();
  const writer = useEvidenceWriter();
  const indices = () => props.across.concentration;
  const names = () => w().concentration.names;
  const words = () => w().indices;
  const digits = (value: number, places: number) => writer().digits(value, places);
  const known = (value: number, text: (value: number) => string) =>
    Number.isFinite(value) ? text(value) : w().unknown;

  return (
    <>
      <section>
        <h3>{w().across.concentrationTitle}</h3>
        <dl class="profile-indices">
          <Index name={names().hoover} value={digits(indices().hoover, 2)}>
            {known(indices().hoover, (share) => words().hoover(percent(share)))}
          </Index>
          <Index name={names().gini} value={digits(indices().gini, 2)}>
            {words().gini}
          </Index>
          <Index name={names().herfindahl} value={digits(indices().herfindahl, 4)}>
            {known(indices().effectiveRegions, (regions) =>
              words().herfindahl(digits(regions, regions < 10 ? 1 : 0), w().regionWord[props.across.level]),
            )}
          </Index>
          <For each={["ellisonGlaeser", "maurelSedillot"] as const}>
            {(name) => <Gamma name={names()[name]} index={indices()[name]} />}
          </For>
        </dl>
        <Show when={props.across.basis === "employment"}>
          <p class="note">{words().boundsNote}</p>
        </Show>
        <Evidence claim={{ kind: "concentration", across: props.across, settings: props.settings }} />
      </section>
      <Suspense>
        <AcrossStatistics subject={props.across.subject} settings={props.settings} />
      </Suspense>
      <ScanSection across={props.across} settings={props.settings} />
    </>
  );

  function Gamma(own: { name: string; index: Banded }) {
    const said = () => words().gamma[gammaGrade(own.index)];
    const bounds = () => [digits(own.index.low, 3), digits(own.index.high, 3)] as const;
    return (
      <Index name={own.name} value={digits(own.index.value, 3)} note={words().bounds(...bounds())}>
        {said()}
        <GammaScale
          index={own.index}
          label={words().scale(own.name, digits(own.index.value, 3), ...bounds())}
          grades={words().grades}
          write={(value) => digits(value, 2)}
        />
      </Index>
    );
  }
}

function Index(props: { name: string; value: string; note?: string; children: JSX.Element }) {
  return (
    <div>
      <dt>
        {props.name}
        <span class="profile-indices-value">
          {props.value}
          <Show when={props.note}>
            <span class="note"> {props.note}</span>
          </Show>
        </span>
      </dt>
      <dd>{props.children}</dd>
    </div>
  );
}

/** How a gamma reads by convention; "between" where its bounds do not agree on it. */
export type GammaGrade = "low" | "intermediate" | "high" | "between" | "unknown";

/** The reading of a gamma of which only bounds are known. */
export function gammaGrade({ low, high }: Pick<Banded, "low" | "high">): GammaGrade {
  const [from, to] = [grade(low), grade(high)];
  return from === to ? from : "between";
}

function grade(value: number): GammaGrade {
  if (Number.isNaN(value)) return "unknown";
  if (value < GAMMA_CONVENTION.low) return "low";
  return value > GAMMA_CONVENTION.high ? "high" : "intermediate";
}
