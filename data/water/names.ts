/** Names in Natural Earth's files that lost letters, as they are written. */
export const MENDED_NAMES: Readonly<Record<string, string>> = {
  "Ro Grande de Santiago": "Río Grande de Santiago",
  Pnuco: "Pánuco",
  "Presa Nezahualcyotl": "Presa Nezahualcóyotl",
  "Presa Manuel vila Camacho": "Presa Manuel Ávila Camacho",
  "Presa Miguel Aleman": "Presa Miguel Alemán",
  "Presa Marte R. Gomez": "Presa Marte R. Gómez",
  "Presa Alvaro Obregon": "Presa Álvaro Obregón",
  "Pend Orielle": "Pend Oreille",
};

/** A sea, gulf or bay by the name the International Hydrographic Organization has; those whose name is disputed are left out. */
interface Sea {
  name: string;
  lon: number;
  lat: number;
  /** 0 for an ocean, as for lakes. */
  rank: number;
}

const sea = (name: string, lon: number, lat: number, rank: number): Sea => ({ name, lon, lat, rank });

export const SEAS: readonly Sea[] = [
  sea("North Pacific Ocean", -145, 30, 0),
  sea("North Pacific Ocean", 165, 30, 0),
  sea("South Pacific Ocean", -120, -28, 0),
  sea("North Atlantic Ocean", -45, 33, 0),
  sea("South Atlantic Ocean", -15, -25, 0),
  sea("Indian Ocean", 80, -25, 0),
  sea("Arctic Ocean", -150, 78, 0),
  sea("Southern Ocean", 100, -62, 0),
  sea("Gulf of Mexico", -90, 25.3, 1),
  sea("Caribbean Sea", -75, 15, 1),
  sea("Gulf of California", -111.6, 27.2, 3),
  sea("Bay of Campeche", -94, 20, 3),
  sea("Gulf of Tehuantepec", -95, 15.4, 3),
  sea("Gulf of Alaska", -145, 57.5, 2),
  sea("Bering Sea", -176, 58, 1),
  sea("Beaufort Sea", -140, 72.5, 2),
  sea("Chukchi Sea", -169, 69.5, 2),
  sea("Hudson Bay", -85.5, 59.5, 1),
  sea("Labrador Sea", -53, 58, 2),
  sea("Baffin Bay", -67, 73, 2),
  sea("Gulf of St. Lawrence", -61.7, 48.3, 3),
  sea("Bay of Fundy", -66.3, 44.8, 4),
  sea("Gulf of Maine", -68.7, 43, 4),
  sea("Long Island Sound", -72.8, 41.1, 5),
  sea("Delaware Bay", -75.15, 39.05, 5),
  sea("Chesapeake Bay", -76.2, 37.9, 5),
  sea("Pamlico Sound", -75.95, 35.35, 5),
  sea("Lake Pontchartrain", -90.1, 30.19, 5),
  sea("San Diego Bay", -117.15, 32.66, 8),
  sea("Tampa Bay", -82.55, 27.7, 6),
  sea("Mobile Bay", -88, 30.45, 6),
  sea("Galveston Bay", -94.85, 29.5, 6),
  sea("San Francisco Bay", -122.28, 37.62, 6),
  sea("Monterey Bay", -121.95, 36.8, 6),
  sea("Puget Sound", -122.42, 47.75, 6),
  sea("Cook Inlet", -152.2, 60.2, 4),
  sea("Strait of Juan de Fuca", -123.8, 48.25, 5),
  sea("Straits of Florida", -80.8, 24.2, 3),
  sea("Norwegian Sea", 3, 67.5, 2),
  sea("North Sea", 3.3, 56.3, 3),
  sea("Baltic Sea", 19, 56.5, 3),
  sea("Mediterranean Sea", 18, 34.5, 2),
  sea("Black Sea", 34.5, 43.2, 3),
  sea("Arabian Sea", 63, 15, 1),
  sea("Bay of Bengal", 88, 14, 1),
  sea("Andaman Sea", 95.8, 11, 3),
  sea("Java Sea", 111, -5, 3),
  sea("Banda Sea", 127, -5.5, 3),
  sea("Celebes Sea", 122, 3.5, 3),
  sea("Philippine Sea", 133, 18, 1),
  sea("Sea of Okhotsk", 149, 54.5, 2),
  sea("Arafura Sea", 136, -9.7, 3),
  sea("Coral Sea", 154, -17, 2),
  sea("Tasman Sea", 161, -38, 2),
  sea("Great Australian Bight", 130, -34.5, 3),
];
