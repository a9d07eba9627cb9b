const POLICY = `const templatePolicy =
  globalThis.trustedTypes?.createPolicy("solid-templates", { createHTML: (html) => html }) ?? { createHTML: (html) => html };
`;
const SINK = "t.innerHTML = html;";

/**
 * Vite plugin: Solid's compiled templates, text that is in the program itself, go through a Trusted Types policy of their own. Nothing else may
 * hand text to an HTML parser. Stops the build where Solid does it another way.
 */
export function trustedTemplates() {
  return {
    name: "trusted-templates",
    apply: "build",
    transform(code, id) {
      const [path] = id.replaceAll("\\", "/").split("?");
      if (!path.endsWith("solid-js/web/dist/web.js")) return undefined;
      if (code.split(SINK).length !== 2) throw new Error(`${id}: expected one "${SINK}" in Solid's template()`);
      return { code: POLICY + code.replace(SINK, "t.innerHTML = templatePolicy.createHTML(html);"), map: null };
    },
  };
}
