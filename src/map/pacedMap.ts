import { Map as MapLibreMap, type MapOptions } from "maplibre-gl";
import { drawLettersInTurn } from "./lettersInTurn.ts";

/** How long graphics may be busy, in ms, before they are waited for on the page's own thread, and how often it is looked whether they are. */
const PATIENCE = 600;
const LOOK_EVERY = 4;
/** Answers in a row, each within so many ms, that show that graphics are at rest: what is on its way to the screen comes between two. */
const ANSWERS = 4;
const PROMPT = 12;

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
  private isMaking = false;
  private isGone = false;

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
    if (!this.holders && !this.isMaking) super.triggerRepaint();
  }

  /** @param at when the frame began; 0 where it is to be drawn now */
  override _render(at: number): this {
    if (at !== 0 && (this.holders || this.isMaking)) return this; // another is asked for afterwards
    super._render(at);
    if (this.unmade.size > 0 && !this.isMaking) void this.makePrograms();
    return this;
  }

  override remove(): void {
    this.isGone = true;
    super.remove();
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

  private async makePrograms() {
    this.isMaking = true;
    const until = performance.now() + PATIENCE;
    try {
      await rest(this.painter.context.gl, until);
      for (const [key, make] of this.unmade) {
        await answered(this.painter.context.gl, until);
        if (this.isGone) return;
        this.made.add(key);
        make();
      }
    } finally {
      this.unmade.clear();
      this.isMaking = false;
      if (!this.isGone) {
        this.repaint = false;
        this.triggerRepaint();
      }
    }
  }
}

/** Settles when graphics are at rest. */
async function rest(gl: WebGL2RenderingContext, until: number): Promise<void> {
  for (let prompt = 0; prompt < ANSWERS && performance.now() < until;) {
    const asked = performance.now();
    await answered(gl, until);
    prompt = performance.now() - asked < PROMPT ? prompt + 1 : 0;
  }
}

/** Settles when graphics have answered what they are asked now: that nothing is before it. */
function answered(gl: WebGL2RenderingContext, until: number): Promise<void> {
  const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  const isAnswered = () => !sync || gl.isContextLost() || gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.SIGNALED;
  return new Promise((resolve) => {
    const look = () => {
      if (!isAnswered() && performance.now() < until) setTimeout(look, LOOK_EVERY);
      else {
        gl.deleteSync(sync);
        resolve();
      }
    };
    setTimeout(look, LOOK_EVERY);
  });
}

/** What tells a program from others, as MapLibre's own cache does. */
function keyOf({ name, programConfiguration, projectionShaderVariant, ...others }: Wanted): string {
  const { showOverdrawInspector, useTerrain, defines } = others;
  const configuration = programConfiguration?.cacheKey ?? "";
  return `${name}${configuration}/${projectionShaderVariant.name}/${showOverdrawInspector}/${useTerrain}/${defines.join("/")}`;
}
