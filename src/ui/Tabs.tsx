import { Tabs as Parts } from "@kobalte/core/tabs";
import { For, type JSX, type ParentProps, createContext, createUniqueId, useContext } from "solid-js";

const TabsContext = createContext<{ id: string; value: () => string }>();

function useTabs() {
  const tabs = useContext(TabsContext);
  if (!tabs) throw new Error("TabList and TabPanel must stand under <Tabs>");
  return tabs;
}

/** Parts of one thing, one shown at a time: a `TabList`, and the `TabPanel` that holds the chosen one. */
export function Tabs<T extends string>(props: ParentProps<{ value: T; onChange: (value: T) => void }>) {
  return (
    <TabsContext.Provider value={{ id: createUniqueId(), value: () => props.value }}>
      <Parts as={Bare} value={props.value} onChange={(value: string) => props.onChange(value as T)}>
        {props.children}
      </Parts>
    </TabsContext.Provider>
  );
}

/** No element of its own. */
function Bare(props: ParentProps) {
  return <>{props.children}</>;
}

/** What the tabs of a row are, and what stands on them. */
export interface TabRow<T extends string> {
  label: string;
  values: readonly T[];
  tab: (value: T) => JSX.Element;
  title?: (value: T) => string;
}

/** The row of tabs; arrow keys, Home and End move between them. */
export function TabList<T extends string>(
  props: TabRow<T> & { class: string; ref?: (row: HTMLElement) => void; onScroll?: () => void },
) {
  const { id } = useTabs();
  return (
    <Parts.List
      class={props.class}
      tabindex="-1"
      aria-label={props.label}
      ref={(row: HTMLElement) => props.ref?.(row)}
      onScroll={() => props.onScroll?.()}
    >
      <For each={props.values}>
        {(value) => (
          <Parts.Trigger id={`${id}-${value}`} value={value} aria-controls={id} title={props.title?.(value)}>
            {props.tab(value)}
          </Parts.Trigger>
        )}
      </For>
    </Parts.List>
  );
}

/** The chosen part; the same element whatever it shows. */
export function TabPanel(props: ParentProps<{ class?: string }>) {
  const { id, value } = useTabs();
  return (
    <Parts.Content class={props.class} id={id} value={value()} forceMount aria-labelledby={`${id}-${value()}`}>
      {props.children}
    </Parts.Content>
  );
}
