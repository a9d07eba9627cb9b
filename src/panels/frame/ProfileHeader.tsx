import "./profile.css";
import { useWords } from "#i18n/I18n.tsx";
import { type JSX, Show, createEffect, on } from "solid-js";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useProfileRoom } from "./ProfileRoom.tsx";
import { createCopying } from "#ui/createCopying.ts";
import { Icon } from "#ui/Icon.tsx";

/** Kicker, title, what copies the link to what is shown, and what closes it; stays where it is while the rest scrolls. Without a title: its place, kept. */
export function ProfileHeader(props: {
  kicker?: JSX.Element;
  title?: string;
  isPlain?: boolean;
  /** What else can be done with what is shown. */
  tools?: JSX.Element;
  children?: JSX.Element;
}) {
  const words = useWords("profile");
  const { query, select } = useQuery();
  const room = useProfileRoom();
  const { told, forget, copy } = createCopying();
  createEffect(on(() => JSON.stringify(query.selection), forget, { defer: true }));
  return (
    <header class="profile-head">
      <div>
        <p class="profile-kicker">{props.kicker ?? <span class="skeleton profile-skeleton-kicker" />}</p>
        <h2 class="profile-title" data-plain={props.isPlain} tabindex="-1">
          <Show
            when={props.title}
            fallback={
              <>
                <span class="visually-hidden">{words().loading}</span>
                <span class="skeleton profile-skeleton-title" aria-hidden="true" />
              </>
            }
          >
            {props.title}
          </Show>
        </h2>
        {props.children}
      </div>
      <div class="profile-tools">
        <button
          type="button"
          class="icon-button profile-room"
          aria-label={words().full}
          title={room.isFull() ? words().beside : words().full}
          aria-pressed={room.isFull()}
          onClick={() => room.setFull(!room.isFull())}
        >
          <Icon name={room.isFull() ? "beside" : "full"} />
        </button>
        {props.tools}
        <button
          type="button"
          class="icon-button"
          aria-label={words().print}
          title={words().print}
          onClick={() => print()}
        >
          <Icon name="print" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={words().copyLink}
          title={words().copyLink}
          onClick={() => void copy(location.href)}
        >
          <Icon name={told() === "copied" ? "check" : "link"} />
        </button>
        <button
          type="button"
          class="icon-button profile-close"
          aria-label={words().close}
          title={words().close}
          onClick={() => select(undefined)}
        >
          <Icon name="close" />
        </button>
      </div>
      <output class="profile-told">
        <Show when={told()}>{(is) => words().linkCopy[is()]}</Show>
      </output>
    </header>
  );
}

/** Leads to where what is shown stands beside others. */
export function CompareTool(props: { onCompare: () => void }) {
  const words = useWords("profile");
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={words().compare}
      title={words().compare}
      onClick={() => props.onCompare()}
    >
      <Icon name="compare" />
    </button>
  );
}
