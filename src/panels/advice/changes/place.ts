/** Where an entry belongs: a cluster of a region, or all of the region. */
export interface Place {
  region: string;
  cluster?: string;
}

/** Whether an entry is of that place. */
export function isAt(place: Place): (entry: Place) => boolean {
  return ({ region, cluster }) => region === place.region && cluster === place.cluster;
}

/** The place alone, without a cluster that is not there: a notebook has no empty fields. */
export function placeFields({ region, cluster }: Place): Place {
  return cluster === undefined ? { region } : { region, cluster };
}
