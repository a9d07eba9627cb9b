import type { EconomyId } from "#economies/economies.ts";
import { count } from "./count.ts";

/** English words of a profile: a file of its own, loaded with it. */
export default {
  close: "Close the profile",
  loading: "Loading the profile",
  failed: "This profile could not be loaded.",
  failedHint: "Nothing you chose is lost.",
  gone: "Not in the atlas",
  goneHint: "The place this link points to is not in the atlas. The link may be older than the data.",
  level: {
    US: {
      state: "State",
      own: "Region of your own",
      "economic-area": "Economic area",
      market: "Labour market",
      county: "County",
      municipality: "Municipality",
    },
    MX: {
      state: "State",
      own: "Region of your own",
      "economic-area": "Economic area",
      market: "Metropolitan zone",
      county: "Municipality",
      municipality: "Municipality",
    },
  },
  belonging: { partOf: "Part of", consistsOf: "Consists of", more: (n: number) => `and ${n} more` },
  tabs: {
    label: "Parts of the profile",
    overview: "Overview",
    clusters: "Clusters",
    industries: "Industries",
    establishments: "Establishments",
    coverage: "Coverage",
    recommendations: "Recommendations",
  },
  showOnMap: "Show on map",
  figures: "Key figures",
  population: "Population",
  populationFew: "under 500",
  employment: (year: number) => `Jobs, ${year}`,
  establishments: (year: number) => `Establishments, ${year}`,
  payroll: (year: number) => `Annual payroll, ${year}`,
  dollars: (amount: string) => `$${amount}`,
  jobsChange: (from: number, to: number) => `Jobs, ${from} to ${to}`,
  establishmentsChange: (from: number, to: number) => `Establishments, ${from} to ${to}`,
  notKnown: "not stated",
  development: "Development",
  measureChoice: "Figure shown",
  jobs: "Jobs",
  establishmentsWord: "Establishments",
  payrollWord: "Payroll",
  payrollUnit: "Payroll, million US dollars",
  held: (share: string, what: string, from: number, to: number) =>
    `${what}: ${share} of what is known of ${to} is in cells (an industry in a county) known in every year from ${from}. The line and the change are of these.`,
  broken: (year: number, cells: string) =>
    `${year} is a break: it alone prints no jobs in ${cells} cells of this region, which are left out.`,
  turnover: (from: number, to: number) => `Establishments, ${from} to ${to}`,
  counted: (year: number) => `Counted in ${year}`,
  closed: "Closed since",
  opened: "Opened since",
  turnoverNote: (difference: string) =>
    `Some rows of the source are incomplete: openings and closures leave a difference of ${difference}.`,
  selected: "Selected industries here",
  timesNational: (ratio: string) => `${ratio} times the national share of jobs`,
  timesNationalEstablishments: (ratio: string) => `${ratio} times the national share of establishments`,
  atLeast: (figure: string) => `at least ${figure}`,
  jobsWithheld: "the number of jobs is withheld",
  nothingPublished: "no figure published here: none, or fewer than 3 establishments",
  broaderNode: (title: string) => `${title} is a part of it; the source does not divide further.`,
  moreSelected: (n: number) =>
    `and ${count(n, "more selected industry", "more selected industries")}, all in the table`,
  concentrations: "Strongest concentrations",
  concentrationsNote: (least: number) =>
    `Industries with the largest share of jobs against the nation's, of those with at least ${least} establishments here.`,
  concentrationsNoteEstablishments: (least: number) =>
    `Industries with the largest share of establishments against the nation's, of those with at least ${least} here.`,
  noConcentration: "No industry here has so many establishments.",
  times: (ratio: string) => `${ratio}×`,
  onlyThis: (title: string) => `Select only ${title}`,
  filterTable: "Find an industry in this table",
  clearFilter: "Clear",
  allColumns: "All columns",
  fewerColumns: "Fewer columns",
  tableLabel: (name: string) => `Industries of ${name}`,
  tableCount: (shown: number, all: number) =>
    shown === all
      ? count(all, "industry", "industries")
      : `${shown.toLocaleString("en")} of ${count(all, "industry", "industries")}`,
  noRow: "No industry of this table matches.",
  noIndustries: "The source publishes no industry for this place.",
  columns: {
    industry: "Industry",
    employment: "Jobs",
    establishments: "Establ.",
    lq: "LQ",
    share: "Share",
    change: "Change",
    series: "Trend",
  },
  columnHelp: {
    industry: "Industry. A click selects only it.",
    employment: (year: number) => `Jobs, ${year}`,
    establishments: (year: number) => `Establishments, ${year}`,
    lqEmployment: (year: number) =>
      `Location quotient: the industry's share of jobs here, divided by its share in the nation, ${year}`,
    lqEstablishments: (year: number) =>
      `Location quotient: the industry's share of establishments here, divided by its share in the nation, ${year}`,
    shareEmployment: (year: number) => `Share of all jobs here, ${year}`,
    shareEstablishments: (year: number) => `Share of all establishments here, ${year}`,
    change: (from: number, to: number) => `Change ${from}–${to}`,
    series: (from: number, to: number) => `Course ${from}–${to}`,
  },
  withheld: "withheld",
  withheldHelp: "The publisher withholds this figure so that no single business can be told from it. It is not zero.",
  notPublished: "–",
  notPublishedHelp: "Not published: none, or fewer than 3 establishments",
  unknownHelp: "Not known: the source has no figure for it",
  lowerBound: (figure: string) => `≥ ${figure}`,
  lowerBoundHelp: "At least this: some of the cells it sums up are withheld",
  located: "Establishments we locate here",
  locatedHere: (here: number) =>
    `${count(here, "establishment of the atlas stands", "establishments of the atlas stand")} here.`,
  locatedFiltered: (here: number) =>
    `${count(here, "establishment here passes", "establishments here pass")} the filter.`,
  locatedCounted: (here: string, counted: string) =>
    `${here} of the ${counted} the source counts here are located: the registers list large or regulated plants.`,
  locatedOf: (matched: string, total: string) =>
    `In the whole atlas ${matched} of the ${total} establishments pass the filter.`,
  locatedTotal: (total: string) => `The whole atlas holds ${total}.`,
  locatedNone: "None of the atlas's establishments here passes the filter.",
  locatedNoneAtAll: "The registers of the atlas name no establishment here. They list large or regulated plants only.",
  locatedByState: (economy: string) => `In ${economy} the atlas locates establishments by state, not by municipality.`,
  locatedInState: (state: string) => `Establishments in ${state}`,
  showMore: (n: number) => `Show ${n.toLocaleString("en")} more`,
  listLoading: "Loading the establishments",
  unnamed: "Unnamed establishment",
  unnamedNumber: (id: string) => `Unnamed establishment, ${id}`,
  clearFilters: "Clear all filters",
  sourceLine: (text: string) => `Source: ${text}`,
  sources: {
    US: {
      counts: (years: string) => `US Census Bureau, County Business Patterns ${years}`,
      population: "Population: as listed with the county names, rounded to thousands; year not stated",
      registers: "US EPA, Greenhouse Gas Reporting Program 2010–2023 and Risk Management Plans 2023-07 to 2025-04",
    },
    MX: {
      counts: () => "INEGI, DENUE 2015 and 2019",
      population: "Population: INEGI; year not stated",
      registers: "SEMARNAT, RETC 2004–2022",
    },
  } satisfies Record<EconomyId, { counts: (years: string) => string; population: string; registers: string }>,
  statistics: "Regional figures",
  registers: "Located establishments",
  notes: {
    withheldCells: (cells: number, establishments: number) =>
      `Jobs are withheld in ${count(cells, "cell", "cells")} (an industry in one county and year), with ${count(establishments, "establishment", "establishments")} counted year by year. They are shown as withheld, never as zero, and are missing from sums.`,
    smallCellsNotPublished:
      "An industry with fewer than 3 establishments in a county is not published at all. A gap means none, or one or two.",
    sumOfCounties: (counties: number) =>
      `These figures are sums of the published cells of ${count(counties, "county", "counties")}. What is withheld in a county is missing from them, so they are lower bounds.`,
    sumOfMunicipalities: (municipalities: number) =>
      `These figures are sums over ${count(municipalities, "municipality", "municipalities")}.`,
    noise:
      "The Census Bureau adds a little noise to each figure so that no business can be told from it; small cells are less exact.",
    notInSource: "The source has no rows for this place.",
    establishmentsOnly:
      "The source counts establishments by sector (in manufacturing by subsector); it has no jobs. Quotients compare numbers of establishments.",
    incompleteRows: (rows: number) =>
      `${count(rows, "row", "rows")} of the source here ${rows === 1 ? "lacks" : "lack"} one of the two years; a change is given only where both are known.`,
    noGeometry: "The atlas has no outline of this place; on the map it is a point, or part of its state.",
  },
  registerNotes: [
    "The registers list plants that must report: large emitters and holders of regulated substances. They are not a list of all businesses, and small firms are mostly absent.",
    "Years are report years, not founding years.",
    "Names are shown only where they are a company's or a plant's, never a person's.",
  ],
  establishment: {
    kicker: "Establishment",
    industry: "Industry",
    industryPath: "From the sector down",
    company: "Parent company",
    place: "Place",
    park: "Industrial park",
    employment: "Employment",
    reported: "Reported",
    reportedYears: (first: number, last: number) => (first === last ? `${first}` : `${first}–${last}`),
    reportYears: "report years, not founding years",
    sources: "Sources",
    coordinates: "Coordinates",
    regions: "Region",
    registerNumber: (source: string, id: string) => `${source}, no.\u00a0${id}`,
    repairs: "Repairs to the coordinates",
    repair: {
      unsigned: "Longitude was written without its sign; it was read as west.",
      swapped: "Latitude and longitude stood in each other's column; they were exchanged.",
      nearState: "The point lies just outside the stated state, within the tolerance of its outline.",
      rewritten: "A typing error such as a shifted decimal point was undone.",
    } as Record<string, string>,
    noRepairs: "As published",
    outside: "outside all regions",
    latLon: (lat: string, lon: string) => `${lat}, ${lon}`,
  },
  bubble: {
    kicker: "Bubble on the map",
    stackKicker: "Several at one place",
    explain: "What stands close together at this zoom, drawn as one. A bubble is a way of drawing, not a cluster.",
    employmentKnown: (jobs: string, known: string, all: string) =>
      `${jobs} jobs at the ${known} of ${all} whose employment is known`,
    employmentUnknown: "not stated for any of them",
    industries: "Industries",
    establishments: "Establishments",
    zoomToSplit: "Zoom to where it splits",
    stack: "All stand on one coordinate.",
    stackNote: "A shared coordinate can be an industrial park, or an address that was only located roughly.",
    gone: "No longer on the map",
    goneHint:
      "Under the current filter there is no such bubble: its establishments are filtered out, or grouped with others.",
  },
};
