import { type JSX, Show } from "solid-js";
import { useI18n } from "../../i18n/I18n";
import { useQuery } from "../../state/query/QueryContext";
import { Icon } from "../../ui/Icon";

/** Kicker, title and close button; stays where it is while the rest scrolls. Without a title: its place, kept. */
export function ProfileHeader(props: {
  kicker?: JSX.Element;
  title?: string;
  isPlain?: boolean;
  children?: JSX.Element;
}) {
  const { t } = useI18n();
  const { select } = useQuery();
  return (
    <header class="profile-head">
      <div class="profile-names">
        <p class="profile-kicker">{props.kicker ?? <span class="skeleton profile-skeleton-kicker" />}</p>
        <h2 class="profile-title" data-plain={props.isPlain} tabindex="-1">
          <Show
            when={props.title}
            fallback={
              <>
                <span class="visually-hidden">{t().profile.loading}</span>
                <span class="skeleton profile-skeleton-title" aria-hidden="true" />
              </>
            }
          >
            {props.title}
          </Show>
        </h2>
        {props.children}
      </div>
      <button
        type="button"
        class="icon-button profile-close"
        aria-label={t().profile.close}
        title={t().profile.close}
        onClick={() => select(undefined)}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
