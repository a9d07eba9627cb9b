/** Brings the row of a missing figure into sight, open, with the focus in it. */
export function openMissing(indicator: string): void {
  const row = document.getElementById(`missing-${indicator}`);
  const details = row?.querySelector("details");
  if (!details) return;
  details.open = true;
  details.querySelector<HTMLElement>("summary")?.focus({ preventScroll: true });
  details.scrollIntoView({ block: "start" });
}
