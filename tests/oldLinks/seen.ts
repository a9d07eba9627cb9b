import type { Page } from "playwright-core";

/** What a link shows, in words. */
export interface Seen {
  title: string;
  /** How many establishments pass. */
  matched: string;
  /** The legend's text, its headings and figures. */
  legend: string;
  /** Heading of the profile; "" where none is open. */
  profile: string;
  /** Its part that is shown: a tab once, the anchor of a section now. */
  tab: string;
  /** What is said of a part of the link that could not be read. */
  unread: string;
}

/** Looks at the page by what a screen reader gets: its texts, and which of them are headings and tabs. */
export async function seenOn(page: Page): Promise<Seen> {
  const profile = page.getByRole("region", { name: "Profile" });
  const [matched, legend, heading, tab, unread] = await Promise.all([
    textOf(page.getByText(/ of [\d,]+ establishments$/).first()),
    textOf(page.getByRole("region", { name: "Legend" })),
    textOf(profile.getByRole("heading", { level: 2 }).first()),
    textOf(profile.getByRole("tab", { selected: true }).or(profile.locator("nav [aria-current]")).first()),
    textOf(page.getByText(/of this link could not be read/).last()),
  ]);
  return { title: await page.title(), matched, legend, profile: heading, tab, unread };
}

async function textOf(place: ReturnType<Page["locator"]>): Promise<string> {
  const texts = await place.allInnerTexts();
  return texts.join(" ").replace(/\s+/g, " ").trim();
}
