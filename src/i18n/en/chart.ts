export default {
  showNumbers: "Show the numbers",
  hideNumbers: "Hide the numbers",
  year: "Year",
  notKnown: "not known",
  valueIn: (value: string, year: number) => `${year}: ${value}`,
  quotient: (ratio: string) => `${ratio} times the national share`,
};
