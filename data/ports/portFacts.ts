/** Navigable water of the package's ports that are inland, by UN/LOCODE. Public facts, compiled by us. */
export const WATERWAYS: Readonly<Record<string, string>> = {
  USBNA: "Cumberland River",
  USBUF: "Lake Erie",
  USCHA: "Tennessee River",
  USCHI: "Lake Michigan",
  USCLE: "Lake Erie",
  USCVG: "Ohio River",
  USDET: "Detroit River",
  USKCK: "Missouri River",
  USLCH: "Calcasieu River",
  USLUI: "Ohio River",
  USMEM: "Mississippi River",
  USMKC: "Missouri River",
  USMKE: "Lake Michigan",
  USMSY: "Mississippi River",
  USOMA: "Missouri River",
  USPDX: "Willamette River",
  USPIA: "Illinois River",
  USPIT: "Ohio River",
  USSAC: "Sacramento River",
  USSTL: "Mississippi River",
  USSTP: "Mississippi River",
  USSUE: "Lake Michigan",
  USSUW: "Lake Superior",
  USTOL: "Lake Erie",
  USTUL: "Verdigris River",
  USUGN: "Lake Michigan",
  USUZF: "Niagara River",
};

/** Entries near a coast that are no port, by UN/LOCODE: what they are. */
export const NO_PORT: Readonly<Record<string, string>> = {
  USBCC: "suburb of Seward",
  USCZF: "military radar station",
  USFRP: "bay without a harbour",
  USLAT: "military airfield",
  USOCN: "small-craft harbour",
  USOYM: "land border crossing",
  USPCA: "village on a creek",
  USPHF: "airport",
  USVAB: "beach resort",
  USXGO: "quarter of New York",
  USXHF: "suburb on Lake Washington",
  USXHO: "quarter of New York",
};

/** Entries whose position is that of another place of the name, by UN/LOCODE: where the port is. */
export const MISPLACED: Readonly<Record<string, string>> = {
  USPEB: "a village in the south of New Jersey; the port is beside Newark",
};

/** Entries of the same harbour, by UN/LOCODE: the one that stays. */
export const SAME_HARBOUR: Readonly<Record<string, string>> = {
  PRPNU: "PRSJU",
  USFLL: "USPEF",
  USRBC: "USPAB",
  VISTT: "VICHA",
  VISTX: "VICTD",
};

/** A port the package lacks; its position is that of a town in GeoNames. */
export interface AddedPort {
  name: string;
  /** Name, country and first-level area of the town as `cities.ts` gives them. */
  town: string;
  country: "US" | "MX";
  admin: string;
  /** River or lake; "" at the sea. */
  water: string;
}

/** Federal port administrations of Mexico and ports of the United States that the package lacks. Public facts, compiled by us. */
export const ADDED: readonly AddedPort[] = [
  added("MX", "16", "Lázaro Cárdenas", { town: "Ciudad Lázaro Cárdenas" }),
  added("MX", "25", "Mazatlán"),
  added("MX", "14", "Puerto Vallarta"),
  added("MX", "07", "Puerto Chiapas", { town: "Puerto Madero" }),
  added("MX", "27", "Dos Bocas", { town: "Paraiso" }),
  added("MX", "30", "Tuxpan", { town: "Túxpam de Rodríguez Cano" }),
  added("US", "AK", "Ketchikan"),
  added("US", "AK", "Nikiski"),
  added("US", "AK", "Valdez"),
  added("US", "CA", "Redwood City"),
  added("US", "CA", "Richmond"),
  added("US", "CT", "Bridgeport"),
  added("US", "CT", "New Haven"),
  added("US", "DE", "Wilmington"),
  added("US", "HI", "Hilo"),
  added("US", "HI", "Kahului"),
  added("US", "ID", "Lewiston", { water: "Snake River" }),
  added("US", "IN", "Burns Harbor", { water: "Lake Michigan" }),
  added("US", "IN", "Gary", { water: "Lake Michigan" }),
  added("US", "LA", "Baton Rouge", { water: "Mississippi River" }),
  added("US", "LA", "Plaquemines", { town: "Belle Chasse", water: "Mississippi River" }),
  added("US", "LA", "South Louisiana", { town: "Reserve", water: "Mississippi River" }),
  added("US", "MN", "Duluth", { water: "Lake Superior" }),
  added("US", "MN", "Two Harbors", { water: "Lake Superior" }),
  added("US", "MS", "Greenville", { water: "Mississippi River" }),
  added("US", "MS", "Vicksburg", { water: "Mississippi River" }),
  added("US", "NH", "Portsmouth"),
  added("US", "NJ", "Camden"),
  added("US", "NY", "Albany", { water: "Hudson River" }),
  added("US", "OH", "Ashtabula", { water: "Lake Erie" }),
  added("US", "OH", "Conneaut", { water: "Lake Erie" }),
  added("US", "OH", "Lorain", { water: "Lake Erie" }),
  added("US", "PA", "Erie", { water: "Lake Erie" }),
  added("US", "PA", "Marcus Hook"),
  added("US", "TX", "Port Lavaca"),
  added("US", "TX", "Texas City"),
  added("US", "WA", "Anacortes"),
  added("US", "WA", "Bellingham"),
  added("US", "WA", "Everett"),
  added("US", "WA", "Kalama", { water: "Columbia River" }),
  added("US", "WA", "Longview", { water: "Columbia River" }),
  added("US", "WA", "Vancouver", { water: "Columbia River" }),
  added("US", "WV", "Huntington", { water: "Ohio River" }),
];

function added(
  country: "US" | "MX",
  admin: string,
  name: string,
  { town = name, water = "" }: { town?: string; water?: string } = {},
): AddedPort {
  return { name, town, country, admin, water };
}
