import { ensureBuilt, ensureInstalled, requireNode } from "./ready.mjs";

requireNode();
const wanted = Number(process.env.PORT ?? 4173);
if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535) {
  console.error(`PORT is "${process.env.PORT}": give a whole number from 0 to 65535.`);
  process.exit(2);
}
ensureInstalled();
ensureBuilt();

const { serve } = await import("./serve.mjs"); // needs the installed packages
const { address } = await serve({
  port: wanted,
  onTaken: (port) => console.log(`Port ${port} is taken, trying ${port + 1}.`),
});
console.log(`Agglomera is at ${address}   (Ctrl+C stops it)`);
