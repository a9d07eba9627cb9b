import type { Remote } from "comlink";
import type { WorkerName } from "#engine/fault.ts";
import { createWorkerClient, type WorkerClient, type WorkerLike } from "#engine/workerClient.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { useNotices } from "./NoticesContext.tsx";

export interface ToldWorkerOptions<Api> {
  spawn: () => WorkerLike;
  init: (api: Remote<Api>) => Promise<unknown>;
  /** Asks again what the lost worker had been asked. */
  onRestart?: () => void;
}

/** A worker whose death the person is told of until it is back or given up; then what went wrong stands where it was asked for. */
export function createToldWorker<Api extends { ping(): true }>(name: WorkerName) {
  const { t } = useI18n();
  const { tell, dismiss } = useNotices();
  const key = `worker ${name}`;
  return {
    start: ({ spawn, init, onRestart }: ToldWorkerOptions<Api>): WorkerClient<Api> =>
      createWorkerClient<Api>({
        name,
        spawn,
        init,
        ping: (api) => (api as unknown as { ping: () => Promise<true> }).ping(),
        onDeath: () => tell({ key, tone: "problem", text: t().notice.workerLost(t().fault.workers[name]) }),
        onGivenUp: () => dismiss(key),
        onRestart: () => {
          dismiss(key);
          onRestart?.();
        },
      }),
  };
}
