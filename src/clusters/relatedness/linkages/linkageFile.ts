/** `public/atlas/linkages.json`: what is published on links between benchmark clusters of the United States. */
export interface LinkageFile {
  /** Ids of the benchmark clusters, in the order of `clusters.json`. Other numbers of a cluster here are places in this list. */
  clusters: string[];
  /** Related clusters as a published figure draws them: read off by eye, an approximation. Only traded clusters are drawn. */
  published: {
    /** Weakest first. */
    strengths: string[];
    /** [row] the cluster it is drawn for; not every row has a counterpart the other way. */
    from: number[];
    to: number[];
    /** [row] place in `strengths`. */
    strength: number[];
  };
  inputOutput: {
    year: number;
    /**
     * [seller][buyer] intermediate goods and services, million USD of purchasers' prices, to the nearest million. The last row
     * and the last column, one more than there are clusters, stand for everything outside the definitions.
     */
    flows: number[][];
  };
}

/** The file, if it is of these clusters (ids in order). Throws otherwise. */
export function checkLinkageFile(file: LinkageFile, ids: readonly string[]): LinkageFile {
  const other = ids.findIndex((id, i) => file.clusters[i] !== id);
  if (other >= 0 || file.clusters.length !== ids.length)
    throw new Error(
      `linkages.json: expected ${ids.length} clusters, got ${file.clusters.length}` +
        (other >= 0 ? `; place ${other} should be ${ids[other]}, is ${file.clusters[other]}` : ""),
    );
  const size = ids.length + 1;
  const { flows } = file.inputOutput;
  if (flows.length !== size || flows.some((row) => row.length !== size))
    throw new Error(`linkages.json: expected ${size} x ${size} flows, got ${flows.length} x ${flows[0]?.length}`);
  return file;
}
