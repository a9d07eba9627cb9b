import { version } from "../../package.json";
import { atlasCommand } from "./atlas/atlasCommand";
import { clustersCommand } from "./clusters/clustersCommand";
import { nearest } from "../industries/nearest";
import { fileTrouble, Refusal } from "./refusal";

const HELP = `Usage: agglomera COMMAND [options]

  clusters REGISTER   find where the establishments of a register crowd, test it, write outlines and labels
  atlas               a region of the default atlas with its clusters, or a cluster across its regions

  --help              of the program or, after a command, of the command
  --version
`;

const COMMANDS: Record<string, (args: string[]) => Promise<string>> = {
  clusters: clustersCommand,
  atlas: atlasCommand,
};

async function answer([name, ...args]: string[]): Promise<string> {
  if (name === undefined || name === "--help" || name === "-h" || name === "help") return HELP;
  if (name === "--version") return `${version}\n`;
  if (Object.hasOwn(COMMANDS, name)) return COMMANDS[name](args);
  const meant = nearest(name, [...Object.keys(COMMANDS), "--help", "--version"]);
  throw new Refusal(
    `There is no command ${name}${meant ? `; did you mean ${meant}?` : "; agglomera --help lists them."}`,
  );
}

process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return; // whoever read has read enough
  process.stderr.write(`The answer cannot be written: ${fileTrouble(error)}.\n`);
  process.exitCode = 2;
});
try {
  process.stdout.write(await answer(process.argv.slice(2)));
} catch (error) {
  const isMendable = error instanceof Refusal;
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(isMendable ? `${message}\n` : `Agglomera failed: ${message}\n`);
  process.exitCode = isMendable ? 2 : 1;
}
