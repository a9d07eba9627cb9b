/** English words of the sixty seconds: a file of its own, loaded when they are asked for. */
export default {
  label: "Agglomera in 60 seconds",
  progress: (step: number, of: number) => `${step} of ${of}`,
  back: "Back",
  next: "Next",
  skip: "Skip",
  done: "Done",
  steps: {
    map: {
      title: "What each place is known for",
      text: "Each mark is a cluster: an industry of which a region has far more than its country. The larger the mark, the more the place is known for it. A full mark is strong; a ring is probably strong.",
    },
    cluster: {
      title: "One cluster in one region",
      text: "A click opens a mark. First comes the answer: how many times the national share, and between which values the true figure lies. Every claim opens to show how it is known.",
    },
    region: {
      title: "Everything one region is strong in",
      text: "Search for your region, or click it. Its clusters are in order of how much they matter, with what has grown, what has shrunk, and what a place like it could do next.",
    },
    peers: {
      title: "The same cluster everywhere",
      text: "Where else is it strong? These are the places to learn from, to sell to, or to join with.",
    },
    advice: {
      title: "What to do about it",
      text: "Advice from APEC's guidelines for businesses, for government and for trade organisations. It is shown only where the figures bear it out, and says which figures those are.",
    },
  },
};
