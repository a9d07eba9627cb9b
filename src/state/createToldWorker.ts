import type { Remote } from "comlink";
import { createWorkerClient, type WorkerClient, type WorkerLike } from "../engine/workerClient";
import { useI18n } from "../i18n/I18n";
import { useNotices } from "./NoticesContext";

export interface ToldWorkerOptions<Api> {
  spawn: () => WorkerLike;
  init: (api: Remote<Api>) => Promise<unknown>;
  /** Asks again what the lost worker had been asked. */
  onRestart?: () => void;
}

/** A worker whose death and return the person is told of, and what to say when it cannot be had back. */
export function createToldWorker<Api extends { ping(): true }>() {
  const { t } = useI18n();
  const { tell } = useNotices();
  const say = (tone: "problem" | "info", text: string) => tell({ key: "worker", tone, text });
  return {
    start: ({ spawn, init, onRestart }: ToldWorkerOptions<Api>): WorkerClient<Api> =>
      createWorkerClient<Api>({
        spawn,
        init,
        ping: (api) => (api as unknown as { ping: () => Promise<true> }).ping(),
        onDeath: () => say("problem", t().notice.workerLost),
        onRestart: () => {
          say("info", t().notice.workerBack);
          onRestart?.();
        },
      }),
    tellFailed: () => say("problem", t().notice.workerFailed),
  };
}
