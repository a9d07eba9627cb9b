/** English, complete: the shape every other language has to fill. Functions take numbers already as numbers. */
const plural = new Intl.PluralRules("en");
const count = (n: number, one: string, other: string) =>
  `${n.toLocaleString("en")} ${plural.select(n) === "one" ? one : other}`;

export const en = {
  app: {
    name: "Agglomera",
    tagline: "An atlas of industrial clusters",
    skipToExplore: "Skip to the explore panel",
    skipToProfile: "Skip to the profile",
    loading: "Loading the atlas",
    loadingShare: (share: number) => `Loading the atlas, ${Math.round(share * 100)}%`,
    failed: "The atlas could not be loaded.",
    failedHint: "Check the connection and try again; nothing you entered is lost.",
    retry: "Try again",
    close: "Close",
    dismiss: "Dismiss",
    about: "About the data",
    theme: { label: "Colours", light: "Light", dark: "Dark", system: "As the system" },
  },
  notice: {
    brokenLink: (parts: string) =>
      `A part of this link could not be read (${parts}). It was left out; the rest is as the link says.`,
    workerLost: "The background process that holds the establishments stopped. It is being restarted from its data.",
    workerBack: "Restarted. Everything is as it was.",
    workerFailed: "The background process could not be restarted. Reload the page to go on; your view is in the link.",
    selectionGone: "The place this link points to is not in the atlas.",
    noWebGl: "This browser cannot draw the map (WebGL2 is missing). Search, filters, tables and profiles all work.",
    mapLost: "The browser took the map's graphics memory away. The map is being drawn again.",
  },
  view: {
    label: "View",
    establishments: "Establishments",
    regions: "Regions",
  },
  economy: { US: "United States", MX: "Mexico" },
  source: {
    ghgrp: "Greenhouse Gas Reporting Program",
    rmp: "Risk Management Plans",
    retc: "RETC pollutant register",
  },
  sourceShort: { ghgrp: "GHGRP", rmp: "RMP", retc: "RETC" },
  size: {
    unknown: "Not known",
    "1-9": "1–9",
    "10-49": "10–49",
    "50-249": "50–249",
    "250+": "250 and more",
  },
  unit: {
    establishments: (n: number) => count(n, "establishment", "establishments"),
    jobs: (n: number) => count(n, "job", "jobs"),
  },
  explore: {},
  map: {
    label: "Map of establishments and regions",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    home: "Show the whole atlas",
    overlays: "Map layers",
    borders: "Administrative lines",
    labels: "Place names",
    attribution: "Natural Earth, US Census, GeoNames",
    unnamed: "Unnamed establishment",
    bubble: (n: number) => count(n, "establishment", "establishments"),
    stack: (n: number) => `${count(n, "establishment", "establishments")} at one place`,
    clickToZoom: "Click to see them apart",
    clickToList: "Click to list them",
    mixed: "mixed",
  },
  legend: {
    title: "Legend",
    leading: "Leading industry",
    oneHue: "Establishments",
    other: "Other industries",
    sizeBy: "Bubble size",
    colourBy: "Colour",
    byEstablishments: "Establishments",
    byEmployment: "Employment",
    employmentKnown: (known: string, all: string) => `Employment is known for ${known} of ${all} establishments.`,
    mixed: "A paler bubble: no industry has half of it",
    withheld: "Withheld",
    notPublished: "None, or fewer than 3 establishments",
    noData: "Not covered",
    nationalShare: "1 = national share",
  },
  profile: {},
};

export type Messages = typeof en;
