import "./profile.css";
import { For, type JSX, Show } from "solid-js";
import type { Fault } from "#engine/fault.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import { faultSentence } from "#state/faultSentence.ts";

/** The place of a profile's content while it is on its way. */
export function ProfileSkeleton() {
  const words = useWords("profile");
  return (
    <output class="profile-body profile-skeleton" aria-label={words().loading}>
      <For each={[72, 40, 88, 56, 80, 64, 48, 76]}>
        {(width) => <span class="skeleton" style={{ width: `${width}%` }} aria-hidden="true" />}
      </For>
    </output>
  );
}

/** A sentence in place of content: nothing there, or it failed. */
export function ProfileMessage(props: { title?: string; hint: JSX.Element; children?: JSX.Element }) {
  return (
    <div class="profile-body profile-message" aria-live="polite">
      <Show when={props.title}>
        <p class="profile-message-title">{props.title}</p>
      </Show>
      <p>{props.hint}</p>
      {props.children}
    </div>
  );
}

/** The question was not answered, and why; asks again on a click. */
export function ProfileFailed(props: { fault: Fault | undefined; onRetry: () => void }) {
  const { t } = useI18n();
  const words = useWords("profile");
  return (
    <ProfileMessage
      title={words().failed}
      hint={
        <>
          <Show when={props.fault}>{(fault) => `${faultSentence(t(), fault())} `}</Show>
          {words().failedHint}
        </>
      }
    >
      <button type="button" class="button" onClick={() => props.onRetry()}>
        {t().app.retry}
      </button>
    </ProfileMessage>
  );
}
