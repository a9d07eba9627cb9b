import {
  type Accessor,
  type ParentProps,
  createContext,
  createEffect,
  createSignal,
  onCleanup,
  useContext,
} from "solid-js";
import { keepChoice, keptChoice } from "./keptChoice.ts";

export type ColourTheme = "light" | "dark";
export type ThemeChoice = ColourTheme | "system";

export interface ThemeState {
  theme: Accessor<ColourTheme>;
  choice: Accessor<ThemeChoice>;
  choose: (choice: ThemeChoice) => void;
}

const STORAGE_KEY = "agglomera.theme";
const ThemeContext = createContext<ThemeState>();

export function ThemeProvider(props: ParentProps) {
  const system = matchMedia("(prefers-color-scheme: dark)");
  const [systemDark, setSystemDark] = createSignal(system.matches);
  const follow = (event: MediaQueryListEvent) => setSystemDark(event.matches);
  system.addEventListener("change", follow);
  onCleanup(() => system.removeEventListener("change", follow));

  const [choice, setChoice] = createSignal<ThemeChoice>(remembered());
  const theme = (): ColourTheme => {
    const chosen = choice();
    if (chosen !== "system") return chosen;
    return systemDark() ? "dark" : "light";
  };
  createEffect(() => {
    document.documentElement.dataset.theme = theme();
  });
  const choose = (next: ThemeChoice) => {
    setChoice(next);
    keepChoice(STORAGE_KEY, next);
  };
  return <ThemeContext.Provider value={{ theme, choice, choose }}>{props.children}</ThemeContext.Provider>;
}

function remembered(): ThemeChoice {
  const stored = keptChoice(STORAGE_KEY);
  return stored === "light" || stored === "dark" ? stored : "system";
}

/** Light or dark. Only under `<ThemeProvider>`. */
export function useTheme(): ThemeState {
  const state = useContext(ThemeContext);
  if (!state) throw new Error("useTheme must be called under <ThemeProvider>");
  return state;
}
