/** The 21 economies of APEC by ISO 3166 code, in the order of the names APEC calls them by (`i18n/en/heavyIndustry.ts`). */
export const APEC = [
  "AU",
  "BN",
  "CA",
  "CL",
  "CN",
  "HK",
  "ID",
  "JP",
  "KR",
  "MY",
  "MX",
  "NZ",
  "PG",
  "PE",
  "PH",
  "RU",
  "SG",
  "TW",
  "TH",
  "US",
  "VN",
] as const;

export type ApecId = (typeof APEC)[number];
