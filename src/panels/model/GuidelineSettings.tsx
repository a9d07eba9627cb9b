import { useWords } from "#i18n/I18n.tsx";
import { LevelSetting } from "#panels/acrossRegions/rule/LevelSetting.tsx";
import { WindowSetting } from "#panels/acrossRegions/rule/WindowSetting.tsx";

/** Over which years changes count and at which level the rules are asked. */
export function GuidelineSettings() {
  const w = useWords("guidelines");
  return (
    <>
      <WindowSetting />
      <LevelSetting label={w().level} />
    </>
  );
}
