import { Match, Show, Switch } from "solid-js";
import { useWords } from "#i18n/I18n.tsx";
import { RowList } from "#panels/establishment/RowList.tsx";
import { ProfileFailed } from "#panels/frame/ProfileStates.tsx";
import { type createMembers, createNotLocated } from "#panels/region/place/createMembers.ts";

/** The establishments of a cluster that the registers locate in a region, most employees first, each a way to its profile. */
export function MeetingMembers(props: { region: string; members: ReturnType<typeof createMembers> }) {
  const words = useWords("profile");
  const notLocated = createNotLocated(() => props.region);
  const listed = () => {
    const found = props.members.found();
    return typeof found === "object" ? found.rows : undefined;
  };
  return (
    <section>
      <h3>{words().members.title}</h3>
      <Switch fallback={<output class="note">{words().listLoading}</output>}>
        <Match when={props.members.status() === "failed"}>
          <ProfileFailed fault={props.members.fault()} onRetry={props.members.retry} />
        </Match>
        <Match when={props.members.found() === "elsewhere"}>
          <p>{notLocated()}</p>
        </Match>
        <Match when={listed()}>
          {(rows) => (
            <Show when={rows().length > 0} fallback={<p>{words().members.none}</p>}>
              <p class="note">{words().members.order}</p>
              <RowList rows={rows()} />
            </Show>
          )}
        </Match>
      </Switch>
    </section>
  );
}
