// node scripts/run.mjs start | test | build | pack: the check comes before the script is even read.
import "./requireNode.mjs";

void import("./" + process.argv[2] + ".mjs");
