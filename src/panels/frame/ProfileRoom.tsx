import { type Accessor, type ParentProps, createContext, onCleanup, useContext } from "solid-js";
import type { ScrollPlace } from "./createScrollPlace.ts";

interface ProfileRoomState {
  /** Whether the profile fills the window. */
  isFull: Accessor<boolean>;
  setFull: (full: boolean) => void;
  /** Remembers where one is in the profile of what `about` names. */
  keepPlace: (about: string, place: ScrollPlace) => void;
  /** Where one was in it, if Back or a reload leads to it again; undefined where one comes anew. */
  placeBefore: (about: string) => ScrollPlace | undefined;
}

/** What an entry of the browser's history has beside its address. */
interface EntryState {
  place?: ScrollPlace & { about: string };
}

/** Milliseconds between two places that are remembered: browsers refuse a history that is written too often. */
const REST = 350;

const ProfileRoomContext = createContext<ProfileRoomState>();

/** The room a profile has, and where one was in those of the history. */
export function ProfileRoom(props: ParentProps<{ full: boolean; onFull: (full: boolean) => void }>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let written = Number.NEGATIVE_INFINITY;
  onCleanup(() => clearTimeout(timer));
  return (
    <ProfileRoomContext.Provider
      value={{
        isFull: () => props.full,
        setFull: (full) => props.onFull(full),
        keepPlace: (about, place) => {
          clearTimeout(timer);
          const write = () => {
            written = performance.now();
            history.replaceState({ place: { about, ...place } } satisfies EntryState, "");
          };
          const rest = written + REST - performance.now();
          if (rest <= 0) write();
          else timer = setTimeout(write, rest);
        },
        placeBefore: (about) => {
          const { place } = (history.state ?? {}) as EntryState;
          return place?.about === about ? place : undefined;
        },
      }}
    >
      {props.children}
    </ProfileRoomContext.Provider>
  );
}

/** Only under `<ProfileRoom>`. */
export function useProfileRoom(): ProfileRoomState {
  const room = useContext(ProfileRoomContext);
  if (!room) throw new Error("useProfileRoom must be called under <ProfileRoom>");
  return room;
}
