import { type Fault, faultOf } from "#engine/fault.ts";
import { type Accessor, createComputed, createSignal, on } from "solid-js";

/** How many rows are asked for at once. */
export const PAGE = 100;

interface Page<T> {
  rows: readonly T[];
}

export interface Pages<T> {
  /** Rows in all; undefined until the first page is there. */
  total: Accessor<number | undefined>;
  /** Why a page could not be read, while it cannot. */
  fault: Accessor<Fault | undefined>;
  /** The row at a position, undefined while its page is on its way; asks for the page if nobody did. */
  row: (index: number) => T | undefined;
  retry: () => void;
}

/**
 * A long list that is read a page at a time, and anew when `subject` changes. Until the new first page is there, the total of
 * the one before stays, so that nothing jumps.
 */
export function createPages<S, T>(
  subject: Accessor<S | undefined>,
  read: (subject: S, offset: number, limit: number) => Promise<{ total: number; rows: T[] }>,
): Pages<T> {
  const [total, setTotal] = createSignal<number>();
  const [fault, setFault] = createSignal<Fault>();
  const [pages, setPages] = createSignal<ReadonlyMap<number, Page<T>>>(new Map());
  let asked = new Set<number>();
  let round = 0;

  const ask = async (page: number) => {
    const about = subject();
    if (about === undefined || asked.has(page)) return;
    asked.add(page);
    const mine = round;
    try {
      const answer = await read(about, page * PAGE, PAGE);
      if (mine !== round) return;
      setTotal(answer.total);
      setPages((before) => new Map(before).set(page, { rows: answer.rows }));
      setFault(undefined);
    } catch (reason) {
      if (mine === round) setFault(faultOf(reason));
    }
  };
  const start = () => {
    round++;
    asked = new Set();
    setPages(new Map());
    void ask(0);
  };
  createComputed(on(subject, start));

  return {
    total,
    fault,
    row: (index) => {
      const page = Math.floor(index / PAGE);
      const held = pages().get(page);
      if (!held) queueMicrotask(() => void ask(page));
      return held?.rows[index % PAGE];
    },
    retry: start,
  };
}
