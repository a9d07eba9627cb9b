import "#ui/theme.css";
import "#ui/controls.css";
import "#ui/fields.css";
import "#app.css";
import { render } from "solid-js/web";
import { App } from "#App.tsx";
import { watchStyles } from "#state/parts/pageParts.ts";

watchStyles();
const root = document.getElementById("app");
if (root) {
  render(() => <App />, root);
  document.getElementById("start")?.remove();
}
