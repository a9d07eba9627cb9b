/** Version of the atlas this program was built with (`vite.config.ts`). */
declare const __ATLAS_VERSION__: string;

/** Size of all its files in bytes. */
declare const __ATLAS_BYTES__: number;
