import "./search.css";
import { Show, Suspense, createSignal, createUniqueId, onCleanup, onMount } from "solid-js";
import { useI18n } from "#i18n/I18n.tsx";
import { lazyPart } from "#state/parts/lazyPart.tsx";
import { Icon } from "#ui/Icon.tsx";
import type { ShownGroup, ShownHit } from "./createSearch.ts";
import type { ResultKeys } from "./SearchResultList.tsx";

const SearchResults = lazyPart(
  async () => (await import("./SearchResultList.tsx")).SearchResultList,
  "heavyIndustry",
  "search",
);

/**
 * One box for all there is to find, or for some kinds of it. A combobox: the focus stays in the box, the arrows walk the results. What finds and
 * shows them comes when the box is first entered; what is typed until then is searched once it is there.
 */
export function SearchBox(props: {
  /** The only kinds that are found; left out: all. Such a box has the focus as it comes, and another has the key "/". */
  only?: readonly ShownGroup["kind"][];
  label?: string;
  placeholder?: string;
  /** Takes what is chosen in place of going there; such a box waits until it is entered. */
  onHit?: (hit: ShownHit) => void;
}) {
  const { t } = useI18n();
  const [text, setText] = createSignal("");
  const [isOpen, setOpen] = createSignal(false);
  const [isEntered, setEntered] = createSignal(false);
  const [takesFirst, setTakesFirst] = createSignal(false);
  const [keys, setKeys] = createSignal<ResultKeys>();
  const id = createUniqueId();
  let input!: HTMLInputElement;

  const isShown = () => isOpen() && text().trim() !== "";
  onMount(() => {
    if (props.only) {
      if (!props.onHit) input.focus();
      return;
    }
    const focusOnSlash = (event: KeyboardEvent) => {
      const at = document.activeElement;
      const isIdle = !at || at === document.body || at.closest(".maplibregl-map") !== null;
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || !isIdle) return;
      event.preventDefault();
      input.focus();
      input.select();
    };
    addEventListener("keydown", focusOnSlash);
    onCleanup(() => removeEventListener("keydown", focusOnSlash));
  });
  const clear = () => {
    setText("");
    input.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === "Escape" && text() !== "") {
      event.stopPropagation();
      event.preventDefault(); // a browser would empty the box at once
      if (isShown()) setOpen(false);
      else clear();
    } else if (event.key === "Enter" && isShown() && !keys()) setTakesFirst(true);
    else keys()?.press(event);
  };

  return (
    <search
      class="search"
      data-within={props.only && ""}
      onFocusIn={() => setEntered(true)}
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) {
          setOpen(false);
          setTakesFirst(false);
        }
      }}
    >
      <div class="field">
        <Icon name="search" />
        <input
          ref={(element) => (input = element)}
          type="search"
          role="combobox"
          aria-label={props.label ?? t().explore.search.label}
          aria-autocomplete="list"
          aria-expanded={isShown()}
          aria-controls={id}
          aria-activedescendant={isShown() ? keys()?.activeOption() : undefined}
          placeholder={props.placeholder ?? t().explore.search.placeholder}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={120}
          value={text()}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setTakesFirst(false);
            setOpen(true);
          }}
          onClick={() => setOpen(true)}
          onKeyDown={onKeyDown}
        />
        <Show when={text() !== ""}>
          <button
            class="icon-button"
            type="button"
            aria-label={t().explore.search.clear}
            title={t().explore.search.clear}
            onClick={clear}
          >
            <Icon name="close" />
          </button>
        </Show>
      </div>
      <Show when={isEntered()}>
        <Suspense>
          <SearchResults
            id={id}
            text={text()}
            only={props.only}
            isShown={isShown()}
            takesFirst={takesFirst()}
            onTakeFirst={setTakesFirst}
            onOpen={() => setOpen(true)}
            onKeys={setKeys}
            onHit={props.onHit}
            onChosen={(name) => {
              setOpen(false);
              setText(name);
            }}
          />
        </Suspense>
      </Show>
    </search>
  );
}
