import "./entry.css";
import { For, Show, createEffect, on } from "solid-js";
import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import type { EntryEffect } from "./entryEffect.ts";

/** What the last entry did to the advice, with a way to each new card; takes the focus, for the form it was typed in is gone. */
export function EffectLine(props: { effect: EntryEffect; model: GuidelineModel; onShow: (rule: string) => void }) {
  const w = useWords("recommendations");
  const words = () => w().entry.effect;
  const rule = (id: string) => props.model.rules.get(id);
  const title = (id: string) => {
    const found = rule(id);
    return found ? words().titleFor(found.title, w().audiences.long[found.audience]) : id;
  };
  const sentences = () => {
    const { gone, changed, settled, appeared } = props.effect;
    return [
      gone.length > 0 && words().gone(gone.map(title)),
      changed.length > 0 && words().changed(changed.map(title)),
      settled > 0 && words().settled(settled),
      appeared.length + gone.length + changed.length === 0 && words().none,
    ].filter((text) => text !== false);
  };
  let line!: HTMLOutputElement;
  createEffect(
    on(
      () => props.effect,
      () => {
        const focused = document.activeElement;
        if (!focused || focused === document.body || !focused.isConnected) line.focus();
      },
    ),
  );
  return (
    <output class="entry-effect" tabindex="-1" ref={(element) => (line = element)}>
      <Show when={props.effect.appeared.length > 0}>
        {words().appeared(props.effect.appeared.length)}
        <ul>
          <For each={props.effect.appeared}>
            {(id) => (
              <li>
                <button type="button" class="link" onClick={() => props.onShow(id)}>
                  {title(id)}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      {sentences().join(" ")}
    </output>
  );
}
