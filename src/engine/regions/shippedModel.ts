import type { GuidelineModel } from "#guidelines/model/guidelineModel.ts";

let loaded: Promise<GuidelineModel> | undefined;

/** The recommendation model that comes with the program, checked once; its text is loaded apart from the figures. */
export function shippedModel(): Promise<GuidelineModel> {
  loaded ??= Promise.all([import("#guidelines/model/loadModel.ts"), import("#guidelines/model/modelFiles.ts")])
    .then(([{ loadModel }, { modelFiles }]) => loadModel(modelFiles))
    .catch((error: unknown) => {
      loaded = undefined; // the next who asks tries again
      throw error;
    });
  return loaded;
}
