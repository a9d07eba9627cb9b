/** Text from a register is never markup: nothing in the project may hand a string to an HTML parser. */
const FORBIDDEN = new Set([
  "innerHTML",
  "outerHTML",
  "insertAdjacentHTML",
  "setHTML",
  "setHTMLUnsafe",
  "parseFromString",
]);

const noHtml = {
  create(context) {
    const report = (node, name) =>
      context.report({
        node,
        message: `${name} hands text to an HTML parser: use text nodes, setText or setDOMContent.`,
      });
    return {
      MemberExpression(node) {
        if (!node.computed && FORBIDDEN.has(node.property.name)) report(node, node.property.name);
        if (node.object.name === "document" && /^write(ln)?$/.test(node.property.name)) report(node, "document.write");
      },
      JSXAttribute(node) {
        if (FORBIDDEN.has(node.name.name)) report(node, node.name.name);
      },
    };
  },
};

export default { meta: { name: "safety" }, rules: { "no-html": noHtml } };
