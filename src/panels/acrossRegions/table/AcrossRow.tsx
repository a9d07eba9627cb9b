import type { Basis } from "#economies/economy.ts";
import "#panels/frame/profile.css";
import "#panels/frame/profileTable.css";
import { Show } from "solid-js";
import { IntervalMark } from "#charts/interval/IntervalMark.tsx";
import { useI18n } from "#i18n/I18n.tsx";
import { Figure } from "#panels/frame/Figure.tsx";
import { createFigureText } from "#panels/clusterInRegion/parts/createFigureText.ts";
import { StrongMark } from "#panels/clusterInRegion/parts/StrongMark.tsx";
import { sizeOf } from "#panels/clusterInRegion/parts/sizeOf.ts";
import type { RegionalFigure } from "#clusters/tables/regionalFigures.ts";

/** A region in the table; without `top` it stands where it comes, as on paper. */
export function AcrossRow(props: {
  figure: RegionalFigure;
  basis: Basis;
  position: number;
  top?: number;
  isActive?: boolean;
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onOpen: () => void;
}) {
  const { number, ratio, percent, change } = useI18n();
  const status = () => props.figure.status;
  /** What is computed from a withheld figure is not itself withheld; it is not known. */
  const derived = () => (status() === "withheld" ? "no data" : status());
  const quotient = () => props.figure.quotient;
  const told = createFigureText();
  const size = () => told.size(props.figure, props.basis);
  const said = () => (Number.isFinite(quotient().lower) ? told.times(quotient()) : undefined);
  return (
    <tr
      class="profile-table-row"
      aria-rowindex={props.position + 2}
      style={props.top === undefined ? undefined : { transform: `translateY(${props.top}px)` }}
    >
      <th scope="row" data-column="region">
        <RegionName
          name={props.figure.regionName}
          position={props.position}
          isActive={props.isActive}
          onFocus={props.onFocus}
          onKeyDown={props.onKeyDown}
          onOpen={props.onOpen}
        />
      </th>
      <td data-column="size" title={size().note}>
        <Figure value={sizeOf(props.figure, props.basis)} status={status()} write={() => size().text} />
      </td>
      <td data-column="quotient" title={said()}>
        <IntervalMark value={quotient().value} low={quotient().lower} high={quotient().upper} width={64} />
        <span class="profile-quotient">
          <Show
            when={Number.isFinite(quotient().lower)}
            fallback={<Figure value={quotient().value} status={derived()} write={ratio} />}
          >
            {told.quotient(quotient())}
          </Show>
        </span>
        <Show when={said()}>{(text) => <span class="visually-hidden">{text()}</span>}</Show>
      </td>
      <td data-column="strong">
        <StrongMark figure={props.figure} />
      </td>
      <td data-column="growth">
        <Figure value={props.figure.growth.value} status="no data" write={change} />
      </td>
      <td data-column="nationShare">
        <Figure value={props.figure.nationShare} status={derived()} write={percent} />
      </td>
      <td data-column="establishments">
        <Figure value={props.figure.establishments} status="value" write={number} />
      </td>
    </tr>
  );
}

/** The name of a row: opens the cluster there. One of them is reached by Tab, the others from it. */
function RegionName(props: {
  name: string;
  position: number;
  isActive?: boolean;
  onFocus?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onOpen: () => void;
}) {
  return (
    <button
      type="button"
      data-row={props.position}
      tabindex={props.isActive ? 0 : -1}
      title={props.name}
      onFocus={() => props.onFocus?.()}
      onKeyDown={(event) => props.onKeyDown?.(event)}
      onClick={() => props.onOpen()}
    >
      <span class="profile-table-title">{props.name}</span>
    </button>
  );
}
