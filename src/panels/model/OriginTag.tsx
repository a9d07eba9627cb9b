import "./labelMark.css";
import type { Label } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";

/** A word on where a rule comes from. */
export function OriginTag(props: { label: Label }) {
  const w = useWords("guidelines");
  return (
    <span class="label-mark" data-kind={props.label.kind} title={w().label.hint[props.label.kind]}>
      {w().label.mark[props.label.kind]}
    </span>
  );
}
