import { type Accessor, createMemo } from "solid-js";
import type { Fault } from "#engine/fault.ts";
import { createAnswer } from "#state/createAnswer.ts";
import type { RegionalSettings } from "#clusters/tables/regionalRule.ts";

/** What is asked about. */
export interface About {
  subject: string;
  region?: string;
}

interface Asked extends About {
  settings: RegionalSettings;
}

/** The answer to a question about a subject, and under which settings it was given. */
export interface SubjectAnswer<T> {
  /** Stays while only settings change; undefined once something else is asked about. */
  value: Accessor<T | undefined>;
  /** The settings `value` was answered under. */
  settings: Accessor<RegionalSettings>;
  /** True while other settings are on their way. */
  isBusy: Accessor<boolean>;
  isGone: Accessor<boolean>;
  hasFailed: Accessor<boolean>;
  /** Why it failed, while it has. */
  fault: Accessor<Fault | undefined>;
  retry: () => void;
}

/** Asks the worker again whenever what is asked about, or a setting, changes. */
export function createSubjectAnswer<T>(
  about: () => About,
  settings: () => RegionalSettings,
  ask: (about: About, settings: RegionalSettings) => Promise<T | undefined>,
): SubjectAnswer<T> {
  const key = createMemo(() => JSON.stringify({ ...about(), settings: settings() } satisfies Asked));
  const answer = createAnswer(
    () => key(),
    (asked) => {
      const { settings: under, ...rest } = JSON.parse(asked) as Asked;
      return ask(rest, under);
    },
  );
  const answered = createMemo(() => {
    const asked = answer.about();
    const parsed = asked === undefined ? undefined : (JSON.parse(asked) as Asked);
    const now = about();
    return parsed && parsed.subject === now.subject && parsed.region === now.region ? parsed : undefined;
  });
  const isNewest = () => answer.about() === key();
  return {
    value: () => (answered() ? answer.value() : undefined),
    settings: () => answered()?.settings ?? settings(),
    isBusy: () => answer.status() === "loading" && answered() !== undefined,
    isGone: () => answer.status() === "ready" && isNewest() && answer.value() === undefined,
    hasFailed: () => answer.status() === "failed",
    fault: answer.fault,
    retry: answer.retry,
  };
}
