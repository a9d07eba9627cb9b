/** Opening a basemap of one's own. */
export default {
  title: "Detailed basemap of your own",
  hint: "A PMTiles file with the Protomaps basemap: streets, buildings and names. It is read here and sent nowhere.",
  choose: "Open a file…",
  allow: "Read it again",
  remove: "Remove",
  opening: (name: string) => `Opening ${name} …`,
  open: {
    kept: (name: string) => `${name} is drawn. This browser keeps the way to it, not a copy.`,
    page: (name: string) => `${name} is drawn until the page is closed: this browser cannot keep the way to it.`,
    server: (name: string) => `${name} is drawn from the server this page is from.`,
  },
  asks: (name: string) => `${name} was opened here before. The browser wants to be asked before it is read again.`,
};
