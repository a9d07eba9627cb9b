/**
 * Nodes under which NAICS 2017 and SCIAN 2018 use the same codes for different classes, found by reading all 841 pairs of
 * titles that share a code of 3 to 5 digits. Both classifications agree on the node itself; its children stay national.
 */
export const DIVERGENT_BELOW: ReadonlyMap<string, string> = new Map([
  ["3152", "31521 is contractors in NAICS, leather and fur garments in SCIAN"],
  ["522", "5222 is nondepository credit in NAICS, development finance in SCIAN; 5223 likewise differs"],
  ["5231", "52312 is securities brokerage in NAICS, foreign exchange offices in SCIAN"],
  ["5239", "52391 is miscellaneous intermediation in NAICS, investment advice in SCIAN"],
  ["5241", "52412 is direct insurance in NAICS, farmers' mutual funds in SCIAN; 52413 likewise differs"],
  ["5242", "SCIAN 5242 also holds the administration of pension funds"],
  ["525", "5251 and 5252 divide funds differently"],
  ["5311", "53111 is residential lessors in NAICS, all lessors in SCIAN"],
  ["5313", "53131 is property managers in NAICS, all services to real estate in SCIAN"],
  ["5621", "56211 is all waste in NAICS, hazardous waste in SCIAN"],
  ["5622", "56221 is all waste in NAICS, hazardous waste in SCIAN"],
  ["6111", "61111 is all schools in NAICS, preschools in SCIAN"],
  ["812", "8122 is death care in NAICS, laundries in SCIAN; 8123 the reverse"],
  ["813", "8131 is religious in NAICS, business associations in SCIAN; 8132 differs too"],
]);

/** Sectors the two number differently: NAICS code to SCIAN code. Everything below them is national. */
export const SECTOR_PAIRS: ReadonlyMap<string, string> = new Map([
  ["42", "43"],
  ["44-45", "46"],
  ["92", "93"],
]);
