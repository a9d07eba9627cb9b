import { Map as MapLibreMap, type MapOptions } from "maplibre-gl";
import { drawLettersInTurn } from "./lettersInTurn.ts";

/** How long graphics may take to answer, in ms, before they are waited for on the page's own thread. */
const PATIENCE = 2000;

type Programs = MapLibreMap["painter"]["programCache"];
type Wanted = Parameters<Programs["getProgram"]>[0];

/** Draws nothing. */
const UNMADE = { draw: () => {} } as unknown as ReturnType<Programs["getProgram"]>;

/**
 * A map whose programs are made when graphics have nothing else to do. MapLibre makes each in the midst of the frame that first draws with
 * it, and waits on the page's own thread until graphics say that it is made: behind all they have still to draw. Here that frame is drawn
 * without, and drawn again when the program is there.
 */
export class PacedMap extends MapLibreMap {
  private holders = 0;
  private made = new Set<string>();
  private unmade = new Map<string, () => unknown>();
  private asked: { sync: WebGLSync; at: number } | undefined;

  constructor(options: MapOptions) {
    super(options);
    this.deferPrograms(this.painter.programCache);
    this.once("style.load", () => {
      // A map that is never tilted shows no sky: one of no colour was drawn over all of it, in every frame.
      Object.assign(this.style.sky, { getEvaluated: () => undefined });
      drawLettersInTurn(this);
    });
  }

  /** Draws nothing until the returned function is called: what is put on the map meanwhile comes at once. */
  hold(): () => void {
    this.holders++;
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      this.holders--;
      this.triggerRepaint();
    };
  }

  override triggerRepaint(): void {
    if (!this.holders) super.triggerRepaint();
  }

  /** @param at when the frame began; 0 where it is to be drawn now */
  override _render(at: number): this {
    if (at !== 0 && this.holders) return this;
    if (at === 0 || this.unmade.size === 0) return super._render(at);
    if (this.isClear()) this.makePrograms();
    this.triggerRepaint();
    return this;
  }

  private deferPrograms(programs: Programs) {
    const make = programs.getProgram.bind(programs);
    programs.getProgram = (wanted) => {
      const key = keyOf(wanted);
      if (this.made.has(key)) return make(wanted);
      this.unmade.set(key, () => make(wanted));
      this.repaint = true; // the map is not all there yet
      return UNMADE;
    };
  }

  private makePrograms() {
    for (const [key, make] of this.unmade) {
      make();
      this.made.add(key);
    }
    this.unmade.clear();
    this.repaint = false;
  }

  /** Whether graphics have answered what they were asked: that nothing is before it. */
  private isClear(): boolean {
    const { gl } = this.painter.context;
    if (gl.isContextLost()) return true;
    if (!this.asked) {
      const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
      gl.flush();
      if (!sync) return true;
      this.asked = { sync, at: performance.now() };
      return false;
    }
    const { sync, at } = this.asked;
    const hasAnswered = gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.SIGNALED;
    if (!hasAnswered && performance.now() - at < PATIENCE) return false;
    gl.deleteSync(sync);
    this.asked = undefined;
    return true;
  }
}

/** What tells a program from others, as MapLibre's own cache does. */
function keyOf({ name, programConfiguration, projectionShaderVariant, ...others }: Wanted): string {
  const { showOverdrawInspector, useTerrain, defines } = others;
  const configuration = programConfiguration?.cacheKey ?? "";
  return `${name}${configuration}/${projectionShaderVariant.name}/${showOverdrawInspector}/${useTerrain}/${defines.join("/")}`;
}
