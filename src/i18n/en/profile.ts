import type { EconomyId } from "#economies/economies.ts";
import { count } from "./count.ts";

/** English words of a profile: a file of its own, loaded with it. */
export default {
  close: "Close the profile",
  command: {
    title: "On the command line",
    hint: "This command prints the same figures under the same settings.",
    copy: "Copy the command",
    copied: "Copied",
    failed: "The browser did not allow it. Select the text and copy it.",
  },
  full: "Full width",
  beside: "Beside the map again",
  fileColumns: { id: "Cluster id", name: "Cluster or industry" },
  compare: "Compare with other regions",
  saveFailed: "The file could not be written: its figures did not arrive.",
  saveFigures: "Save the figures as a file (CSV)",
  print: "Print this profile",
  copyLink: "Copy the link to this view",
  linkCopy: {
    copied: "The link is copied: it opens what you see now.",
    failed: "The browser did not allow it. The link is in the address bar.",
  },
  loading: "Loading the profile",
  failed: "This profile could not be loaded.",
  failedHint: "Nothing you chose is lost.",
  gone: "Not in the atlas",
  goneHint: "The place this link points to is not in the atlas. The link may be older than the data.",
  goneOwn: "A region somebody put together",
  goneOwnHint:
    "This link names a region that somebody put together, but does not say out of what. Ask for the whole link, or put it together anew.",
  /** Why what a link puts together is no region. */
  goneUnfit: {
    unknown: (ids: readonly string[]) =>
      `The region put together in this link cannot be shown: the atlas has no ${ids.slice(0, 5).join(", ")}${ids.length > 5 ? ` and ${count(ids.length - 5, "other", "others")}` : ""}.`,
    economies: () =>
      "The region put together in this link cannot be shown: its parts are of several countries, whose figures cannot be added up.",
    levels: () =>
      "The region put together in this link cannot be shown: its parts have to be of one kind, such as counties.",
  },
  level: {
    US: {
      state: "State",
      own: "Region of your own",
      "economic-area": "Economic area",
      market: "Labour market",
      county: "County",
      municipality: "Municipality",
      sa3: "Statistical Area Level 3",
      prefecture: "Prefecture",
      region: "Region",
    },
    JP: {
      state: "State",
      own: "Region of your own",
      "economic-area": "Economic area",
      market: "Labour market",
      county: "County",
      municipality: "Municipality",
      sa3: "Statistical Area Level 3",
      prefecture: "Prefecture",
      region: "Region",
    },
    AU: {
      state: "State or territory",
      own: "Region of your own",
      "economic-area": "Economic area",
      market: "Labour market",
      county: "County",
      municipality: "Municipality",
      sa3: "Statistical Area Level 3",
      prefecture: "Prefecture",
      region: "Region",
    },
    NZ: {
      state: "State",
      own: "Region of your own",
      "economic-area": "Economic area",
      market: "Labour market",
      county: "County",
      municipality: "Municipality",
      sa3: "Statistical Area Level 3",
      prefecture: "Prefecture",
      region: "Region",
    },
    CA: {
      state: "State",
      own: "Region of your own",
      "economic-area": "Economic area",
      market: "Metropolitan area",
      county: "County",
      municipality: "Municipality",
      sa3: "Statistical Area Level 3",
      prefecture: "Prefecture",
      region: "Region",
    },
    MX: {
      state: "State",
      own: "Region of your own",
      "economic-area": "Economic area",
      market: "Metropolitan zone",
      county: "Municipality",
      municipality: "Municipality",
      sa3: "Statistical Area Level 3",
      prefecture: "Prefecture",
      region: "Region",
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
    compare: "Compare",
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
  held: (share: string, what: string, from: number, to: number, region: string) =>
    `${what}: ${share} of what is known of ${to} is in cells (an industry in a ${region === "Statistical Area Level 3" ? region : region.toLowerCase()}) known in every year from ${from}. The line and the change are of these.`,
  broken: (year: number, cells: number) =>
    `${year} is a break: it alone prints no jobs in ${count(cells, "cell", "cells")} of this region, which ${cells === 1 ? "is" : "are"} left out.`,
  turnover: (from: number, to: number) => `Establishments, ${from} to ${to}`,
  counted: (year: number) => `Counted in ${year}`,
  closed: "Closed since",
  opened: "Opened since",
  turnoverNote: (difference: string) =>
    `Some rows of the source are incomplete: openings and closures leave a difference of ${difference}.`,
  sizes: {
    title: "How large the businesses are",
    counted: { businesses: "Businesses", places: "Places of business" },
    some: {
      businesses: (n: string) => `${n} businesses that employ somebody`,
      places: (n: string) => `the enterprises of ${n} places of business`,
    },
    answer: (some: string, micro: string, sme: string, limit: number) =>
      `Of ${some}, ${micro} have fewer than ten employees, and ${sme} fewer than ${limit}.`,
    inNation: (micro: string, sme: string) => `In the nation it is ${micro}, and ${sme}.`,
    between: (least: number, from: string, to: string) => {
      if (from === to) return to;
      return least === 0 ? `at most ${to}` : `${from} to ${to}`;
    },
    band: (from: number, next: number | undefined) =>
      next === undefined ? `${from} or more employees` : `${from} to ${next - 1} employees`,
    bar: (share: string, n: string) => `${share} · ${n}`,
    employees: "Employees",
    share: "Share",
    nation: "In the nation",
    jobs: "Employees in them",
    byIndustry: "By industry",
    industry: "Industry",
    employing: "Employ somebody",
    below: (limit: number) => `Fewer than ${limit}`,
    nobody: "Employ nobody",
    none: {
      businesses: (n: string) =>
        `${n} more businesses employ nobody: people who work for themselves, trusts and holdings. They are in none of these shares.`,
      places: (n: string) =>
        `${n} more places are of enterprises without employees, many of them land or flats that are let. They are in none of these shares.`,
    },
    before: (year: number, n: string) => `In ${year}, ${n} businesses employed somebody.`,
    how: {
      businesses:
        "The source's bands end at 5 and at 20 employees, not at ten: the share below ten lies between those below 5 and below 20. With fewer than 200 a business counts as small or medium in Australia. A business is counted where its main place is.",
      places:
        "The source's first band ends at 20 employees, not at ten, and tells the size of the enterprise a place is of: a small shop of a large chain is in the largest. No law of New Zealand says which business is small or medium; the largest band begins at 50. All industries together.",
    },
  },
  selected: "Selected industries here",
  timesNational: (ratio: string) => `${ratio} times the national share of jobs`,
  timesNationalEstablishments: (ratio: string) => `${ratio} times the national share of establishments`,
  timesBetween: (low: string, high: string) => `between ${low} and ${high} times the national share`,
  interval: (low: string, high: string) => `(${low} to ${high})`,
  about: (figure: string) => `≈ ${figure}`,
  range: (low: string, high: string) => `${low}–${high}`,
  atLeast: (figure: string) => `at least ${figure}`,
  jobsWord: "jobs",
  jobsWithheld: "the number of jobs is withheld",
  nothingPublished: "nothing here, neither published nor estimated",
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
  tablePrinted: (shown: number, all: number) =>
    `The first ${shown.toLocaleString("en")} of ${count(all, "industry", "industries")}.`,
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
      `Location quotient: the industry's share of jobs here, divided by its share in the nation, ${year}; the whisker is its 90% interval`,
    lqEstablishments: (year: number) =>
      `Location quotient: the industry's share of establishments here, divided by its share in the nation, ${year}; the whisker is its 90% interval`,
    shareEmployment: (year: number) => `Share of all jobs here, ${year}`,
    shareEstablishments: (year: number) => `Share of all establishments here, ${year}`,
    change: (from: number, to: number) => `Change ${from}–${to}`,
    series: (from: number, to: number) => `Course ${from}–${to}`,
  },
  withheld: "withheld",
  withheldHelp: "The publisher withholds this figure so that no single business can be told from it. It is not zero.",
  notPublished: "–",
  notPublishedHelp: "None here",
  estimatedHelp: (low: string, high: string) =>
    `Estimated, so that it agrees with the published sums: with 90% probability between ${low} and ${high}`,
  mostlyEstimatedHelp: (best: string) => `Estimated, most likely about ${best}: less than half is published`,
  intervalHelp: (low: string, high: string) => `90% interval ${low} to ${high}`,
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
  locatedNoRegister: (economy: string) =>
    `The atlas locates no establishments in ${economy}: no register of them is in it. The figures of regions come from counts.`,
  locatedByState: (economy: string) => `In ${economy} the atlas locates establishments by state, not by municipality.`,
  locatedInState: (state: string) => `Establishments in ${state}`,
  place: {
    title: "Where it is",
    label: (name: string, neighbours: number, located: number) =>
      `A small map of ${name} with ${count(neighbours, "neighbour", "neighbours")} and ${count(located, "located establishment", "located establishments")}`,
    beside: "Next to",
    located: (here: string) => `Located by the registers: ${here}.`,
    locatedOf: (here: string, counted: string) =>
      `${here} of ${counted} establishments located: the registers list large or regulated plants.`,
    more: (here: string, counted: string) =>
      `The registers locate ${here}; the source counts ${counted}, in another year and by its own rules.`,
    byState: "The registers tell by state, not by smaller regions, where establishments stand.",
  },
  members: {
    title: "Located members",
    none: "The registers of the atlas locate none of its establishments here. They list large or regulated plants only.",
    order: "Most employees first, as far as the registers state them.",
  },
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
    AU: {
      counts: () => "Australian Bureau of Statistics, Census of Population and Housing 2011 and 2016",
      population: "Population is not in the source",
      registers: "None: the atlas locates no establishments in Australia",
    },
    JP: {
      counts: () => "Statistics Bureau of Japan, Economic Census 2014 and 2021",
      population: "Population is not in the source",
      registers: "None: the atlas locates no establishments in Japan",
    },
    NZ: {
      counts: () => "Stats NZ, business demography 2022",
      population: "Population is not in the source",
      registers: "None: the atlas locates no establishments in New Zealand",
    },
    CA: {
      counts: (years: string) => `Statistics Canada, Labour Force Survey ${years}`,
      population: "Population is not in the source",
      registers: "None: the atlas locates no establishments in Canada",
    },
  } satisfies Record<EconomyId, { counts: (years: string) => string; population: string; registers: string }>,
  oneYear: (year: number) => `The source is of ${year} alone: nothing is known of changes.`,
  statistics: "Regional figures",
  registers: "Located establishments",
  notes: {
    withheldCells: {
      US: (cells: number, establishments: number) =>
        `In the years before 2021 jobs are withheld in ${count(cells, "cell", "cells")} (an industry in one county and year), with ${count(establishments, "establishment", "establishments")} counted year by year. These years serve changes only, over cells that all years of the window have.`,
      CA: (cells: number) =>
        `In ${count(cells, "cell", "cells")} (an industry in one year) the figure is withheld: fewer than 1,500 persons, in the Atlantic provinces, Manitoba and Saskatchewan fewer than 500. It is not zero: of 2020 all such cells of an area are counted together, as what is not told by industry.`,
    } as Partial<Record<EconomyId, (cells: number, establishments: number) => string>>,
    smallCellsNotPublished:
      "Of an industry with fewer than 3 establishments in a county no figure is published. For 2021 these cells are estimated, so that they agree with the published sums of the nation, the states and the areas; figures with estimates are marked ≈. The years 2017 to 2020 are as published, and serve changes only.",
    sumOfCounties: (counties: number) =>
      `These figures are sums over ${count(counties, "county", "counties")}, with what is estimated of cells that are not published.`,
    sumOfMunicipalities: (municipalities: number) =>
      `These figures are sums over ${count(municipalities, "municipality", "municipalities")}.`,
    sumOfSa3s: (areas: number) => `These figures are sums over ${count(areas, "SA3 region", "SA3 regions")}.`,
    noise: {
      US: "The Census Bureau adds a little noise to each figure so that no business can be told from it; small cells are less exact.",
      MX: "",
      AU: "The Bureau of Statistics adjusts small cells at random so that nobody can be told from them; small figures are less exact.",
      JP: "",
      NZ: "",
      CA: "",
    } satisfies Record<EconomyId, string>,
    jobsOnly: {
      work: "The source counts jobs where they are worked. It does not count establishments, so how many plants they are in is not known; ranges are widened by how much regions differ among themselves.",
      home: "The source counts employed persons where they live, not where they work. It does not count establishments, so how many plants they are in is not known; ranges are widened by how much regions differ among themselves.",
    },
    sample:
      "The figures are estimates of a survey of households. Its sampling errors are not in the source, so that small figures are less sure than their ranges say.",
    noNation:
      "The source has no figure of the nation as a whole: what is called the nation here is all regions the source has, taken together.",
    comparable: {
      US: "",
      MX: "",
      AU: "Changes from 2011 to 2016 are over areas of level 2 that have the same code in both years. 80 areas of 2011 (1,008,814 jobs) have none: areas divided since, and 562,524 jobs whose place was known by city or state only. In 2016 every job has a place, so growth is overstated.",
      JP: "Changes from 2014 to 2021 are over construction, manufacturing, information, trade and finance: 2014 has public establishments, 2021 has not, and these five hardly have any. All other figures are of private establishments in 2021.",
      NZ: "",
      CA: "Changes are over the industries whose figures are printed in every year of the window.",
    } satisfies Record<EconomyId, string>,
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
    file: {
      id: "Register numbers",
      name: "Name",
      company: "Company",
      code: "Industry code",
      industry: "Industry",
      place: "Place",
      park: "Industrial park",
      region: "Region",
      employment: "Employees stated",
      firstYear: "First report year",
      lastYear: "Last report year",
      lat: "Latitude",
      lon: "Longitude",
      repairs: "How the place was mended",
    },
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
    where: "Where it is",
    inRegion: (n: string) => `${n} here`,
    outside: (n: string) => `${n} outside all regions of the atlas.`,
    moreRegions: (n: number) => (n === 1 ? "And one more region." : `And ${n} more regions.`),
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
  amenity: {
    what: {
      port: "A sea or river port.",
      airport: "An airport with scheduled flights.",
      research: "A university, institute, hospital, company or other organisation that does research.",
    },
    position: {
      port: "Its position is that of its harbour or town.",
      airport: "Its position is that of the airfield.",
      research: "Its position is that of its city.",
    },
    source: {
      port: "Package sea-ports, and positions of towns from GeoNames",
      airport: "OurAirports",
      research: "Research Organization Registry",
    },
    here: "At the same place",
    showOnMap: "Show on map",
    gone: "Not in the atlas",
    goneHint: "The atlas has no such place. The link may be older than the data.",
  },
};
