/** Workers, by what they answer about. */
export type WorkerName = "establishments" | "regions" | "statistics" | "basemap";

interface FaultKindOf<Id extends string> {
  id: Id;
  /** Whether an error that nobody gave a kind is of this one; the first kind that says so is taken. */
  isOf?: (error: Error) => boolean;
}

const kind = <Id extends string>(id: Id, isOf?: FaultKindOf<Id>["isOf"]): FaultKindOf<Id> => ({ id, isOf });

/** What can keep an answer from coming. Each has a sentence under `fault` in the words of the interface. */
export const FAULT_KINDS = [
  /** The server has no such file. */
  kind("missing"),
  /** The server answered with another status than 200. */
  kind("status"),
  /** The file is not the one the atlas states, or cannot be read. */
  kind("corrupt"),
  /** The file ended early. */
  kind("cut"),
  /** A newer atlas was published since this page began to read it. */
  kind("changed"),
  /** There was no connection to the server. */
  kind("unreachable"),
  /** Nothing more of the file was received. */
  kind("timedOut"),
  /** The worker's program could not be fetched, or did not begin to run. */
  kind("unstarted"),
  /** The worker gave no sign of life and was ended. */
  kind("silent"),
  /** A part of the program that is fetched when it is wanted could not be had. */
  kind("part", ({ message }) => /dynamically imported module|importing a module script|preload/i.test(message)),
  kind("memory", ({ name, message }) =>
    /out of memory|allocation failed|invalid (array|typed array|string) length|array buffer allocation/i.test(
      `${name}: ${message}`,
    ),
  ),
  kind("bug", () => true),
] as const;

export type FaultKind = (typeof FAULT_KINDS)[number]["id"];

/** Why an answer did not come: plain, so that it crosses a worker's boundary whole. */
export interface Fault {
  kind: FaultKind;
  /** Name of the atlas file it is about. */
  file?: string;
  /** What the server answered. */
  status?: number;
  /** Seconds of silence after which it was given up. */
  seconds?: number;
  worker?: WorkerName;
  /** The error's own words, for whoever mends it. */
  detail?: string;
}

/** An error that knows its fault. */
export class Failure extends Error {
  override name = "Failure";
  readonly fault: Fault;

  constructor(fault: Fault, options?: ErrorOptions) {
    const { file, status, detail } = fault;
    super([fault.kind, file, status, detail].filter((part) => part !== undefined).join(": "), options);
    this.fault = fault;
  }
}

/** The fault behind whatever was thrown. */
export function faultOf(reason: unknown): Fault {
  if (reason instanceof Failure) return reason.fault;
  if (isFault(reason)) return reason;
  const error = reason instanceof Error ? reason : new Error(String(reason));
  const found = FAULT_KINDS.find(({ isOf }) => isOf?.(error))!;
  return { kind: found.id, detail: error.message };
}

function isFault(reason: unknown): reason is Fault {
  const { kind: id } = (reason ?? {}) as Partial<Fault>;
  return !(reason instanceof Error) && FAULT_KINDS.some((known) => known.id === id);
}
