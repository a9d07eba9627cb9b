import { type ParentProps, Show, Suspense, createSignal } from "solid-js";
import type { ModelPart } from "#panels/model/page/ModelPage.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";

const ModelPage = lazyPart(
  async () => (await import("#panels/model/page/ModelPage.tsx")).ModelPage,
  "guidelines",
  "modelPage",
);

/** Opens the page about the model at a rule, at one of its parts, or where it begins. */
export function ModelLink(props: ParentProps<{ rule?: string; part?: ModelPart; class: string; title?: string }>) {
  const [isOpen, setIsOpen] = createSignal(false);
  return (
    <>
      <button type="button" class={props.class} title={props.title} onClick={() => setIsOpen(true)}>
        {props.children}
      </button>
      <Show when={isOpen()}>
        <Suspense>
          <ModelPage open rule={props.rule} part={props.part} onClose={() => setIsOpen(false)} />
        </Suspense>
      </Show>
    </>
  );
}
