import type { Page } from "playwright-core";
import { expect } from "vitest";
import { type App, pick } from "./app.ts";

/** A text of the page: where it stands, and what it says. */
export interface FoundText {
  where: string;
  text: string;
}

/** Folds opened on one screen at most: long lists have the same one in every row. */
const MOST_FOLDS = 60;

/** What a person does with the language of the interface, and everything the page says in it. */
export class LanguageDriver {
  private readonly page: Page;
  private readonly texts = new Map<string, string>();

  constructor(app: App) {
    this.page = app["page"];
  }

  async choose(name: string): Promise<void> {
    await this.page.locator("[aria-controls=map-layers]").click();
    await pick(this.page.getByRole("radio", { name, exact: true }));
    await expect.poll(() => this.documentLanguage()).not.toBe("en");
    this.texts.clear(); // what was said before it was chosen
    await this.takeDown();
    await this.page.keyboard.press("Escape");
  }

  /** What the document says of its language. */
  async documentLanguage(): Promise<string> {
    return (await this.page.locator("html").getAttribute("lang")) ?? "";
  }

  /** Goes to a link and opens what is folded up there, part after part, reading all the time; how many parts and folds there were. */
  async read(hash: string): Promise<{ parts: number; folds: number }> {
    await this.page.evaluate((next) => {
      location.hash = next;
    }, hash);
    await this.settled();
    let folds = await this.unfold();
    const anchors = this.page.locator("#profile .anchor-strip-row button");
    const parts = await anchors.count();
    for (let part = 0; part < parts; part++) {
      await anchors.nth(part).click();
      await this.settled();
      folds += await this.unfold();
    }
    return { parts, folds };
  }

  /** Waits until nothing is being loaded or worked out, then takes down what the page says. */
  async settled(): Promise<void> {
    await this.takeDown(); // what is said meanwhile
    await expect
      .poll(() => this.page.locator(".skeleton, .spinner, .profile-skeleton, [data-busy=true]").count())
      .toBe(0);
    await this.takeDown();
  }

  /** Opens every disclosure in the panels, those within the opened ones too. */
  async unfold(): Promise<number> {
    const folded = this.page.locator(
      "[data-panel] details:not([open]) > summary:visible, [data-panel] [aria-expanded=false]:not([role=combobox]):not([role=treeitem]):visible",
    );
    let opened = 0;
    for (; opened < MOST_FOLDS && (await folded.count()) > 0; opened++) {
      await folded.first().evaluate((element: HTMLElement) => element.click());
      await this.settled();
    }
    return opened;
  }

  /** From now on the server has no file of that name. */
  async lose(name: RegExp): Promise<void> {
    await this.page.route(name, (route) => route.fulfill({ status: 404 }));
  }

  async press(selector: string): Promise<void> {
    await this.page.locator(selector).first().click();
    await this.settled();
  }

  async type(selector: string, text: string): Promise<void> {
    await this.page.locator(selector).first().fill(text);
    await this.settled();
  }

  /** Reads the dialog that was asked for, once it is there, and closes it. */
  async readDialog(): Promise<void> {
    const dialog = this.page.getByRole("dialog");
    await expect.poll(() => dialog.count()).toBe(1);
    await this.settled();
    await this.page.keyboard.press("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
  }

  /** Everything read so far, each text once. */
  said(): FoundText[] {
    return [...this.texts].map(([text, where]) => ({ text, where }));
  }

  private async takeDown(): Promise<void> {
    const found = await this.page.evaluate(() => {
      const named = [
        "aria-label",
        "aria-description",
        "aria-valuetext",
        "aria-roledescription",
        "title",
        "placeholder",
        "alt",
      ];
      const nameOf = (element: Element) =>
        `${element.tagName.toLowerCase()}${[...element.classList].map((name) => `.${name}`).join("")}`;
      // Said to be in another language, or not to be translated: titles of sources, what publishers write.
      const isForeign = (element: Element) => element.closest("body [lang], [translate=no]") !== null;
      const texts: [string, string][] = [[document.title, "title"]];
      for (const element of document.body.querySelectorAll("*")) {
        // Lines of a label, and what a search has marked within a name, are read together.
        if (element.matches("script, style, noscript, tspan, mark") || isForeign(element)) continue;
        for (const name of named) {
          const text = element.getAttribute(name);
          if (text) texts.push([text, `${nameOf(element)}[${name}]`]);
        }
        if ([...element.children].some((child) => child.matches("mark"))) {
          texts.push([element.textContent?.trim() ?? "", nameOf(element)]);
          continue;
        }
        const lines = [...element.children].filter((child) => child.matches("tspan"));
        if (lines.length > 0) texts.push([lines.map((line) => line.textContent).join(" "), nameOf(element)]);
        for (const node of element.childNodes)
          if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim())
            texts.push([node.nodeValue.trim(), nameOf(element)]);
      }
      return texts;
    });
    for (const [text, where] of found) if (!this.texts.has(text)) this.texts.set(text, where);
  }
}
