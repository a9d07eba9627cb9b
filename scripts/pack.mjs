import "./requireNode.mjs"; // first: whatever follows may need it
import { ensureBuilt, ensureInstalled } from "./ready.mjs";

// What npm pack puts into the tarball is built from what is there now, on a clean clone too.
ensureInstalled();
ensureBuilt();
