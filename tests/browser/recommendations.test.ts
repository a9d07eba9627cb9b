import { describe, expect, it } from "vitest";
import { loadModel } from "#guidelines/model/loadModel.ts";
import { modelFiles } from "#guidelines/model/modelFiles.ts";
import type { App } from "./app.ts";
import { RecommendationsDriver } from "./recommendationsDriver.ts";
import { type SharedOptions, sharedApp } from "./sharedApp.ts";

const RULES = loadModel(modelFiles).rules.size;

let app: App;
let advice: RecommendationsDriver;
const shared = sharedApp((open) => new RecommendationsDriver(open).putEntriesAway(WAYNE));
async function open(options?: SharedOptions): Promise<void> {
  app = await shared(options);
  advice = new RecommendationsDriver(app);
}

/** The automotive cluster in Wayne County, Michigan. */
const WAYNE = "at=regional:cluster/automotive@US-26163&map=8/42.28/-83.2";
/** Financial services there, where no rule has anything for businesses until a figure is entered. */
const FINANCE = "at=regional:cluster/financial-services@US-26163&map=8/42.28/-83.2";
const SELL = "Sell abroad as a group";
const ADJACENT = "Ask what keeps the neighbouring industries away";
const NEIGHBOURS = "Plan with the neighbouring authorities";
const LINK_UP = "Link up with the same cluster elsewhere";
const NEXT_DOOR = "Get to know the firms next door";

describe("a business operator", () => {
  it("reads why, enters an export share, sees a card come, plans three, prints the plan and finds it again", async () => {
    await open({ hash: WAYNE });
    await advice.open();
    expect(await advice.chosenAudience()).toMatch(/^Business\s*1$/);
    expect(await advice.cards()).toEqual([NEXT_DOOR]);

    await advice.openMissing("Export share");
    await advice.enter("export share", "112", "");
    expect(await advice.problems()).toEqual(["It can be 0% to 100%.", "Say where the figure is from."]);
    await advice.enter("export share", "12%", "Chamber survey");
    await expect.poll(() => advice.effect()).toContain(SELL);
    expect(await advice.focused()).toBe("entry-effect");
    await advice.followEffect(SELL);
    expect(await advice.cards()).toEqual([NEXT_DOOR, SELL]);
    expect(await advice.chosenAudience()).toMatch(/^Business\s*2$/);
    const card = await advice.readCard(SELL);
    for (const said of [
      "APEC 2005 point",
      "Why here",
      /Export share\s+12%\s+counts below \d+%; entered by you: \d{4}, Chamber survey/,
      /Establishments\s+122\s+counts from 20 on/,
      "Low confidence.",
      "A stand-in was used for a figure that is missing. It rests on a figure that somebody entered.",
      "First steps",
      "within 2 months",
      "What would change this",
      "Rests on one point of the news release of 2005 (APEC-6)",
      "Small and Medium Enterprises Encouraged to form Industry Clusters",
    ])
      expect(card).toEqual(typeof said === "string" ? expect.stringContaining(said) : expect.stringMatching(said));
    expect(card).not.toMatch(/guidelines recommend/i);

    await advice.plan(SELL);
    await advice.chooseAudience("Government");
    expect(app.hash()).toContain("for=government");
    for (const title of [ADJACENT, LINK_UP]) await advice.plan(title);
    expect(await advice.pages()).toContain("Plan (3)");
    await advice.showPage("Plan");
    expect(await advice.planned()).toEqual([SELL, LINK_UP, ADJACENT]);
    const fields = { owner: "Wayne export group", due: "2027-03-31", note: "Ask the chamber first." };
    await advice.fillPlan(SELL, fields);

    const paper = await advice.printed();
    for (const said of [
      "Action plan",
      "Automotive in Wayne County, Michigan",
      `1. ${SELL}`,
      `3. ${ADJACENT}`,
      ...Object.values(fields),
      "Export share: 12%",
      "What recommendations are not",
    ])
      expect(paper).toContain(said);
    expect(paper).not.toContain("Explore");
    expect(paper).not.toContain("Overview");

    await expect.poll(() => advice.kept()).toContain(fields.note);
    await app.reload();
    await advice.open();
    expect(await advice.pages()).toContain("Plan (3)");
    expect(await advice.planned()).toEqual([SELL, LINK_UP, ADJACENT]);
    expect(await advice.planFields(SELL)).toEqual(Object.values(fields));
    await advice.showPage("Advice");
    expect(await advice.chosenAudience()).toMatch(/^Government/);
  });

  it("is told which figures to begin with where no rule speaks", async () => {
    await open({ hash: FINANCE });
    await advice.open();
    expect(await advice.chosenAudience()).toMatch(/^Business\s*0$/);
    expect(await advice.text()).toContain("No rule for business operators speaks here with the figures at hand.");
    await advice.startWith("Export share");
    await advice.enter("export share", "12%", "Chamber survey");
    await expect.poll(() => advice.cards()).toEqual([SELL]);
  });
});

