import "./notice.css";
import { For, Show } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { useNotices } from "#state/NoticesContext.tsx";
import { Icon } from "#ui/Icon.tsx";

/** Sentences for the person, over the map, read out when they come. */
export function NoticeBar() {
  const { t } = useI18n();
  const { all, dismiss } = useNotices();
  return (
    <div class="notice-list" role="status" aria-live="polite">
      <For each={all()}>
        {(notice) => (
          <p class="notice" data-tone={notice.tone}>
            <Icon name="info" />
            <span>{notice.text}</span>
            <Show when={notice.action}>
              {(action) => (
                <button
                  class="notice-action"
                  type="button"
                  onClick={() => {
                    action().run();
                    dismiss(notice.key);
                  }}
                >
                  {action().label}
                </button>
              )}
            </Show>
            <button class="icon-button" type="button" aria-label={t().app.dismiss} onClick={() => dismiss(notice.key)}>
              <Icon name="close" />
            </button>
          </p>
        )}
      </For>
    </div>
  );
}
