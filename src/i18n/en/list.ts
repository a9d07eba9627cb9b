export default {
  title: "List of establishments",
  label: "Establishments on the map",
  close: "Close the list",
  sentence: (shown: string, matched: string) =>
    `The map shows ${shown} of the ${matched} establishments that pass the filters.`,
  sentenceAll: (matched: string) => `The map shows all ${matched} establishments that pass the filters.`,
  sentenceNone: "No establishment that passes the filters stands in this part of the map.",
  leading: (industries: string) => `Among all that pass, the leading industries are ${industries}.`,
  leadingOne: (title: string, n: string, share: string) => `${title} (${n}, ${share})`,
  extent: (south: string, north: string, west: string, east: string) =>
    `This part of the map reaches from ${south} to ${north} and from ${west} to ${east}.`,
  name: "Name",
  industry: "Industry",
  place: "Place",
  employment: "Employment",
  years: "Report years",
  sources: "Sources",
  sortUp: "Sorted by name from A to Z; press to turn round",
  sortDown: "Sorted by name from Z to A; press to turn round",
  notKnown: "not known",
  loading: "Loading",
  failed: "This part of the list could not be read.",
  hint: "Arrow keys move, Enter opens the profile.",
  leftOut: (printed: number, left: string) =>
    `These are the first ${printed}; ${left} more are left out on paper. Filter or zoom in to print others. An open profile prints in full, before the list; the map does not print.`,
  points: (n: string) => `Ports, airports and research organisations shown here: ${n}`,
  pointsFirst: (n: string) => `The first ${n}; zoom in for the others.`,
};
