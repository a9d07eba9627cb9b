import type { ColourTheme } from "#state/ThemeContext.tsx";

/** Colours of the sheet: what is not data. */
export interface Sheet {
  water: string;
  land: string;
  /** Built-up land. */
  town: string;
  coast: string;
  river: string;
  border: string;
  borderFine: string;
  label: string;
  labelHalo: string;
  waterLabel: string;
  outline: string;
  outlineCasing: string;
  accent: string;
  /** Spatial clusters: a hue no bubble, region or class has. */
  cluster: string;
}

export const SHEETS: Record<ColourTheme, Sheet> = {
  light: {
    water: "#d6e2e6",
    land: "#f5f1e6",
    town: "#ece6d7",
    coast: "#9fb3ba",
    river: "#a9c4cd",
    border: "#a39c88",
    borderFine: "#c9c2ae",
    label: "#4b5054",
    labelHalo: "#fbf9f2",
    waterLabel: "#4c7385",
    outline: "#1d2428",
    outlineCasing: "#ffffff",
    accent: "#0b5a78",
    cluster: "#7a2a8c",
  },
  dark: {
    water: "#11181c",
    land: "#232c31",
    town: "#2b353a",
    coast: "#46565e",
    river: "#3c5564",
    border: "#6a777d",
    borderFine: "#414d53",
    label: "#c3c9cb",
    labelHalo: "#171f23",
    waterLabel: "#83a3b2",
    outline: "#ffffff",
    outlineCasing: "#0d1316",
    accent: "#7cc0d8",
    cluster: "#d79bea",
  },
};
