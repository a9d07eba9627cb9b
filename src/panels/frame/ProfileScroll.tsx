import "./profileScroll.css";
import {
  For,
  type JSX,
  Show,
  Suspense,
  createEffect,
  createSignal,
  createUniqueId,
  on,
  onCleanup,
  untrack,
} from "solid-js";
import { PartBoundary } from "#state/parts/PartBoundary.tsx";
import { AnchorStrip } from "#ui/AnchorStrip.tsx";
import { PrintingContext, createPrinting } from "#ui/createPrinting.ts";
import { createIdle } from "./createIdle.ts";
import { createScrollPlace } from "./createScrollPlace.ts";
import { useProfileRoom } from "./ProfileRoom.tsx";
import { ProfileSkeleton } from "./ProfileStates.tsx";

/** One section of a profile: drawn once it is near, asked for, printed, or nobody waits for anything else. */
export interface ProfileSection<T extends string> {
  id: T;
  title: () => string;
  content: () => JSX.Element;
}

/** How far from sight a section is drawn. */
const AHEAD = "500px 0px";

/**
 * A profile in one scroll: a bar of anchors, and its sections one below the other, the answer first. `part` is the section it opens at; one
 * gone to by its anchor, or reached by scrolling, is told. `instead` stands in the place of all sections while they are on their way, or
 * failed. On paper all of them are there.
 */
export function ProfileScroll<T extends string>(props: {
  label: string;
  /** What it is about: another begins at `part` again, or where one was if one comes back to it. */
  about: string;
  sections: readonly ProfileSection<T>[];
  part: T;
  onPart: (part: T) => void;
  instead: JSX.Element | undefined;
}) {
  const id = createUniqueId();
  const room = useProfileRoom();
  const isPrinting = createPrinting();
  const first = () => props.sections[0].id;
  let scroller!: HTMLElement;
  const [mounted, setMounted] = createSignal<ReadonlySet<string>>(new Set<string>());
  const mount = (part: string) => setMounted((before) => (before.has(part) ? before : new Set([...before, part])));

  const { ref, content, current, goTo } = createScrollPlace((place) => {
    mount(place.part);
    room.keepPlace(
      untrack(() => props.about),
      place,
    );
    // The recommendations are in the link: passing by is no step of it.
    const [part, next] = [untrack(() => props.part), place.part as T];
    if (part !== next && part !== "recommendations" && next !== "recommendations") props.onPart(next);
  });
  const shown = () => (current() ?? props.part) as T;
  const isMounted = (part: T) => isPrinting() || mounted().has(part);

  const [sections, setSections] = createSignal<readonly HTMLElement[]>([]);
  const watch = (section: HTMLElement) => {
    setSections((all) => [...all, section]);
    onCleanup(() => setSections((all) => all.filter((other) => other !== section)));
  };
  createEffect(() => {
    if (props.about === undefined) return; // of another each tells anew whether it is near
    const near = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) mount(partOf(target));
      },
      { root: scroller, rootMargin: AHEAD },
    );
    for (const section of sections()) near.observe(section);
    onCleanup(() => near.disconnect());
  });

  createEffect(
    on([() => props.about, () => props.part], ([about, part], before) => {
      if (about === before?.[0]) {
        if (part !== current()) goTo({ part, offset: 0 });
        return;
      }
      setMounted(new Set([first(), part]));
      const kept = room.placeBefore(about);
      goTo(kept && part !== "recommendations" ? kept : { part, offset: 0 });
    }),
  );

  const isIdle = createIdle(() => (props.instead === undefined ? props.about : undefined));
  createEffect(() => {
    const next = isIdle() && props.sections.find((section) => !mounted().has(section.id));
    if (!next) return;
    const timer = setTimeout(() => mount(next.id));
    onCleanup(() => clearTimeout(timer));
  });

  const go = (part: T) => {
    goTo({ part, offset: 0 });
    if (part !== props.part) props.onPart(part);
    document.getElementById(`${id}-${part}`)?.focus({ preventScroll: true });
  };

  return (
    <PrintingContext.Provider value={isPrinting}>
      <AnchorStrip
        label={props.label}
        anchors={props.sections.map((section) => ({ id: section.id, title: section.title() }))}
        current={shown()}
        onGo={go}
      />
      <div
        class="profile-scroll"
        ref={(element) => {
          scroller = element;
          ref(element);
        }}
      >
        <div ref={content}>
          <Show when={props.instead === undefined} fallback={props.instead}>
            <For each={props.sections}>
              {(section) => (
                <section
                  class="profile-scroll-section"
                  data-part={section.id}
                  data-mounted={isMounted(section.id)}
                  aria-labelledby={`${id}-${section.id}`}
                  ref={watch}
                >
                  <h2
                    id={`${id}-${section.id}`}
                    class="profile-scroll-title"
                    classList={{ "visually-hidden": section.id === first() }}
                    tabindex="-1"
                  >
                    {section.title()}
                  </h2>
                  <Show when={isMounted(section.id)}>
                    <PartBoundary>
                      <Suspense fallback={<ProfileSkeleton />}>{section.content()}</Suspense>
                    </PartBoundary>
                  </Show>
                </section>
              )}
            </For>
          </Show>
        </div>
      </div>
    </PrintingContext.Provider>
  );
}

function partOf(section: Element): string {
  return (section as HTMLElement).dataset["part"] ?? "";
}
