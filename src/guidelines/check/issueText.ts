import type { BaseIssue } from "valibot";

/** The way to what a schema refused. */
export function issuePath(issue: BaseIssue<unknown>): (string | number)[] {
  return (issue.path ?? []).map(({ key }) => key as string | number);
}

/** What a schema refused, in plain words without a full stop; a schema's own message goes before. */
export function issueText(issue: BaseIssue<unknown>): string {
  const { message, expected, received, type } = issue;
  if (!message.startsWith("Invalid ")) return message;
  const field = issuePath(issue).at(-1) ?? "";
  if (type.endsWith("object") && expected === "never") return `the field "${field}" is not known here`;
  if (received === "undefined") return `the field "${field}" is missing`;
  if (type === "max_length") {
    const most = Number(expected?.replace("<=", "")).toLocaleString("en");
    return `expected at most ${most} ${typeof issue.input === "string" ? "characters" : "entries"}, got ${Number(received).toLocaleString("en")}`;
  }
  return `expected ${expected ?? "something else"}, got ${received}`;
}
