// Says what is wrong when the program itself cannot: it runs in any browser, before everything else, and goes with the text it fills.
(function () {
  // Workers and the service worker are started from the program's own files alone; MapLibre gives their address as text.
  if (window.trustedTypes && window.trustedTypes.createPolicy)
    window.trustedTypes.createPolicy("default", {
      createScriptURL: function (address) {
        var own = new URL("./", document.baseURI);
        var wanted = new URL(address, own);
        var isOwn =
          wanted.origin === own.origin &&
          (wanted.pathname.indexOf(own.pathname + "assets/") === 0 || wanted.pathname === own.pathname + "sw.js");
        return isOwn ? address : undefined;
      },
    });

  var RELOADED = "agglomera-reloaded-start";

  /** The text in sight from now on; undefined once the program has taken its place. */
  function place() {
    var start = document.getElementById("start");
    if (start) start.setAttribute("data-failed", "");
    return start;
  }

  function button(label, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.textContent = label;
    made.addEventListener("click", act);
    return made;
  }

  function reload() {
    location.reload();
  }

  /** What this address keeps in the browser for use without a connection may be what is broken; entries are kept elsewhere. */
  function forgetCopy() {
    navigator.serviceWorker
      .getRegistration()
      .then(function (found) {
        return found && found.unregister();
      })
      .then(function () {
        return caches.keys();
      })
      .then(function (names) {
        return Promise.all(
          names
            .filter(function (name) {
              return name.indexOf("agglomera") === 0;
            })
            .map(function (name) {
              return caches.delete(name);
            }),
        );
      })
      .then(reload, reload);
  }

  function say(sentence) {
    var start = place();
    if (!start || start.querySelector("button")) return;
    document.getElementById("start-text").textContent = sentence;
    start.appendChild(button("Reload the page", reload));
    if (navigator.serviceWorker && navigator.serviceWorker.controller)
      start.appendChild(button("Remove the offline copy and reload", forgetCopy));
  }

  /** True once for each file: a version that was published meanwhile no longer has it. */
  function isFirstTime(file) {
    try {
      if (sessionStorage.getItem(RELOADED) === file) return false;
      sessionStorage.setItem(RELOADED, file);
      return true;
    } catch (refused) {
      return false; // without a memory it could reload for ever
    }
  }

  function lost(address) {
    var file = address.split("/").pop();
    var sentence =
      "Agglomera could not start: its program (" + file + ") could not be fetched whole. Check the connection and reload the page.";
    if (!window.fetch) return say(sentence);
    fetch("./?published", { cache: "no-store" })
      .then(function (answer) {
        return answer.ok ? answer.text() : file;
      })
      .then(
        function (page) {
          var isOtherVersion = page.indexOf('type="module"') >= 0 && page.indexOf(file) < 0;
          if (isOtherVersion && document.getElementById("start") && isFirstTime(file)) reload();
          else say(sentence);
        },
        function () {
          say(sentence);
        },
      );
  }

  addEventListener(
    "error",
    function (event) {
      var from = event.target;
      if (from && from !== window) {
        if (from.tagName === "SCRIPT") lost(from.src);
        return;
      }
      say(
        "Agglomera could not start: its program stopped with an error in this browser. An up-to-date browser may help. Nothing you entered is lost.",
      );
    },
    true,
  );
})();
