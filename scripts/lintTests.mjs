const TIMER = /^(setDefaultTimeout|setDefaultNavigationTimeout|waitForTimeout)$/;
const HOOK = /^(it|test|beforeAll|beforeEach|afterAll|afterEach)$/;
const CLOCK = /^(performance|Date)$/;

/**
 * A test neither has a limit of its own nor asserts how long something took: both depend on what else the machine does. The run as
 * a whole has a limit (`scripts/watchdog.mjs`), and speed is compared in `npm run bench`.
 */
const noTimeLimit = {
  create(context) {
    const report = (node, message) => context.report({ node, message });
    return {
      Property(node) {
        if (node.key.name === "timeout" && node.value.type === "Literal")
          report(node, "A limit of time in a test: leave it out, the whole run has one (scripts/watchdog.mjs).");
      },
      CallExpression({ callee, arguments: given }) {
        const name = callee.property?.name ?? callee.name;
        const last = given.at(-1);
        if (TIMER.test(name) && last?.type === "Literal")
          report(last, `${name} waits for the clock: wait for what has to come.`);
        if (HOOK.test(callee.name) && last?.type === "Literal" && typeof last.value === "number")
          report(last, "A limit of time in a test: leave it out, the whole run has one (scripts/watchdog.mjs).");
        if (callee.name === "expect" && readsClock(given[0]))
          report(
            given[0],
            "A time asserted in a test: compare speed in npm run bench, against a peer in the same run.",
          );
      },
    };
  },
};

function readsClock(node) {
  if (node?.type === "BinaryExpression") return readsClock(node.left) || readsClock(node.right);
  const callee = node?.type === "CallExpression" ? node.callee : undefined;
  return callee?.property?.name === "now" && CLOCK.test(callee.object?.name);
}

export default { meta: { name: "tests" }, rules: { "no-time-limit": noTimeLimit } };
