import "#panels/frame/profile.css";
import "./strongClusters.css";
import { useWords } from "#i18n/I18n.tsx";
import { For } from "solid-js";

/** The place of a region's strong clusters while they are computed. */
export function StrongWaiting() {
  const words = useWords("profile");
  return (
    <output class="profile-section profile-skeleton strong-clusters-waiting" aria-label={words().loading}>
      <For each={[38, 84, 46, 72, 78, 66, 74, 70]}>
        {(width) => <span class="skeleton" style={{ width: `${width}%` }} aria-hidden="true" />}
      </For>
    </output>
  );
}
