import "./partFailed.css";
import { ErrorBoundary, type ParentProps, Show, createSignal, onMount } from "solid-js";
import { PartMissing } from "#engine/parts/partLoader.ts";
import { useI18n } from "#i18n/I18n.tsx";
import { reloadToNewest } from "./reloadToNewest.ts";

/** Keeps a failure within the part it concerns: in its place stand the cause and what can be done. `onRetry` comes before the part is drawn anew. */
export function PartBoundary(
  props: ParentProps<{ onFailed?: () => void; onRetry?: () => void; onClose?: () => void }>,
) {
  const [tries, setTries] = createSignal(0);
  return (
    <ErrorBoundary
      fallback={(error: unknown, reset) => (
        <PartFailed
          error={error}
          tries={tries()}
          onFailed={props.onFailed}
          onRetry={() => {
            setTries(tries() + 1);
            props.onRetry?.();
            reset();
          }}
          onClose={props.onClose}
        />
      )}
    >
      {props.children}
    </ErrorBoundary>
  );
}

function PartFailed(props: {
  error: unknown;
  tries: number;
  onFailed?: () => void;
  onRetry: () => void;
  onClose?: () => void;
}) {
  const { t } = useI18n();
  const words = () => t().part;
  const missing = () => (props.error instanceof PartMissing ? props.error : undefined);
  onMount(() => {
    props.onFailed?.();
    if (!missing()) reportError(props.error);
  });
  const sentence = () => {
    const { fault, file } = missing() ?? {};
    return fault ? words().missing[fault](file) : words().broken;
  };
  // Some browsers remember that a file could not be had for as long as the page lives.
  const needsReload = () => missing()?.fault === "version" || props.tries > 0;
  return (
    <div class="part-failed" role="alert">
      <p>{sentence()}</p>
      <div class="part-failed-actions">
        <Show when={missing()?.fault !== "version"}>
          <button type="button" class="button" onClick={() => props.onRetry()}>
            {t().app.retry}
          </button>
        </Show>
        <Show when={needsReload()}>
          <button type="button" class="button" onClick={() => void reloadToNewest()}>
            {words().reload}
          </button>
        </Show>
        <Show when={props.onClose}>
          {(close) => (
            <button type="button" class="button" data-kind="quiet" onClick={() => close()()}>
              {t().app.close}
            </button>
          )}
        </Show>
      </div>
    </div>
  );
}
