import "#ui/theme.css";
import "#ui/controls.css";
import "#ui/fields.css";
import "#app.css";
import { render } from "solid-js/web";
import { App } from "#App.tsx";
import { watchStyles } from "#state/parts/pageParts.ts";

watchStyles();
const root = document.getElementById("app");

/** How long the first words may take to be painted before the program begins all the same, in ms. */
const PAINTED_WITHIN = 1000;

let hasBegun = false;
function begin() {
  if (!root || hasBegun) return;
  hasBegun = true;
  render(() => <App />, root);
}

// The first words stand before the program begins; a window that nobody sees paints none.
if (document.hidden) begin();
else {
  new PerformanceObserver(begin).observe({ type: "paint", buffered: true });
  setTimeout(begin, PAINTED_WITHIN);
}
