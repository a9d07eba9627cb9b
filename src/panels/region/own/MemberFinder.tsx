import "./own.css";
import { For, Match, Show, Switch, createEffect, createSignal, createUniqueId } from "solid-js";
import { ECONOMIES } from "#economies/economies.ts";
import type { OwnMember } from "#engine/regions/ownRegionEngine.ts";
import { useWords } from "#i18n/I18n.tsx";
import type { MemberKind } from "#regions/memberSearch.ts";
import { createAnswer } from "#state/createAnswer.ts";
import { useQuery } from "#state/query/QueryContext.tsx";
import { useOwnDraft } from "#state/regions/OwnDraftContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { levelShowing } from "./createOwnRegions.ts";

const SHOWN = 6;

/** Finds regions to put together by name or code, or takes a pasted list of them. Enter adds the first, or the whole list. */
export function MemberFinder(props: { kinds: readonly MemberKind[]; members: readonly string[] }) {
  const w = useWords("ownRegion");
  const regions = useRegions();
  const { ask } = useQuery();
  const { add, refusal } = useOwnDraft();
  const [text, setText] = createSignal("");
  const [taking, setTaking] = createSignal<string>();
  const id = createUniqueId();
  let input!: HTMLInputElement;

  const kinds = () => {
    const named = [...props.kinds];
    const levels = ECONOMIES.flatMap((economy) => economy.levels.map((level) => ({ economy: economy.id, level })));
    const others = levels
      .filter(({ level }) => level.outlines)
      .map(({ economy, level }) => ({ economy, level: level.id }));
    return { named, listed: props.members.length > 0 ? named : [...named, ...others] };
  };
  const found = createAnswer(
    () => (text().trim() === "" ? undefined : { asked: text(), kinds: kinds() }),
    ({ asked, kinds: among }) => regions.worker.findMembers(asked, among, SHOWN),
  );
  const finds = () => (found.about()?.asked === text() && text().trim() !== "" ? found.value() : undefined);
  const matches = () => finds()?.matches ?? [];
  const listed = () => finds()?.listed;
  const newOnes = () => listed()?.members.filter((member) => !props.members.includes(member)) ?? [];
  const isIn = (member: OwnMember) => props.members.includes(member.id);

  const put = (ids: readonly string[]) => {
    const [first] = ids;
    if (first !== undefined && props.members.length === 0) ask({ level: levelShowing(first) });
    add(ids);
    if (refusal() === undefined) setText(listed()?.unknown.join("; ") ?? ""); // what was not found can be mended
    input.focus();
  };
  const enter = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && text() !== "") {
      event.preventDefault();
      event.stopPropagation();
      setText("");
    }
    if (event.key !== "Enter" || text().trim() === "") return;
    event.preventDefault(); // it is not the form that is sent
    setTaking(text());
  };
  // Enter before the answer takes the first one of it.
  createEffect(() => {
    if (!finds() || taking() !== text()) return;
    setTaking(undefined);
    const next = matches().find((member) => !isIn(member));
    if (newOnes().length > 0) put(newOnes());
    else if (next) put([next.id]);
  });
  const paste = (event: ClipboardEvent) => {
    const pasted = event.clipboardData?.getData("text") ?? "";
    if (!/[\n\r\t]/.test(pasted.trim())) return;
    event.preventDefault(); // a field of one line would run the lines together
    setText((before) => `${before}${pasted.trim().replace(/[\n\r\t]+/g, "; ")}`);
  };
  const status = () => {
    const list = listed();
    if (list) return list.members.length > 0 && newOnes().length === 0 ? w().editor.allIn : "";
    if (!finds()) return "";
    return matches().length === 0 ? w().editor.none(text().trim()) : w().editor.found(matches().length);
  };

  return (
    <div class="own-finder">
      <label for={id}>{w().editor.find}</label>
      <div class="field" data-size="small">
        <Icon name="search" />
        <input
          ref={input}
          id={id}
          type="search"
          autocomplete="off"
          spellcheck={false}
          placeholder={w().editor.placeholder}
          maxLength={5000}
          value={text()}
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={enter}
          onPaste={paste}
        />
        <Show when={text() !== ""}>
          <button
            type="button"
            class="icon-button"
            aria-label={w().editor.clear}
            title={w().editor.clear}
            onClick={() => {
              setText("");
              input.focus();
            }}
          >
            <Icon name="close" />
          </button>
        </Show>
      </div>
      <p role="status" class={matches().length > 0 ? "visually-hidden" : "note"}>
        {status()}
      </p>
      <Switch>
        <Match when={listed()}>
          {(list) => (
            <>
              <Show when={newOnes().length > 0 && list().kind}>
                {(kind) => (
                  <button type="button" class="button own-add-all" onClick={() => put(newOnes())}>
                    <Icon name="plus" />
                    {w().editor.addFound(newOnes().length, kind().level)}
                  </button>
                )}
              </Show>
              <Show when={list().unknown.length > 0}>
                <p class="own-refused" role="alert">
                  {w().editor.notFound(list().unknown)}
                </p>
              </Show>
            </>
          )}
        </Match>
        <Match when={matches().length > 0}>
          <ul class="own-found" aria-label={w().editor.results}>
            <For each={matches()}>
              {(member) => (
                <li>
                  <button
                    type="button"
                    disabled={isIn(member)}
                    aria-label={isIn(member) ? undefined : w().editor.add(named(member))}
                    onClick={() => put([member.id])}
                  >
                    <MemberName member={member} />
                    <Show when={!isIn(member)} fallback={<span class="note">{w().editor.isIn}</span>}>
                      <Icon name="plus" />
                    </Show>
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Match>
      </Switch>
    </div>
  );
}

/** With the state it is in. */
export function MemberName(props: { member: OwnMember }) {
  return (
    <span class="own-name">
      {props.member.name}
      <Show when={props.member.state}>
        <span class="note"> {props.member.state}</span>
      </Show>
    </span>
  );
}

const named = ({ name, state }: OwnMember) => (state ? `${name}, ${state}` : name);
