import { Key } from "@solid-primitives/keyed";
import { For, createMemo } from "solid-js";
import { ChartFrame } from "#charts/frame/ChartFrame.tsx";
import { ChartMark } from "#charts/frame/ChartMark.tsx";
import { type TableAction, numberCell } from "#charts/frame/chartTable.ts";
import { createRoving } from "#charts/frame/createRoving.ts";
import { createWidth } from "#charts/frame/createWidth.ts";
import "./network.css";
import { NodeDot, NodeName } from "./NetworkNode.tsx";
import {
  type NetworkLink,
  type NetworkNode,
  type NetworkState,
  type PlacedNode,
  networkLayout,
} from "./networkLayout.ts";
import "#charts/frame/chart.css";

const STATES: readonly NetworkState[] = ["strong", "present", "less", "missing"];

/** What nodes and lines mean. */
function NetworkKey(props: { states: Record<NetworkState, string>; solid: string; dashed: string }) {
  return (
    <ul class="chart-key">
      <For each={STATES}>
        {(state) => (
          <li class="network-node" data-state={state}>
            <svg width="12" height="12" aria-hidden="true">
              <circle class="network-dot" cx="6" cy="6" r="5" />
            </svg>
            {props.states[state]}
          </li>
        )}
      </For>
      <For each={["solid", "dashed"] as const}>
        {(line) => (
          <li>
            <svg width="18" height="6" aria-hidden="true">
              <path class="network-link" data-line={line} d="M0 3H18" />
            </svg>
            {line === "solid" ? props.solid : props.dashed}
          </li>
        )}
      </For>
    </ul>
  );
}

const SOLID_FROM = 95;

export interface RelatedNetworkProps {
  /** What the picture says, in a sentence. */
  label: string;
  /** The one all others are related to; without it the others stand on a ring. */
  centre?: NetworkNode;
  /** In the order they stand, clockwise from the top: the most related first. */
  around: readonly NetworkNode[];
  /** Between the centre and the others, and among the others. */
  links: readonly NetworkLink[];
  /** Links at least as strong are solid; 95 without it. */
  solidFrom?: number;
  writeSize: (size: number) => string;
  writeStrength: (strength: number) => string;
  words: {
    hint: string;
    states: Record<NetworkState, string>;
    solid: string;
    dashed: string;
    unknown: string;
    columns: { name: string; strength: string; size: string; state: string };
  };
  selected?: string;
  onSelect?: (mark: string) => void;
  tableActions?: readonly TableAction[];
}

/** One cluster and those related to it: which of them are strong here, which are there, which are missing. */
export function RelatedNetwork(props: RelatedNetworkProps) {
  const [width, measure] = createWidth();
  const layout = createMemo(() => networkLayout(props.centre, props.around, width()));
  const place = createMemo(() => new Map(layout().placed.map((placed) => [placed.node.mark, placed])));
  const roving = createRoving({
    marks: () => layout().placed.map(({ node }) => node.mark),
    selected: () => props.selected,
    onSelect: (mark) => props.onSelect?.(mark),
  });
  const links = createMemo(() =>
    props.links.flatMap((link) => {
      const [from, to] = [place().get(link.from), place().get(link.to)];
      return from && to ? [{ link, from, to }] : [];
    }),
  );
  const isAt = ({ from, to }: NetworkLink) => {
    const at = roving.active();
    return at !== undefined && at !== props.centre?.mark && (from === at || to === at);
  };
  const strength = (mark: string) =>
    props.links.find(({ from, to }) => {
      const centre = props.centre?.mark;
      return (from === centre && to === mark) || (to === centre && from === mark);
    })?.strength ?? Number.NaN;
  const told = () => {
    const node = place().get(roving.active() ?? "")?.node;
    return node && { title: node.label, facts: node.facts };
  };

  return (
    <ChartFrame
      class="network"
      measure={measure}
      readout={{ of: told(), hint: props.words.hint }}
      key={<NetworkKey states={props.words.states} solid={props.words.solid} dashed={props.words.dashed} />}
      table={{
        caption: props.label,
        columns: [
          { label: props.words.columns.name, kind: "text" },
          { label: props.words.columns.strength, kind: "number" },
          { label: props.words.columns.size, kind: "number" },
          { label: props.words.columns.state, kind: "text" },
        ],
        rows: props.around.map((node) => [
          node.label,
          numberCell(strength(node.mark), props.writeStrength, props.words.unknown),
          numberCell(node.size, props.writeSize, props.words.unknown),
          props.words.states[node.state],
        ]),
      }}
      tableActions={props.tableActions}
    >
      <svg viewBox={`0 0 ${width()} ${layout().height}`} role="group" aria-label={props.label}>
        <g aria-hidden="true">
          <For each={links()}>
            {({ link, from, to }) => (
              <path
                class="network-link"
                data-line={link.strength >= (props.solidFrom ?? SOLID_FROM) ? "solid" : "dashed"}
                data-side={props.centre && from.node !== props.centre && to.node !== props.centre ? "" : undefined}
                data-active={isAt(link) ? "" : undefined}
                d={linkPath(from, to, { x: width() / 2, y: layout().height / 2 })}
              />
            )}
          </For>
        </g>
        <g role="listbox" aria-label={props.label}>
          <Key each={layout().placed} by={({ node }) => node.mark}>
            {(placed) => (
              <ChartMark
                roving={roving}
                mark={placed().node.mark}
                class="network-node"
                state={placed().node.state}
                words={<NodeName placed={placed()} />}
                label={`${placed().node.label}. ${placed().node.facts}`}
              >
                <NodeDot placed={placed()} />
              </ChartMark>
            )}
          </Key>
        </g>
      </svg>
    </ChartFrame>
  );
}

/** A straight line from the centre; between two of the others a curve that leans towards the middle. */
function linkPath(from: PlacedNode, to: PlacedNode, middle: { x: number; y: number }): string {
  if (from.anchor === "middle" || to.anchor === "middle") return `M${from.x} ${from.y}L${to.x} ${to.y}`;
  const x = ((from.x + to.x) / 2 + middle.x) / 2;
  const y = ((from.y + to.y) / 2 + middle.y) / 2;
  return `M${from.x} ${from.y}Q${x} ${y} ${to.x} ${to.y}`;
}