describe("a card", () => {
  it("is not relevant for a reason only, comes back, keeps a note, and leads to the map of its rule", async () => {
    await open({ hash: `for=government&${WAYNE}` });
    await advice.open();
    expect(await advice.cards()).toEqual([ADJACENT, NEIGHBOURS, LINK_UP]);
    expect(await advice.readCard(ADJACENT)).toMatch(/higher than in \d+% of [\d,]+ counties with this cluster/);
    await advice.mark(NEIGHBOURS, "Not relevant");
    await advice.giveReason(NEIGHBOURS, " ");
    expect(await advice.problems()).toEqual(["Say why, so that others can follow."]);
    await advice.giveReason(NEIGHBOURS, "The study was made last year.");
    await expect.poll(() => advice.cards()).toEqual([ADJACENT, LINK_UP]);
    expect((await advice.setAside()).join()).toContain("The study was made last year.");
    await advice.undo();
    await expect.poll(() => advice.cards()).toEqual([ADJACENT, NEIGHBOURS, LINK_UP]);
    await advice.mark(LINK_UP, "Done");
    await expect.poll(() => advice.cards()).toEqual([ADJACENT, NEIGHBOURS]);
    await advice.bringBack(LINK_UP);
    await advice.note(ADJACENT, "Talk to Oakland County.");
    await expect.poll(() => advice.kept()).toContain("Talk to Oakland County.");

    await app.reload();
    await advice.open();
    expect(await advice.cards()).toEqual([ADJACENT, NEIGHBOURS, LINK_UP]);
    expect(await advice.noteOf(ADJACENT)).toBe("Talk to Oakland County.");
    await advice.whereItFires(LINK_UP);
    expect(app.hash()).toContain("view=guidelines");
    expect(app.hash()).toContain("advice=MKT-G2");
  });
});

describe("what is entered", () => {
  it("can be changed and deleted, and taken back", async () => {
    await open({ hash: WAYNE });
    await advice.open();
    await advice.openMissing("Cluster organisation");
    await advice.enter("cluster organisation", "No", "Chamber");
    await expect.poll(() => advice.entered()).toHaveLength(1);
    expect((await advice.entered())[0]).toMatch(/Cluster organisation\s+\d{4}; Chamber\s+No/);
    await advice.openMissing("Firms that export");
    await advice.enter("firms that export", "4", "Chamber");
    await expect.poll(() => advice.cards()).toContain(SELL);
    await advice.edit("firms that export", "80");
    await expect.poll(() => advice.cards()).not.toContain(SELL);
    expect(await advice.effect()).toContain(`No longer advised: ${SELL} (for business operators)`);
    await advice.undo();
    await expect.poll(() => advice.cards()).toContain(SELL);
    await advice.removeFigure("firms that export");
    await expect.poll(() => advice.entered()).toHaveLength(1);
    await advice.undo();
    await expect.poll(() => advice.entered()).toHaveLength(2);
  });

  it("comes in as a table, goes out as one file, and lies over another reader's", async () => {
    await open({ hash: WAYNE });
    await advice.open();
    await advice.showPage("Your entries");
    await advice.importFile(
      "figures.csv",
      [
        "region;cluster;indicator;value;year;source",
        "26163;Automotive;EXPF;4%;2024;Chamber",
        "99999;;BB;88;2023;FCC",
        "26163;Automotive;EXPSH;130;2024;Chamber",
        "26163;Automotive;VAC;;;",
      ].join("\n"),
    );
    expect(await advice.effect()).toBe(
      "Imported: 1 figure is new, 0 took the place of older ones. 2 rows were not taken. 1 row was not filled in.",
    );
    expect(await advice.rejected()).toEqual([
      expect.stringMatching(/^3\s+region\s+expected the code of a region, got "99999"/),
      expect.stringMatching(/^4\s+value\s+expected 0 to 100 for EXPSH, got 130/),
    ]);
    const { name, text } = await advice.save("Export as JSON");
    expect(name).toBe("agglomera-entries.json");
    await advice.deleteEverything();
    await expect.poll(() => advice.counts()).toContain("0 figures");
    await advice.importFile(name, text);
    await expect.poll(() => advice.effect()).toContain("1 entry is new");
    await advice.importFile(name, text);
    await expect.poll(() => advice.effect()).toContain("1 were not newer than yours and were left");
    await advice.importFile("other.json", '{"format":"something"}');
    await expect.poll(() => advice.effect()).toContain("The entries cannot be read");
    await advice.showPage("Advice");
    expect(await advice.cards()).toEqual([SELL, NEXT_DOOR]);
  });
});

