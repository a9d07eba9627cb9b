import "./legend.css";
import { For, Show } from "solid-js";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { FAMILIES } from "#industries/families.ts";
import { useMarks } from "#state/clusters/MarksContext.tsx";
import { CLASS_COLOURS, CLASS_INK, CLASS_LETTERS } from "#ui/dataColours.ts";
import { Disclosure } from "#ui/Disclosure.tsx";
import { openLegend, wasLegendOpened } from "./legendRoom.ts";

/** What the marks of clusters mean, in one line that opens to the families their colours and letters stand for. */
export function MarksLegend() {
  const w = useWords("marks");
  const { number } = useI18n();
  const marks = useMarks();
  const counted = (isStrong: boolean) => number(marks.chosen().filter((mark) => mark.isStrong === isStrong).length);
  const family = (position: number) => marks.chosen().filter((mark) => mark.family === position).length;
  return (
    <div class="legend">
      <Disclosure title={w().legend.line} open={wasLegendOpened()} onChoose={openLegend}>
        <ul>
          <For each={FAMILIES}>
            {(name, position) => (
              <Show when={family(position()) > 0}>
                <li class="legend-row">
                  <span
                    class="legend-swatch legend-swatch-letter"
                    style={{ "background-color": CLASS_COLOURS[position()], color: CLASS_INK[position()] }}
                    data-letter={CLASS_LETTERS[position()]}
                    aria-hidden="true"
                  />
                  <span class="legend-title">{w().family[name]}</span>
                  <span class="legend-count">{number(family(position()))}</span>
                </li>
              </Show>
            )}
          </For>
        </ul>
        <p class="note">{w().legend.counted(counted(true), counted(false))}</p>
        <p class="note">
          {w().legend.size} {w().legend.zoom}
        </p>
      </Disclosure>
    </div>
  );
}
