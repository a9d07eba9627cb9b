import "./requireNode.mjs"; // first: whatever follows may need it
import { ensureBuilt, ensureInstalled } from "./ready.mjs";

const { PORT = "4173", BASE = "/" } = process.env;
const port = Number(PORT);
if (PORT.trim() === "" || !Number.isInteger(port) || port < 0 || port > 65535) {
  console.error(`PORT is "${PORT}": give a whole number from 0 to 65535.`);
  process.exit(2);
}
const base = `/${BASE.replace(/^\/+|\/+$/g, "")}/`.replace("//", "/");
if (!/^\/([\w~-][\w.~-]*\/)*$/.test(base)) {
  console.error(`BASE is "${BASE}": give the path to serve under, such as /atlas/, of letters, digits, . _ ~ and -.`);
  process.exit(2);
}
ensureInstalled();
ensureBuilt();

const { serve } = await import("./serve.mjs"); // needs the installed packages
const { address } = await serve({
  port,
  base,
  onTaken: (taken) => console.log(`Port ${taken} is taken, trying ${taken + 1}.`),
});
console.log(`Agglomera is at ${address}   (Ctrl+C stops it)`);
