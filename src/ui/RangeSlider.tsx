/** Two thumbs on one track: native range inputs laid over each other, each with its own name and keys. */
export function RangeSlider(props: {
  min: number;
  max: number;
  from: number;
  to: number;
  fromLabel: string;
  toLabel: string;
  onMove: (end: "from" | "to", value: number) => void;
}) {
  const share = (value: number) => (props.max > props.min ? (value - props.min) / (props.max - props.min) : 0);
  return (
    <div class="range-slider">
      <div class="range-slider-track">
        <div style={{ left: `${share(props.from) * 100}%`, right: `${(1 - share(props.to)) * 100}%` }} />
      </div>
      <input
        type="range"
        aria-label={props.fromLabel}
        min={props.min}
        max={props.max}
        step="1"
        value={props.from}
        data-above={props.from > (props.min + props.max) / 2 ? "" : undefined}
        onInput={(event) => props.onMove("from", event.currentTarget.valueAsNumber)}
      />
      <input
        type="range"
        aria-label={props.toLabel}
        min={props.min}
        max={props.max}
        step="1"
        value={props.to}
        onInput={(event) => props.onMove("to", event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
