/** The gzip codec of hyparquet-compressors by itself, which the package does not type. */
declare module "hyparquet-compressors/src/gzip.js" {
  /** Inflates `input` into `output`, which must be as long as what comes out. */
  export function gunzip(input: Uint8Array, output: Uint8Array): Uint8Array;
}
