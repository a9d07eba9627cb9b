import "./card.css";
import type { ParentProps } from "solid-js";
import { AUDIENCES, type AudienceId } from "#guidelines/model/guidelineModel.ts";
import { useWords } from "#i18n/I18n.tsx";
import { TabList, TabPanel, Tabs } from "#ui/Tabs.tsx";

/** Whom the advice is for, with how much there is, and the advice for one of them. */
export function AudienceTabs(
  props: ParentProps<{
    value: AudienceId;
    counts: Record<AudienceId, number>;
    onChange: (audience: AudienceId) => void;
  }>,
) {
  const w = useWords("recommendations");
  return (
    <Tabs value={props.value} onChange={(audience) => props.onChange(audience)}>
      <TabList
        class="segmented card-tabs"
        label={w().audiences.label}
        values={AUDIENCES}
        tab={(audience) => (
          <>
            {w().audiences.tab[audience]} <span class="card-tab-count">{props.counts[audience]}</span>
          </>
        )}
        title={(audience) => w().audiences.long[audience]}
      />
      <TabPanel>{props.children}</TabPanel>
    </Tabs>
  );
}
