import "./rule.css";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { NEIGHBOURS } from "#state/query/query.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { Segmented } from "#ui/Segmented.tsx";
import { Setting } from "#panels/explore/Setting.tsx";

const CHOICES = ["99", "999", "9999"] as const;
const USUAL = "999";
const MOST_SEED = 2 ** 31 - 1;

/** Who is whose neighbour, and the redraws a local statistic is judged by. */
export function NeighbourSettings() {
  const { number } = useI18n();
  const w = useWords("regional");
  const { query, ask } = useQuery();
  const { spatial } = useRegional();
  const label = (name: (typeof NEIGHBOURS)[number]) => {
    if (name === "contiguity") return w().neighbours.contiguity;
    return name === "nearest" ? w().neighbours.nearest(spatial().k) : w().neighbours.distance(spatial().km);
  };
  return (
    <>
      <Setting label={w().neighbours.title}>
        <Segmented
          label={w().neighbours.hint}
          value={query.neighbours}
          options={NEIGHBOURS.map((value) => ({ value, label: label(value), title: w().neighbours.hints[value] }))}
          onChange={(neighbours) => ask({ neighbours })}
        />
      </Setting>
      <Setting label={w().permutationsShort}>
        <div class="rule-redraws" title={w().permutationsHint}>
          <Segmented
            label={w().permutations}
            value={CHOICES.find((text) => Number(text) === spatial().permutations) ?? USUAL}
            options={CHOICES.map((value) => ({ value, label: number(Number(value)) }))}
            onChange={(value) => ask({ permutations: value === USUAL ? undefined : Number(value) })}
          />
          <label title={w().seedHint}>
            {w().seed}
            <input
              type="number"
              class="number-field"
              min="0"
              max={MOST_SEED}
              step="1"
              inputmode="numeric"
              value={query.seed}
              onChange={(event) => {
                const typed = event.currentTarget.valueAsNumber;
                if (Number.isInteger(typed) && typed >= 0 && typed <= MOST_SEED) ask({ seed: typed });
                event.currentTarget.value = String(query.seed);
              }}
            />
          </label>
        </div>
      </Setting>
      <p class="note">{w().permutationsNote}</p>
    </>
  );
}
