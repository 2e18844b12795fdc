/** Light or dark: as last chosen, else as the system has it. */
import { useLayoutEffect, useState } from "preact/hooks";

import type { Theme } from "./palette.ts";

const THEME_KEY = "paperloom-theme";

/** Storage may be blocked (no cookies, a sandboxed frame): then nothing is remembered, and all else works. */
function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(localStorage);
  } catch {
    return null;
  }
}

function startingTheme(): Theme {
  const kept = withStorage((storage) => storage.getItem(THEME_KEY));
  if (kept === "light" || kept === "dark") return kept;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

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
