/** What is known of a fault where its sentence is made. */
interface Told {
  file?: string;
  status?: number;
  seconds?: number;
  worker?: "establishments" | "regions" | "statistics" | "basemap";
  detail?: string;
}

const workers = {
  establishments: "the establishments",
  regions: "the regional figures",
  statistics: "the cluster statistics",
  basemap: "the background of the map",
};

const subject = ({ worker }: Told) => (worker ? workers[worker] : "this part of the page");
const seconds = (n = 0) => (n === 1 ? "1 second" : `${n.toLocaleString("en")} seconds`);

/** Why an answer did not come, one sentence or two for each kind of fault. */
export const faults = {
  workers,
  kinds: {
    missing: ({ file, status }: Told) => `The file ${file} is not on the server (it answered ${status}).`,
    status: ({ file, status }: Told) => `The server answered ${status} when it was asked for the file ${file}.`,
    corrupt: ({ file }: Told) => `The file ${file} is damaged: it is not as the atlas was published.`,
    cut: ({ file }: Told) => `The file ${file} is incomplete: its end did not arrive.`,
    changed: () => "A newer atlas was published while this page was open. Reload the page to read it.",
    unreachable: ({ file }: Told) => `The file ${file} could not be fetched: the server cannot be reached.`,
    timedOut: (told: Told) =>
      `The file ${told.file} did not arrive: nothing was received for ${seconds(told.seconds)}. The next try waits longer.`,
    unstarted: (told: Told) =>
      `The program that works out ${subject(told)} could not be started. Check the connection to the server.`,
    silent: (told: Told) =>
      `Working out ${subject(told)} was given up after ${seconds(told.seconds)} without a sign of life. The next try waits longer.`,
    part: () => "A part of Agglomera's own program could not be fetched. Check the connection to the server.",
    memory: (told: Told) =>
      `There was not enough memory to work out ${subject(told)}. Closing other tabs and programs makes room.`,
    bug: (told: Told) =>
      [`An error in Agglomera stopped ${subject(told)}`, told.file && `while reading ${told.file}`]
        .filter(Boolean)
        .join(" ") + (told.detail ? `: ${told.detail}` : "."),
  },
};
