import "#panels/frame/profile.css";
import { useWords } from "#i18n/I18n.tsx";
import { Evidence } from "#panels/frame/Evidence.tsx";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** The stage a cluster is in, and why. */
export function Stage(props: { figure: RegionalFigure; settings: RegionalSettings }) {
  const w = useWords("regionalProfile");
  const stage = () => props.figure.stage;
  const name = () => {
    const { stage: known } = stage();
    return known ? w().stages[known] : w().overview.noStage;
  };
  return (
    <section class="profile-section">
      <h3>{w().overview.stage}</h3>
      <p>
        <strong>{name()}.</strong> {w().stageReasons[stage().reason]}
      </p>
      <Evidence claim={{ kind: "stage", figure: props.figure, settings: props.settings }} />
    </section>
  );
}
