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

  // As the program will look: kept choice first, then the system's.
  var theme;
  try {
    theme = localStorage.getItem("agglomera.theme");
  } catch (refused) {
    theme = ""; // it lets nothing be kept
  }
  if (theme !== "light" && theme !== "dark")
    theme = window.matchMedia && matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  document.documentElement.setAttribute("data-theme", theme);

  /** Where the first words stand; null once the program runs, which keeps them until its map is drawn. */
  function waiting() {
    return document.querySelector("#start:not([data-running])");
  }

  /** What has arrived, by name: files the page fetches, and marks for those that its workers do. */
  var arrived = {};

  /** Bytes as they are sent, of what the first view is made of; index.html has its files with their sizes. */
  function showArrived() {
    var start = document.getElementById("start");
    var line = document.getElementById("start-progress");
    var files = start && JSON.parse(start.getAttribute("data-files") || "null");
    if (!files || !line) return;
    var all = 0;
    var here = 0;
    for (var name in files) {
      all += files[name];
      if (arrived[name]) here += files[name];
    }
    var told = line.querySelector("span");
    var text = (here / 1e6).toFixed(1) + " of " + (all / 1e6).toFixed(1) + " MB";
    if (told.textContent === text) return; // for whatever changes the whole screen is put together anew
    var bar = line.querySelector("progress");
    bar.max = all;
    bar.value = here;
    told.textContent = text;
    line.hidden = false;
  }

  if (window.PerformanceObserver) {
    new PerformanceObserver(function (list) {
      list.getEntries().forEach(function (entry) {
        arrived[entry.name.split("/").pop()] = true;
      });
      showArrived();
    }).observe({ entryTypes: ["resource", "mark"] });
    addEventListener("DOMContentLoaded", showArrived);
  }

  /** The text in sight from now on; null once the program has taken its place. */
  function place() {
    var start = waiting();
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
          if (isOtherVersion && waiting() && isFirstTime(file)) reload();
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
