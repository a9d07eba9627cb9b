import {
  type Accessor,
  type ParentProps,
  createContext,
  createEffect,
  createSignal,
  onCleanup,
  useContext,
} from "solid-js";

export type Theme = "light" | "dark";
export type ThemeChoice = Theme | "system";

export interface ThemeState {
  theme: Accessor<Theme>;
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
  const theme = (): Theme => {
    const chosen = choice();
    if (chosen !== "system") return chosen;
    return systemDark() ? "dark" : "light";
  };
  createEffect(() => {
    document.documentElement.dataset.theme = theme();
  });
  const choose = (next: ThemeChoice) => {
    setChoice(next);
    try {
      localStorage.setItem(STORAGE_KEY, next);
    } catch {
      // A browser that keeps nothing still shows what was chosen until the page closes.
    }
  };
  return <ThemeContext.Provider value={{ theme, choice, choose }}>{props.children}</ThemeContext.Provider>;
}

function remembered(): ThemeChoice {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    return "system";
  }
}

/** Light or dark. Only under `<ThemeProvider>`. */
export function useTheme(): ThemeState {
  const state = useContext(ThemeContext);
  if (!state) throw new Error("useTheme must be called under <ThemeProvider>");
  return state;
}
