import type { FindingModel } from "#guidelines/findings/model/findingModel.ts";

let loaded: Promise<FindingModel> | undefined;

/** The findings that come with the program, checked once; their text is loaded apart from the figures. */
export function shippedFindings(): Promise<FindingModel> {
  loaded ??= Promise.all([
    import("#guidelines/findings/model/loadFindings.ts"),
    import("#guidelines/findings/model/findingFiles.ts"),
  ])
    .then(([{ loadFindings }, { findingFiles }]) => loadFindings(findingFiles))
    .catch((error: unknown) => {
      loaded = undefined; // the next who asks tries again
      throw error;
    });
  return loaded;
}
