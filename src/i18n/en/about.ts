import type { EconomyId } from "#economies/economies.ts";
import { count } from "./count.ts";

/** English words of the page about the data: a file of its own, loaded with it. */
export default {
  title: "About the data",
  close: "Close",
  lead: "Agglomera shows economies of APEC from open registers and official statistics. This page says where each figure comes from, what was left out and why.",
  loading: "Loading the report",
  failed: "The report could not be loaded.",
  checkedTitle: "Checked as it arrives",
  checked: {
    sum: "Every file of the atlas is compared with its SHA-256 sum in atlas.json before it is used.",
    length:
      "This page does not come over a secure connection, so the browser computes no sums: files of the atlas are compared with atlas.json by their length alone.",
  },
  privacyTitle: "Your data stays here",
  privacy:
    "Everything is computed on your machine. The page asks nothing of any other address than the one it was loaded from; it has no account, no counter and no cookie. What you filter and select is only in the link.",
  notices: "Licences of the software in this page",
  registersTitle: "Establishments",
  statisticsTitle: "Regional figures",
  otherTitle: "Classifications, names and outlines",
  regionsTitle: "Regions and their outlines",
  publisher: "Publisher",
  terms: "Terms",
  date: "Date",
  files: "Files",
  rows: (n: number) => count(n, "row", "rows"),
  flow: "What became of the rows",
  read: "Rows read",
  kept: "kept",
  merged: "merged into another row",
  rejectedRow: (reason: string) => `left out: ${reason}`,
  example: (text: string) => `e.g. ${text}`,
  sum: "Together",
  addsUp: "adds up",
  missing: (n: number) => `${n.toLocaleString("en")} rows are not accounted for`,
  matched: (matched: number) => `${count(matched, "region", "regions")} of the statistics have an outline on the map.`,
  unmatched: (n: number) => `${count(n, "region has", "regions have")} only one of the two:`,
  why: {
    "geometry-without-counts": "outline without figures",
    "counts-without-geometry": "figures without outline",
    "no-cells": "listed, but no cell is published",
  } as Record<string, string>,
  outlines:
    "Land and coast: Natural Earth, by way of world-atlas. US counties and states: US Census Bureau, by way of us-atlas. Mexican municipalities: INEGI. Australian SA3: Australian Bureau of Statistics, CC BY 4.0. Japanese municipalities: National Land Numerical Information, Ministry of Land, Infrastructure, Transport and Tourism. Town names: GeoNames, under CC BY 4.0. All are simplified: fit for a look, not for a survey. Borders are drawn only on request and take no position.",
  economiesTitle: "Economy by economy",
  economies: {
    US: {
      known:
        "Jobs, establishments and pay of counties by four-digit industry, 2017 to 2021 (Census Bureau), benchmark clusters, and large regulated plants (EPA).",
      unknown: "Not known: small cells, which are estimated for 2021; firms without employees; farms; government.",
    },
    MX: {
      known:
        "Establishments of municipalities by sector and subsector of manufacturing, 2015 and 2019 (INEGI), and large emitters (SEMARNAT).",
      unknown: "Not known: jobs, so a workshop counts as much as a car plant; industries below the subsector.",
    },
    AU: {
      known:
        "Jobs where they are worked, of Statistical Areas Level 3 by subdivision of ANZSIC, 2011 and 2016 (Bureau of Statistics, Census).",
      unknown:
        "Not known: establishments and pay; where 562,524 jobs of 2011 were; change in areas that were divided since.",
    },
    JP: {
      known:
        "Private establishments and their employees, of municipalities by division of JSIC, 2021, and 2014 where it can be compared (Statistics Bureau, Economic Census).",
      unknown: "Not known: industries within manufacturing; public establishments; change in 13 of 18 divisions.",
    },
    NZ: {
      known: "Places of business of regions by division of ANZSIC, 2022 (Stats NZ).",
      unknown: "Not known: jobs by industry; changes; industries within a division; pay.",
    },
    CA: {
      known:
        "Employed persons where they live, of 33 metropolitan areas by 16 industries, yearly from 2001 to 2020 (Statistics Canada, Labour Force Survey).",
      unknown:
        "Not known: the rest of the nation, so areas are compared with all of them together; cells of fewer than 1,500 persons, in some provinces 500; establishments and pay; outlines, so areas are points.",
    },
  } satisfies Record<EconomyId, { known: string; unknown: string }>,
  others:
    "Other economies of APEC (Brunei Darussalam, Chile, China, Hong Kong, China, Indonesia, Korea, Malaysia, Papua New Guinea, Peru, The Philippines, Russia, Singapore, Chinese Taipei, Thailand, Viet Nam): heavy industry only, as a layer of the map.",
  sections: {
    title: "Side by side, in the sections of ISIC",
    caveat:
      "The one comparison between economies: the share of each section of the International Standard Industrial Classification (Rev. 4). It is no ranking. One economy counts jobs where they are worked, one persons where they live, others places of business; some leave out government, farms or whoever works alone; and the years differ.",
    failed: "The table could not be loaded.",
    section: "Section",
    counts: "Counted",
    all: "In all",
    of: (economy: string, year: number) => `${economy} ${year}`,
    basis: { work: "jobs, by workplace", home: "persons, by residence", establishments: "places of business" },
    named: (letter: string, name: string) => `${letter} ${name}`,
    none: "–",
    within: (sections: string) => `in ${sections}`,
    with: (share: string, sections: string) => `${share} + ${sections}`,
    reading:
      "“+ E”: with a part of section E, “in D”: among D. The economy's own codes hold several sections there, and are told where most of them is. “–”: nothing of it is counted.",
    untold: (n: string) => `${n} are not told by industry and in no share.`,
    divided: (share: string) =>
      `${share} of the jobs are of codes that the Bureau's concordance has in several sections, and are divided equally between its rows.`,
    scope: {
      US: (name: string) =>
        `${name}: private establishments with employees, without farms and government; County Business Patterns, the nation.`,
      MX: (name: string) => `${name}: establishments, of whatever size; DENUE, without farms.`,
      AU: (name: string) => `${name}: all jobs with a place of work, government and farms too; Census.`,
      JP: (name: string) => `${name}: employees of private establishments, without government; Economic Census.`,
      NZ: (name: string) =>
        `${name}: geographic units, with or without employees: real estate alone is one of five; business demography.`,
      CA: (name: string) => `${name}: employed persons of 33 metropolitan areas, government too; Labour Force Survey.`,
    } satisfies Record<EconomyId, (name: string) => string>,
    judged: (name: string, n: number) =>
      `${name}: ${count(n, "code whose section is a judgement", "codes whose section is a judgement")}`,
    judgement: (code: string, section: string, reason: string) => `${code}: ${section}. ${reason}.`,
    names: {
      A: "Farming, forestry, fishing",
      B: "Mining",
      C: "Manufacturing",
      D: "Electricity, gas",
      E: "Water, waste",
      F: "Construction",
      G: "Trade, repair of cars",
      H: "Transport, storage",
      I: "Hotels, food service",
      J: "Information, communication",
      K: "Finance, insurance",
      L: "Real estate",
      M: "Professions, science",
      N: "Administrative services",
      O: "Government",
      P: "Education",
      Q: "Health, social work",
      R: "Arts, recreation",
      S: "Other services",
      T: "Households as employers",
      U: "International bodies",
    } as Record<string, string>,
  },
  limitsTitle: "Limits",
  limits: [
    "The registers list plants that must report emissions or hazardous substances. They show where such industry stands, not every business.",
    "Report years are not founding years; a plant can have stood for decades before its first report.",
    "County figures carry added noise, and small cells are not published. Those of 2021 are estimated, so that they agree with the published sums of the nation, the states and the areas; a figure with estimates in it is marked ≈, with its band, and one of which less than half is published is told as a range. The years before serve changes only, as published.",
    "Nothing but the sections above is compared between economies: each is counted in its own way, by its own classification and at its own level.",
    "The United States and Mexico use one tree of industries as deep as their classifications agree; below, each keeps its own. Australia, New Zealand, Japan and Canada keep theirs.",
    "A bubble is a way of drawing what stands close together. It is not a cluster, and no test was made.",
  ],
  offline: {
    title: "Without a connection",
    waiting: "A copy for use without a connection is made once the atlas is shown.",
    saving: (percent: number, size: string) =>
      `A copy for use without a connection is being made: ${percent}% of ${size}.`,
    kept: (date: string, size: string) =>
      `Ready for use without a connection since ${date}. The copy of the atlas takes ${size}.`,
    persistent: "The browser has promised to keep the copy until you remove it.",
    mayBeCleared: "The browser may clear the copy when it runs short of space.",
    notPromised: "The browser did not promise to keep it. It may once you use Agglomera more often or install it.",
    askPersistence: "Ask the browser to keep it",
    remove: "Remove the copy",
    skipped: {
      person: "No copy is kept here. Without a connection the atlas cannot be read.",
      browser: "Your browser asks to save data, so no copy was made. Without a connection the atlas cannot be read.",
    },
    keep: (size: string) => `Keep a copy (${size})`,
    failed: {
      unreachable: () =>
        "The copy could not be finished: the connection was lost. What is there already is not fetched again.",
      full: () => "The copy could not be finished: the browser has no space left for it.",
      changed: () => "A newer version of Agglomera was published. Reload the page to get it; the copy is made then.",
      file: (name?: string) =>
        `The copy could not be finished: the server did not send ${name ? `its file ${name}` : "one of its files"} as it should be.`,
      broken: () => "The copy could not be finished: the browser refused to keep it.",
    } satisfies Record<string, (file?: string) => string>,
    impossible:
      "This browser keeps no copy of the atlas here. It does so only at a secure address (https) and not in every private window.",
  },
};
