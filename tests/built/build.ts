import { ensureBuilt } from "#scripts/ready.mjs";

/** Builds the app and the command line if they are older than what they are made of. */
export default function setup() {
  ensureBuilt();
}
