import type { ColourTheme } from "#state/ThemeContext.tsx";

/** Colours of the sheet: what is not data. */
export interface Sheet {
  water: string;
  land: string;
  coast: string;
  border: string;
  borderFine: string;
  label: string;
  labelHalo: string;
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
    coast: "#9fb3ba",
    border: "#a39c88",
    borderFine: "#c9c2ae",
    label: "#4b5054",
    labelHalo: "#fbf9f2",
    outline: "#1d2428",
    outlineCasing: "#ffffff",
    accent: "#0b5a78",
    cluster: "#7a2a8c",
  },
  dark: {
    water: "#11181c",
    land: "#232c31",
    coast: "#46565e",
    border: "#6a777d",
    borderFine: "#414d53",
    label: "#c3c9cb",
    labelHalo: "#171f23",
    outline: "#ffffff",
    outlineCasing: "#0d1316",
    accent: "#7cc0d8",
    cluster: "#d79bea",
  },
};
