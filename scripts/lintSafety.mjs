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

/**
 * No error is swallowed: a catch names what it expects, in a `try` that holds nothing else, or uses the error it is given; one that
 * does neither hides faults of our own. A fallback is counted or said.
 */
const noSwallow = {
  create(context) {
    return {
      CatchClause(node) {
        if (node.body.body.length === 0)
          context.report({
            node,
            message: "An error is ignored: narrow the catch to the one expected, or say what is done instead.",
          });
        else if (!node.param && node.parent.block.body.filter(mayThrow).length > 1)
          context.report({
            node,
            message:
              "Any error of several statements is taken for the one expected: put only that one in the try, or use the error.",
          });
      },
      CallExpression(node) {
        const [first, second] = node.arguments;
        const method = node.callee.property?.name;
        const handler = method === "catch" ? first : method === "then" ? second : undefined;
        if (!/Function/.test(handler?.type)) return;
        const { type, name, operator, body } = handler.body;
        if (body?.length === 0)
          context.report({ node: handler, message: "An error is ignored: narrow the handler to the one expected." });
        else if (handler.params.length > 0) return;
        else if (
          type === "Literal" ||
          name === "undefined" ||
          operator === "void" ||
          /^(Object|Array)Expression$/.test(type)
        )
          context.report({
            node: handler,
            message: "Any error becomes a fallback in silence: narrow it to the one expected, or say it.",
          });
      },
    };
  },
};

/** Whether a statement may, other than `return true` or `return [x, y]`. */
function mayThrow({ type, argument }) {
  return type !== "ReturnStatement" || !["Literal", "Identifier", "ArrayExpression"].includes(argument?.type);
}

export default { meta: { name: "safety" }, rules: { "no-html": noHtml, "no-swallow": noSwallow } };
