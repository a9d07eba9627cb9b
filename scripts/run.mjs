// node scripts/run.mjs start | test | build | pack: the check comes before the script is even read.
import "./requireNode.mjs";

var name = process.argv[2];
// What serves or packs builds through here again: a server is not to be a child that outlives its parent.
void (name === "start" || name === "pack"
  ? import("./" + name + ".mjs")
  : import("./plainPath.mjs").then(function (plain) {
      return plain.runScript(name);
    }));
