import { Show } from "solid-js";
import type { Fault } from "#engine/fault.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { faultSentence } from "#state/faultSentence.ts";

/** Why an answer did not come, as a sentence after the one that says which. */
export function FaultSentence(props: { fault: Fault | undefined }) {
  const { t } = useI18n();
  return <Show when={props.fault}>{(fault) => <> {faultSentence(t(), fault())}</>}</Show>;
}
