/** What the sixty seconds show, one view after another, each as a link. */
export const TOUR_STEPS = [
  { id: "map", hash: "" },
  { id: "cluster", hash: "view=clusters&level=market&at=regional:cluster/automotive@US-A19820" },
  { id: "region", hash: "view=clusters&level=market&at=region:US-A19820" },
  { id: "peers", hash: "view=clusters&level=market&at=regional:cluster/automotive&map=4/39/-93" },
  { id: "advice", hash: "view=clusters&level=market&recommendations=advice&at=regional:cluster/automotive@US-A19820" },
] as const;
