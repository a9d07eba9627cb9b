import { expect, it } from "vitest";
import { loadModel } from "#guidelines/model/loadModel.ts";
import { modelFiles } from "#guidelines/model/modelFiles.ts";
import { modelSaying } from "#guidelines/model/modelTexts.ts";
import { LANGUAGES } from "#i18n/languages.ts";

const model = loadModel(modelFiles);

/** Texts by their place: "rules MKT-B1 firstSteps 0 action". */
function textsOf(value: unknown, place: string): [string, string][] {
  if (typeof value === "string") return [[place, value]];
  const entries = value instanceof Map ? [...value] : value && typeof value === "object" ? Object.entries(value) : [];
  return entries.flatMap(([key, item]) => textsOf(item, `${place} ${String(key)}`));
}

const placeholders = (text: string) => (text.match(/\{[^}]*\}/g) ?? []).toSorted();

it("are told apart by their ids", () => {
  expect(new Set(LANGUAGES.map(({ id }) => id)).size).toBe(LANGUAGES.length);
});

it.each(LANGUAGES)(
  "$id says every text of the recommendation model, with the thresholds it names",
  async ({ parts }) => {
    const said = modelSaying(model, (await parts.model()).default);
    const own = textsOf(said, "");
    expect(own.length).toBeGreaterThan(1000);
    expect(own.map(([place, text]) => [place, placeholders(text)])).toEqual(
      textsOf(model, "").map(([place, text]) => [place, placeholders(text)]),
    );
  },
);
