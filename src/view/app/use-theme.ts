/** Light or dark: as last chosen, else as the system has it. */
import { useLayoutEffect, useState } from "preact/hooks";

import { withStorage } from "../state/local-storage.ts";
import type { Theme } from "../scene/palette.ts";

const THEME_KEY = "paperloom-theme";

function startingTheme(): Theme {
  const kept = withStorage((storage) => storage.getItem(THEME_KEY));
  if (kept === "light" || kept === "dark") return kept;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** The theme in force, and a function that changes it and keeps the choice. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(startingTheme);
  useLayoutEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
  return [
    theme,
    (next) => {
      withStorage((storage) => storage.setItem(THEME_KEY, next));
      setTheme(next);
    },
  ];
}
