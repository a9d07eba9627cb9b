import { ATLAS_HELP } from "./atlas/atlasHelp.ts";
import { atlasCommand } from "./atlas/atlasCommand.ts";
import { CLUSTERS_HELP } from "./clusters/clustersHelp.ts";
import { clustersCommand } from "./clusters/clustersCommand.ts";
import { PLANTS_HELP, plantsCommand } from "./plants/plantsCommand.ts";
import { nearest } from "#industries/nearest.ts";
import { VERSION } from "./options.ts";
import { Refusal } from "./refusal.ts";
import { OutputClosed, type Printed, writeStdout } from "./standardStreams.ts";

const HELP = `Usage: agglomera COMMAND [options]

  clusters REGISTER   find where the establishments of a register crowd, test it, write outlines and labels
  atlas               a region of the default atlas with its clusters, or a cluster across its regions
  plants              mines, smelters, cement and steel plants of the 21 economies of APEC

  -h, --help          of the program or, after a command, of the command
  -V, --version
`;

const COMMANDS: Record<string, { help: string; run: (args: string[]) => Promise<Printed> }> = {
  clusters: { help: CLUSTERS_HELP, run: clustersCommand },
  atlas: { help: ATLAS_HELP, run: atlasCommand },
  plants: { help: PLANTS_HELP, run: plantsCommand },
};
/** What a shell says of a program that a broken pipe ended: 128 and the number of SIGPIPE. */
const BROKEN_PIPE = 141;

async function answer([name, ...args]: string[]): Promise<Printed> {
  if (name === "--version" || name === "-V") return { stdout: VERSION };
  if (name === "help" && args.length > 0) return { stdout: command(args[0]).help };
  if (name === undefined || name === "--help" || name === "-h" || name === "help") return { stdout: HELP };
  return command(name).run(args);
}

function command(name: string) {
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name];
  const meant = nearest(name, [...Object.keys(COMMANDS), "--help", "--version"]);
  const kind = name.startsWith("-") ? "option" : "command";
  throw new Refusal(
    `There is no ${kind} ${name}${meant ? `; did you mean ${meant}?` : "; agglomera --help lists them."}`,
  );
}

/** Says what went wrong; the exit code. */
function endWith(error: unknown): number {
  if (error instanceof OutputClosed) return BROKEN_PIPE;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(error instanceof Refusal ? `${message}\n` : `Agglomera failed: ${message}\n`);
  return error instanceof Refusal ? 2 : 1;
}

// `writeStdout` hears each error where it writes; what cannot be said on standard error can be said nowhere, only by the code.
process.stdout.on("error", () => (process.exitCode ??= BROKEN_PIPE));
process.stderr.on("error", () => (process.exitCode ??= BROKEN_PIPE));
try {
  const { stdout = "", stderr = "" } = await answer(process.argv.slice(2));
  if (stderr !== "") process.stderr.write(stderr);
  if (stdout !== "") await writeStdout(stdout);
} catch (error) {
  process.exitCode = endWith(error);
}
