// Ends the process with one sentence unless this Node can run the project. Imported first by every script, and the first
// thing in the built command line: plain enough for any Node that knows modules.
(function () {
  var wanted = [20, 19];
  var version = process.versions.node;
  var major = Number(version.split(".")[0]);
  var minor = Number(version.split(".")[1]);
  if (major > wanted[0] || (major === wanted[0] && minor >= wanted[1])) return;
  console.error(
    "Agglomera needs Node " +
      wanted.join(".") +
      " or newer, this is " +
      version +
      ". Install a newer Node and run the command again.",
  );
  process.exit(1);
})();
