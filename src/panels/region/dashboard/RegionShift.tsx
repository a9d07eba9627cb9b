import { economyOf } from "#economies/economies.ts";
import "#panels/frame/profile.css";
import "./regionClusters.css";
import { Show, createMemo, createSignal } from "solid-js";
import { Waterfall } from "#charts/waterfall/Waterfall.tsx";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { yearsHere } from "#evidence/claimBasics.ts";
import { remarksInWords } from "#evidence/remarks.ts";
import { Remarks } from "#panels/frame/Remarks.tsx";
import { useEvidenceWriter } from "#panels/frame/useEvidenceWriter.ts";
import { Evidence } from "#panels/frame/Evidence.tsx";
import { shiftExtremes } from "./shiftExtremes.ts";
import { ShiftList } from "./ShiftList.tsx";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";
import type { RegionPortfolio } from "#clusters/answers/regionPortfolio.ts";

const NAMED = 3;

/** The change of a region by shift-share, as a waterfall, with the clusters that gained and lost most on the nation. */
export function RegionShift(props: { portfolio: RegionPortfolio; settings: RegionalSettings }) {
  const w = useWords("regionDashboard");
  const profile = useWords("regionalProfile");
  const { number } = useI18n();
  const writer = useEvidenceWriter();
  const [parts, setParts] = createSignal<"classic" | "esteban">("classic");
  const words = () => w().shift;
  const shared = () => profile().change;
  const basis = () => props.portfolio.basis;
  const years = () => yearsHere(props.portfolio.region, props.settings);
  const shift = () => props.portfolio.shift;
  const signed = (value: number) => (value > 0 ? `+${number(value)}` : number(value));
  const sentence = () => {
    const { regional } = shift();
    const of = words().mixOf[economyOf(props.portfolio.economy).hasClusters ? "clusters" : "industries"];
    if (Math.round(regional) === 0) return words().sentence.even(of);
    const jobs = profile().basis[basis()].jobs(number(Math.abs(regional)));
    return words().sentence[regional > 0 ? "up" : "down"](jobs, of);
  };
  const steps = () => {
    const { national, mix, regional, competitive, allocation } = shift();
    const first = [
      { mark: "national", label: shared().national, change: national, facts: shared().nationalFacts },
      { mark: "mix", label: shared().mix, change: mix, facts: shared().mixFacts },
    ];
    if (parts() === "classic")
      return [
        ...first,
        { mark: "regional", label: shared().regional, change: regional, facts: shared().regionalFacts },
      ];
    return [
      ...first,
      { mark: "competitive", label: words().competitive, change: competitive, facts: words().competitiveFacts },
      { mark: "allocation", label: words().allocation, change: allocation, facts: words().allocationFacts },
    ];
  };
  const extremes = createMemo(() => shiftExtremes(props.portfolio.shiftBySubject, NAMED));

  return (
    <Show when={Number.isFinite(shift().before) && shift().before > 0}>
      <section class="profile-section">
        <div class="profile-section-head">
          <h3>{basis() === "employment" ? words().title : words().titleEstablishments}</h3>
          <Segmented
            label={words().parts.label}
            value={parts()}
            options={[
              { value: "classic", label: words().parts.classic },
              { value: "esteban", label: words().parts.esteban },
            ]}
            onChange={setParts}
          />
        </div>
        <p>{sentence()}</p>
        <Waterfall
          label={`${words().label(props.portfolio.regionName)}. ${sentence()}`}
          start={{ label: shared().at[basis()](years().baseYear), value: shift().before }}
          steps={steps()}
          end={{ label: shared().at[basis()](years().year), value: shift().after }}
          write={number}
          writeChange={signed}
          words={{ hint: shared().hint, unknown: profile().unknown, cut: shared().cut, columns: shared().columns }}
        />
        <div class="region-clusters-shift">
          <ShiftList label={words().winners} rows={extremes().winners} region={props.portfolio.region} write={signed} />
          <ShiftList label={words().losers} rows={extremes().losers} region={props.portfolio.region} write={signed} />
        </div>
        <p class="note">{words().note}</p>
        <Remarks of={remarksInWords(props.portfolio.remarks, { basis: basis(), ...years() }, writer())} />
        <Show when={props.portfolio.turnover}>
          {(flows) => (
            <p>{w().turnover.text(number(flows().openings), number(flows().closures), number(flows().residual))}</p>
          )}
        </Show>
        <Evidence
          claim={{
            kind: "shift",
            region: props.portfolio.region,
            regionName: props.portfolio.regionName,
            parts: shift(),
            remarks: props.portfolio.remarks,
            settings: props.settings,
          }}
        />
      </section>
    </Show>
  );
}
