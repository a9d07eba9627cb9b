import "./profile.css";
import { Show } from "solid-js";
import { type Profiled, reproducingCommand } from "#evidence/reproducingCommand.ts";
import { useWords } from "#i18n/I18n.tsx";
import { isOwnRegion } from "#regions/ownRegion.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useRegional } from "#state/regions/RegionalContext.tsx";
import { createCopying } from "#ui/createCopying.ts";

/** The command that says the same as the profile it stands under. */
export function CommandLine(props: Pick<Profiled, "region" | "subject">) {
  const words = useWords("profile");
  const { query } = useQuery();
  const { settings } = useRegional();
  const { told, copy } = createCopying();
  const command = () =>
    reproducingCommand({ ...props, own: isOwnRegion(props.region) ? query.own : undefined }, settings());
  return (
    <section class="profile-section profile-command">
      <h3>{words().command.title}</h3>
      <p class="note">{words().command.hint}</p>
      {/* It is scrolled by keys where it is longer than its line. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabindex="0" role="region" aria-label={words().command.title}>
        <code>{command()}</code>
      </pre>
      <p class="profile-actions">
        <button type="button" class="button" onClick={() => void copy(command())}>
          {words().command.copy}
        </button>{" "}
        <output class="note">
          <Show when={told()}>{(is) => words().command[is()]}</Show>
        </output>
      </p>
    </section>
  );
}
