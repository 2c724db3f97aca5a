import { createTheme, type IPartialTheme, loadTheme } from "office-ui-fabric-react/lib/Styling";
import { type ContrastName, contrastNamed, contrastTheme } from "./contrast-theme";

/** Every pair of text and ground has a contrast of at least 4.5 (WCAG 2.2, 1.4.3). */
const LIGHT: IPartialTheme = {
  palette: {
    themePrimary: "#0b5a3c",
    themeDarkAlt: "#094a31",
    themeDark: "#073a27",
    themeDarker: "#052a1c",
    themeSecondary: "#0d6a47",
    themeTertiary: "#5f9c82",
    themeLight: "#c3ddd1",
    themeLighter: "#e1efe8",
    themeLighterAlt: "#f4f9f6",
  },
  defaultFontStyle: { fontFamily: "inherit" },
};

const DARK: IPartialTheme = {
  isInverted: true,
  palette: {
    themePrimary: "#7fd6ac",
    themeDarkAlt: "#95dfbb",
    themeDark: "#abe7c9",
    themeDarker: "#c9f1dd",
    themeSecondary: "#71c99f",
    themeTertiary: "#4c8a6c",
    themeLight: "#25463a",
    themeLighter: "#1c362c",
    themeLighterAlt: "#152922",
    neutralLighterAlt: "#262626",
    neutralLighter: "#2d2d2d",
    neutralLight: "#383838",
    neutralQuaternaryAlt: "#424242",
    neutralQuaternary: "#4b4b4b",
    neutralTertiaryAlt: "#696969",
    neutralTertiary: "#c8c8c8",
    neutralSecondary: "#d2d2d2",
    neutralPrimaryAlt: "#dadada",
    neutralPrimary: "#f3f3f3",
    neutralDark: "#f6f6f6",
    black: "#ffffff",
    white: "#1f1f1f",
  },
  semanticColors: {
    errorText: "#ff9d9d",
    errorBackground: "#4a1f1f",
    warningBackground: "#453a12",
    successBackground: "#1d3d26",
    infoBackground: "#2d2d2d",
    messageText: "#f3f3f3",
    inputBorder: "#a0a0a0",
  },
  defaultFontStyle: { fontFamily: "inherit" },
};

const isDarkColor = (hex: string): boolean => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return 0.299 * r + 0.587 * g + 0.114 * b < 128;
};

/** The ground that the host tells now (#RRGGBB); undefined where it tells none, as on the web. */
export type HostGround = () => string | undefined;

type Worn = "light" | "dark" | ContrastName;

const themeNamed = (name: Worn): IPartialTheme =>
  name === "light" ? LIGHT : name === "dark" ? DARK : contrastTheme(name);

function nameOf(ground: string | undefined, systemIsDark: boolean): Worn {
  if (ground === undefined || !/^#[0-9a-f]{6}$/i.test(ground)) return systemIsDark ? "dark" : "light";
  return contrastNamed(ground) ?? (isDarkColor(ground) ? "dark" : "light");
}

/** Excel has no event of its theme, and answers anew only every five seconds (Office.js, OfficeThemeManager). */
const PATIENCE = 6_000;

/**
 * The theme of the host where it tells its ground, one of the contrast themes of Windows among them; else that of the
 * system. Followed as long as the page is open. Where the browser itself forces colours, it does so over any of these.
 */
export function followTheme(ground: HostGround): void {
  const system =
    typeof window.matchMedia === "function" ? window.matchMedia("(prefers-color-scheme: dark)") : undefined;
  let worn: Worn | undefined;
  const look = (): void => {
    if (worn !== undefined && document.visibilityState === "hidden") return;
    const name = nameOf(ground(), system?.matches ?? false);
    if (name === worn) return;
    worn = name;
    document.documentElement.dataset["theme"] = name;
    loadTheme(createTheme(themeNamed(name)));
  };
  look();
  system?.addEventListener("change", look);
  document.addEventListener("visibilitychange", look);
  window.addEventListener("focus", look);
  setInterval(look, PATIENCE);
}
