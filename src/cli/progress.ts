export interface TerminalProgress {
  say: (text: string) => void;
  end: () => void;
}

/** Shows what is being done on one line of the terminal, at most ten times a second; silent where stderr is no terminal. */
export function makeProgress(stream: NodeJS.WriteStream = process.stderr): TerminalProgress {
  let said = 0;
  const clear = "\r\u001b[K";
  return {
    say(text) {
      if (!stream.isTTY || performance.now() - said < 100) return;
      said = performance.now();
      stream.write(clear + text);
    },
    end() {
      if (stream.isTTY && said > 0) stream.write(clear);
    },
  };
}
