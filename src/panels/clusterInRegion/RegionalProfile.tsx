import { Show } from "solid-js";
import { AcrossProfile } from "#panels/acrossRegions/AcrossProfile.tsx";
import { MeetingProfile } from "./MeetingProfile.tsx";

/** A cluster or industry across regions, or where it meets one region. */
export function RegionalProfile(props: {
  subject: string;
  region: string | undefined;
  onWide: (wide: boolean) => void;
}) {
  return (
    <Show
      when={props.region}
      fallback={<AcrossProfile subject={props.subject} onWide={(wide) => props.onWide(wide)} />}
    >
      {(region) => <MeetingProfile subject={props.subject} region={region()} />}
    </Show>
  );
}
