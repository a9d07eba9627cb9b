import "#panels/clusterInRegion/regional.css";
import "#panels/frame/profile.css";
import { For, type JSX, Show } from "solid-js";
import { PrintingContext, createPrinting } from "#ui/createPrinting.ts";
import { TabStrip } from "#ui/TabStrip.tsx";
import { TabPanel, Tabs } from "#ui/Tabs.tsx";

/** The parts of a profile, one shown at a time under its tab; on paper all of them under their headings. */
export function ProfileParts<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  children: (part: T) => JSX.Element;
}) {
  const isPrinting = createPrinting();
  return (
    <Show
      when={isPrinting()}
      fallback={
        <Tabs value={props.value} onChange={(value) => props.onChange(value)}>
          <TabStrip
            label={props.label}
            chosen={props.value}
            values={props.options.map(({ value }) => value)}
            tab={(value) => props.options.find((option) => option.value === value)?.label}
          />
          <TabPanel class="profile-part">
            <Show when={props.value} keyed>
              {(part) => props.children(part)}
            </Show>
          </TabPanel>
        </Tabs>
      }
    >
      <PrintingContext.Provider value={isPrinting}>
        <For each={props.options}>
          {(option) => (
            <section class="regional-printed">
              <h3>{option.label}</h3>
              {props.children(option.value)}
            </section>
          )}
        </For>
      </PrintingContext.Provider>
    </Show>
  );
}
