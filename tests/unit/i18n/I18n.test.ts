import { expect, it } from "vitest";
import { english } from "#i18n/en/language.ts";
import { I18nProvider, useI18n } from "#i18n/I18n.tsx";
import type { Language } from "#i18n/words.ts";
import { provided } from "#tests/unit/state/provided.ts";

it("speaks the language chosen last, whichever words come last", async () => {
  const { found: i18n } = provided([I18nProvider], useI18n);
  let come = () => {};
  const slow: Language = {
    ...english,
    id: "de",
    parts: {
      ...english.parts,
      page: () => new Promise((resolve) => (come = () => void english.parts.page().then(resolve))),
    },
  };
  const first = i18n.setLanguage(slow);
  await i18n.setLanguage(english);
  come();
  await first;
  expect([i18n.spoken().id, i18n.language()]).toEqual(["en", "en"]);
  const again = i18n.setLanguage(slow);
  come();
  await again;
  expect([i18n.spoken().id, i18n.language()]).toEqual(["de", "de"]);
});