describe("two windows", () => {
  it("show what either enters, and an undo in one leaves what the other wrote", async () => {
    await open({ hash: `for=government&${WAYNE}` });
    await advice.open();
    await advice.plan(ADJACENT);
    const other = await advice.inOtherWindow();
    await other.open();
    await expect.poll(() => other.pages()).toContain("Plan (1)");
    await other.note(LINK_UP, "From the other window.");
    await expect.poll(() => advice.noteOf(LINK_UP)).toBe("From the other window.");
    await advice.undo();
    await expect.poll(() => other.pages()).toMatch(/Plan(?! \()/);
    expect(await other.noteOf(LINK_UP)).toBe("From the other window.");
    expect(await advice.kept()).toContain("From the other window.");
    await other.close();
  });
});

describe("a link", () => {
  it("leads to the plan for an audience, and Back to the advice", async () => {
    await open({ hash: `for=government&recommendations=advice&${WAYNE}` });
    await advice.ready();
    await advice.plan(LINK_UP);
    await advice.showPage("Plan");
    expect(app.hash()).toContain("recommendations=plan");
    await app.reload();
    await expect.poll(() => advice.planned()).toEqual([LINK_UP]);
    await app.go(`for=government&recommendations=advice&${WAYNE}`);
    await expect.poll(() => advice.cards()).toEqual([ADJACENT, NEIGHBOURS, LINK_UP]);
    await advice.leaveTo("Overview");
    expect(app.hash()).not.toContain("recommendations");
  });
});

describe("a printed profile", () => {
  it("has the advice though its part was never opened, and what there is for others", async () => {
    await open({ hash: `for=government&${WAYNE}` });
    await expect.poll(() => advice.printed(), { interval: 1000 }).toContain(`For government`);
    const paper = await advice.printed();
    for (const said of ["Peers", ADJACENT, NEIGHBOURS, LINK_UP, "For trade organisations", "First steps"])
      expect(paper).toContain(said);
    await app.go("for=government&at=region:US-26163&map=8/42.28/-83.2");
    await expect.poll(() => advice.printed(), { interval: 1000 }).toContain(LINK_UP);
  });
});

describe("the page about the model", () => {
  it("opens from a card at its label and at its rule, and from below", async () => {
    await open({ hash: `for=government&recommendations=advice&${WAYNE}` });
    await advice.ready();
    expect(await advice.aboutLabel(NEIGHBOURS)).toBe("Labels");
    expect(await advice.aboutRule(LINK_UP)).toContain(LINK_UP);
    expect(await advice.text()).toContain("How the recommendations are made");
  });
});

describe("a plan", () => {
  it("is put in order, saved as a table and as text, and loses a card only for as long as that is wanted", async () => {
    await open({ hash: `for=government&${WAYNE}` });
    await advice.open();
    await advice.openMissing("Export share");
    await advice.enter("export share", "12%", "Chamber survey");
    await advice.followEffect(SELL);
    await advice.plan(SELL);
    await advice.chooseAudience("Government");
    for (const title of [ADJACENT, LINK_UP]) await advice.plan(title);
    await advice.showPage("Plan");
    await advice.moveDown("Overseas markets and export links");
    await expect.poll(() => advice.planned()).toEqual([ADJACENT, SELL, LINK_UP]);
    await advice.removePlanned(LINK_UP);
    await expect.poll(() => advice.planned()).toEqual([ADJACENT, SELL]);
    await advice.undo();
    await expect.poll(() => advice.planned()).toEqual([ADJACENT, SELL, LINK_UP]);
    const csv = await advice.save("CSV");
    expect(csv.name).toBe("plan-automotive-wayne-county-michigan.csv");
    expect(csv.text.split("\r\n")).toHaveLength(5);
    const markdown = await advice.save("Markdown");
    expect(markdown.text.indexOf(ADJACENT)).toBeLessThan(markdown.text.indexOf(SELL));
    expect(markdown.text).toContain("Related clusters that are missing: 1 (counts from 1 on)");
  });
});

describe("other places", () => {
  it("a region offers its clusters, and restraint where nothing is published", async () => {
    await open({ hash: "for=government&at=region:US-26163&map=8/42.28/-83.2" });
    await advice.open();
    expect(await advice.chosenCase()).toBe("Automotive (strong, 5 cards)");
    await advice.plan(LINK_UP);
    await advice.chooseCase(/^Financial Services/);
    await expect.poll(() => advice.pages()).toContain("Plan (1)");
    await app.go("for=government&at=region:US-72001&map=8/18.18/-66.75");
    await advice.open();
    expect(await advice.text()).toContain("Do not start a cluster from nothing");
    expect(await advice.text()).toContain("The sources publish no figures of traded clusters here");
  });

  it("a cluster over all regions says how often each rule fires", async () => {
    await open({ hash: "for=government&at=regional:cluster/automotive&map=5/42/-84" });
    await advice.open();
    expect(await advice.text()).toMatch(
      new RegExp(`In all \\d{2,3} regions where Automotive is strong, \\d+ of ${RULES} rules fire at least once\\.`),
    );
    expect(await advice.text()).toMatch(/Link up with the same cluster elsewhere\s+\d+ of \d{2,3}/);
  });

  it("an establishment has the advice of its county's cluster, and says so", async () => {
    await open({ hash: "at=establishment:GHGRP-1000001&map=8/48.8/-122.7" });
    await advice.openSection();
    await expect
      .poll(() => advice.text())
      .toContain("belongs to Electric Power Generation and Transmission and stands in Whatcom County, Washington");
  });

  it("a spatial cluster has the advice of the county that holds most of it, and says so", async () => {
    await open({ hash: "view=clusters&industry=32411&map=5/30/-95" });
    await expect.poll(() => app.clusterNames()).toContain("Harris County");
    await app.openCluster("Harris County");
    await advice.open();
    await expect
      .poll(() => advice.text())
      .toMatch(/Most of this spatial cluster stands in Harris County, Texas, and its industries belong to Oil and Gas/);
  });
});

describe("a phone and a screen reader", () => {
  it("have all of it: nothing is cut off sideways, and axe finds nothing broken", async () => {
    await open({ hash: `for=government&${WAYNE}`, device: "phone" });
    await advice.open();
    await advice.readCard(ADJACENT);
    await advice.mark(LINK_UP, "Not relevant");
    await advice.openMissing("Export share");
    expect(await app.hasSidewaysScroll()).toBe(false);
    expect(await app.accessibilityViolations()).toEqual([]);
    await advice.plan(ADJACENT);
    await advice.showPage("Plan");
    expect(await app.accessibilityViolations()).toEqual([]);
    await advice.showPage("Your entries");
    expect(await app.accessibilityViolations()).toEqual([]);
    expect(await app.hasSidewaysScroll()).toBe(false);
  });

  it("keep the sheet in its place where a figure is asked for", async () => {
    await open({ hash: FINANCE, device: "phone" });
    await advice.open();
    const top = await advice.sheetTop();
    await advice.startWith("Export share");
    expect(await advice.sheetTop()).toBe(top);
    await advice.enter("export share", "", "");
    expect(await advice.problems()).toEqual(["Write a number like 12.5.", "Say where the figure is from."]);
    expect(await advice.sheetTop()).toBe(top);
  });
});
