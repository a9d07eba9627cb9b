import { openDB } from "idb";
import { type Archive, type ArchiveFault, ArchiveRefused, openAddress, openFile } from "./openArchive.ts";

/** What has become of the basemap of one's own. */
export type DetailedState =
  | { is: "none" }
  | { is: "opening"; name: string }
  /** `from`: a file this browser keeps the way to, one it forgets with the page, or the server the page is from. */
  | { is: "open"; archive: Archive; from: "kept" | "page" | "server" }
  /** The browser wants to be asked again before it reads the file. */
  | { is: "asks"; name: string }
  | { is: "failed"; name: string; fault: ArchiveFault };

/** What the browser's own pickers hand out, where it can. */
export type FileHandle = FileSystemFileHandle & {
  queryPermission?: (asked: { mode: "read" }) => Promise<PermissionState>;
  requestPermission?: (asked: { mode: "read" }) => Promise<PermissionState>;
};

const NAME = "agglomera-basemap";
const STORE = "files";
const KEY = "own";

const database = () => openDB(NAME, 1, { upgrade: (fresh) => void fresh.createObjectStore(STORE) });

/** Opens, keeps and forgets the basemap of one's own; `setState` is told what has become of it. */
export function basemapDesk(setState: (state: DetailedState) => void) {
  let newest = 0;
  /** `keep` comes once it is open, and gives something where it was kept. */
  const show = async (
    name: string,
    from: "kept" | "page" | "server",
    open: () => Promise<Archive>,
    keep?: () => Promise<unknown>,
  ) => {
    const own = ++newest;
    const put = (state: DetailedState) => own === newest && setState(state);
    put({ is: "opening", name });
    try {
      const archive = await open();
      put({ is: "open", archive, from });
      if (own === newest && (await keep?.())) put({ is: "open", archive, from: "kept" });
    } catch (error) {
      if (!(error instanceof ArchiveRefused)) throw error;
      put({ is: "failed", name, fault: error.fault });
    }
  };
  const fromHandle = (handle: FileHandle) => async () => openFile(await fileOf(handle));
  const openKept = (handle: FileHandle) => show(handle.name, "kept", fromHandle(handle));
  const fromServer = (address: string) => show("basemap.pmtiles", "server", () => openAddress(address));
  const kept = async () => (await (await database()).get(STORE, KEY)) as FileHandle | undefined;

  return {
    /** Opens what was kept, otherwise the archive the page names. */
    async begin(address: string | undefined): Promise<void> {
      const handle = await kept().catch(withoutStore);
      if (!handle) {
        if (address) await fromServer(address);
        return;
      }
      if ((await handle.queryPermission?.({ mode: "read" })) === "prompt") setState({ is: "asks", name: handle.name });
      else await openKept(handle);
    },
    /** The archive the page names. */
    openNamed: fromServer,
    /** Asks the browser for a file that was kept; to be called from a click. */
    async allow(): Promise<void> {
      const handle = await kept();
      if (handle && (await handle.requestPermission?.({ mode: "read" })) !== "denied") await openKept(handle);
      else if (handle) setState({ is: "failed", name: handle.name, fault: "refused" });
    },
    openFile: (file: File) => show(file.name, "page", () => openFile(file)),
    /** Opens a file and keeps the way to it; it is said to be kept only once it is, and a store that never answers holds nothing up. */
    openHandle: (handle: FileHandle) =>
      show(handle.name, "page", fromHandle(handle), () =>
        database()
          .then((store) => store.put(STORE, handle, KEY))
          .catch(withoutStore),
      ),
    /** Closes it, and forgets the way to it. The file stays as it is. */
    async remove(): Promise<void> {
      newest++;
      setState({ is: "none" });
      await database()
        .then((store) => store.delete(STORE, KEY))
        .catch(withoutStore);
    },
  };
}

async function fileOf(handle: FileHandle): Promise<File> {
  try {
    return await handle.getFile();
  } catch (error) {
    throw new ArchiveRefused("moved", { cause: error });
  }
}

/** Undefined where the browser keeps nothing: the file is then open as long as the page. Anything else is a fault of ours. */
function withoutStore(error: unknown): undefined {
  if (!(error instanceof DOMException)) throw error;
}
