/** Thresholds that the evaluation itself asks for, beside those of rules and gates. */
export const NEEDED_THRESHOLDS = [
  "peers.minimum",
  "trend.years",
  "register.minimum",
  "cards.shown",
  "confidence.imputed",
  "confidence.old",
  "confidence.fewEstablishments",
  "confidence.fewPeers",
  "confidence.wideInterval",
  "confidence.high",
  "confidence.medium",
] as const;
