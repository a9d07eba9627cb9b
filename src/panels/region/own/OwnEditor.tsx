import "./own.css";
import { For, Match, Show, Switch, createMemo, onMount } from "solid-js";
import { ECONOMIES, economyOf, mappedLevel } from "#economies/economies.ts";
import type { OwnSums } from "#engine/regions/ownRegionEngine.ts";
import { useI18n, useWords } from "#i18n/I18n.tsx";
import type { MemberKind } from "#regions/memberSearch.ts";
import { LONGEST_NAME, MOST_MEMBERS } from "#regions/ownRegion.ts";
import { regionParts } from "#regions/regionId.ts";
import { FaultSentence } from "#panels/frame/FaultSentence.tsx";
import { LevelSetting } from "#panels/acrossRegions/rule/LevelSetting.tsx";
import { createAnswer } from "#state/createAnswer.ts";
import { useOwnDraft } from "#state/regions/OwnDraftContext.tsx";
import { useRegions } from "#state/regions/RegionsContext.tsx";
import { Icon } from "#ui/Icon.tsx";
import { createOwnRegions } from "./createOwnRegions.ts";
import { MemberFinder, MemberName } from "./MemberFinder.tsx";

/** Puts a region of one's own together: out of what is clicked on the map or found here, with what it adds up to and its name. */
export function OwnEditor(props: { onCancel: () => void }) {
  const w = useWords("ownRegion");
  const { t } = useI18n();
  const { draft, refusal, toggle, rename, begin, end } = useOwnDraft();
  const regions = useRegions();
  const own = createOwnRegions();
  let heading!: HTMLHeadingElement;
  onMount(() => {
    heading.scrollIntoView({ block: "nearest" });
    heading.focus({ preventScroll: true });
  });

  const members = createMemo(() => draft()?.regions ?? []);
  const sums = createAnswer(
    () => (members().length > 0 ? [...members()] : undefined),
    (ids) => regions.worker.ownSums(ids),
  );
  const shown = () => (members().length > 0 ? sums.value() : undefined);
  /** Those that can be added: of the kind of those there are, or of the level the map shows. */
  const kinds = createMemo((): MemberKind[] => {
    const [first] = members();
    if (first !== undefined) return [regionParts(first)];
    return ECONOMIES.flatMap((economy) => {
      const level = mappedLevel(economy, regions.level());
      return level ? [{ economy: economy.id, level }] : [];
    });
  });
  const clickable = () => {
    const words = w().editor.clickable;
    const [first, second] = kinds().map(({ economy, level }) => words[economy][level] ?? "");
    return second === undefined ? first : w().editor.or(first, second);
  };
  const defaultName = () => {
    const [largest] = shown()?.members ?? [];
    return largest ? w().editor.defaultName(largest.name, members().length) : "";
  };
  const name = () => draft()?.name.trim() || defaultName();
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (members().length === 0 || name() === "") return;
    // Half a character could not be written in a link.
    const called = name()
      .replace(/\p{Surrogate}/gu, "\ufffd")
      .slice(0, LONGEST_NAME);
    own.save({ name: called, regions: members() }, draft()?.of);
  };

  const clear = () => {
    const before = draft();
    if (before) begin({ ...before, regions: [] });
  };

  return (
    <form class="own-editor" aria-label={w().editor.title} onSubmit={save}>
      <h3 ref={heading} tabindex="-1">
        {draft()?.of === undefined ? w().editor.title : w().editor.changeTitle}
      </h3>
      <p class="note">{w().editor.how(clickable())}</p>
      <Show when={members().length === 0}>
        <LevelSetting label={w().editor.level} />
      </Show>
      <MemberFinder kinds={kinds()} members={members()} />
      <p class="own-refused" role="status">
        <Switch>
          <Match when={refusal() === "kind"}>{refusedKind()}</Match>
          <Match when={refusal() === "full"}>{w().editor.refused.full(MOST_MEMBERS)}</Match>
        </Switch>
      </p>
      <Show when={members().length > 0} fallback={<p class="own-empty">{w().editor.empty}</p>}>
        <Show
          when={sums.status() !== "failed"}
          fallback={
            <p role="alert">
              {w().editor.failed} <FaultSentence fault={sums.fault()} />
            </p>
          }
        >
          <Show when={shown()} fallback={<span class="spinner" role="status" aria-label={w().editor.loading} />}>
            {(found) => <Total sums={found()} />}
          </Show>
        </Show>
        <label class="own-name-field">
          <span>{w().editor.name}</span>
          <input
            class="text-field"
            maxLength={LONGEST_NAME}
            autocomplete="off"
            placeholder={defaultName()}
            value={draft()?.name ?? ""}
            onInput={(event) => rename(event.currentTarget.value)}
          />
        </label>
      </Show>
      <div class="own-tools">
        <button type="submit" class="button" disabled={members().length === 0 || name() === ""}>
          {w().editor.save}
        </button>
        <button
          type="button"
          class="button"
          data-kind="quiet"
          onClick={() => {
            end();
            props.onCancel();
          }}
        >
          {w().editor.cancel}
        </button>
      </div>
      <Show when={shown()}>
        {(found) => (
          <section aria-label={w().editor.members}>
            <div class="own-members-head">
              <h4>{w().editor.members}</h4>
              <Show when={members().length > 1}>
                <button type="button" class="text-button" onClick={clear}>
                  {w().editor.clearAll}
                </button>
              </Show>
            </div>
            <MemberRows sums={found()} onTakeOut={toggle} />
          </section>
        )}
      </Show>
    </form>
  );

  function refusedKind(): string {
    const { economy, level } = regionParts(members()[0]);
    return w().editor.refused.kind(members().length, level, t().economy[economy]);
  }
}

/** What it adds up to, told when it changes. */
function Total(props: { sums: OwnSums }) {
  const w = useWords("ownRegion");
  const { number } = useI18n();
  return (
    <div class="own-total" role="status">
      <p>
        {w().editor.sum(props.sums.members.length, props.sums.level)} {w().editor.inYear(props.sums.year)}
      </p>
      <dl>
        <Show when={props.sums.basis === "employment"}>
          <div>
            <dt>{w().editor.jobs}</dt>
            <dd>{number(Math.round(props.sums.total.employment))}</dd>
          </div>
        </Show>
        <Show when={economyOf(props.sums.economy).hasEstablishments}>
          <div>
            <dt>{w().editor.establishments}</dt>
            <dd>{number(Math.round(props.sums.total.establishments))}</dd>
          </div>
        </Show>
      </dl>
      <p class="note">{w().editor.compared(props.sums.comparedWith)}</p>
    </div>
  );
}

/** Each part with its own figure and a way to take it out; the largest first. */
function MemberRows(props: { sums: OwnSums; onTakeOut: (id: string) => void }) {
  const w = useWords("ownRegion");
  const { number } = useI18n();
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls is reachable by keyboard
    <ul class="own-members" aria-label={w().editor.members} tabindex="0">
      <For each={props.sums.members}>
        {(member) => (
          <li>
            <MemberName member={member} />
            <span class="own-figure">{number(Math.round(member[props.sums.basis]))}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={w().editor.takeOut(member.name)}
              title={w().editor.takeOut(member.name)}
              onClick={() => props.onTakeOut(member.id)}
            >
              <Icon name="close" />
            </button>
          </li>
        )}
      </For>
    </ul>
  );
}
