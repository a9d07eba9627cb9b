import "#panels/clusterInRegion/regional.css";
import "#panels/frame/profile.css";
import { For, type JSX, Show, createUniqueId } from "solid-js";
import { Tabs } from "#panels/frame/Tabs.tsx";
import { PrintingContext, createPrinting } from "#ui/createPrinting.ts";

/** The parts of a profile, one shown at a time under its tab; on paper all of them under their headings. */
export function ProfileParts<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  children: (part: T) => JSX.Element;
}) {
  const id = createUniqueId();
  const isPrinting = createPrinting();
  return (
    <Show
      when={isPrinting()}
      fallback={
        <>
          <Tabs
            label={props.label}
            value={props.value}
            options={props.options}
            controls={id}
            onChange={(value) => props.onChange(value)}
          />
          <div class="profile-part" role="tabpanel" id={id} aria-labelledby={`${id}-${props.value}`}>
            <Show when={props.value} keyed>
              {(part) => props.children(part)}
            </Show>
          </div>
        </>
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
