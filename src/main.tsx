import "#ui/theme.css";
import "#ui/controls.css";
import "#ui/fields.css";
import "#app.css";
import { render } from "solid-js/web";
import { App } from "#App.tsx";
import { watchStyles } from "#state/parts/pageParts.ts";

watchStyles();
const root = document.getElementById("app");

function begin() {
  if (root) render(() => <App />, root);
}

// The first words stand before the program begins; a window that nobody sees paints none.
if (document.hidden) begin();
else requestAnimationFrame(() => setTimeout(begin));
