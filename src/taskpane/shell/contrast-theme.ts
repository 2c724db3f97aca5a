import type { IPartialTheme } from "office-ui-fabric-react/lib/Styling";

/** The contrast themes of Windows, by the colours that the host tells of them. */
type Contrast = {
  readonly ground: string;
  readonly text: string;
  /** Ground of what is chosen or is to be pressed first; `ground` is written on it. */
  readonly chosen: string;
  readonly disabled: string;
};

const CONTRASTS = {
  aquatic: { ground: "#202020", text: "#ffffff", chosen: "#8ee3f0", disabled: "#a6a6a6" },
  desert: { ground: "#fffaef", text: "#3d3d3d", chosen: "#903909", disabled: "#676767" },
  dusk: { ground: "#2d3236", text: "#ffffff", chosen: "#a1bfde", disabled: "#a6a6a6" },
  "night-sky": { ground: "#000000", text: "#ffffff", chosen: "#d6b4fd", disabled: "#a6a6a6" },
} as const satisfies Readonly<Record<string, Contrast>>;

export type ContrastName = keyof typeof CONTRASTS;
const NAMES = Object.keys(CONTRASTS) as readonly ContrastName[];

export const contrastNamed = (ground: string): ContrastName | undefined =>
  NAMES.find((name) => CONTRASTS[name].ground === ground.toLowerCase());

/** Every ground is the same and every text is the same: what differs, differs by lines and words. */
export function contrastTheme(name: ContrastName): IPartialTheme {
  const { ground, text, chosen, disabled }: Contrast = CONTRASTS[name];
  const of = (colour: string, ...names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(names.map((one) => [one, colour]));
  return {
    isInverted: name !== "desert",
    palette: {
      ...of(chosen, "themePrimary", "themeDarkAlt", "themeDark", "themeDarker", "themeSecondary", "themeTertiary"),
      ...of(ground, "themeLight", "themeLighter", "themeLighterAlt", "neutralLighterAlt", "neutralLighter"),
      ...of(ground, "neutralLight", "neutralQuaternaryAlt", "neutralQuaternary", "white"),
      ...of(disabled, "neutralTertiaryAlt", "neutralTertiary"),
      ...of(text, "neutralSecondary", "neutralPrimaryAlt", "neutralPrimary", "neutralDark", "black"),
    },
    semanticColors: {
      ...of(text, "errorText", "messageText", "inputBorder", "inputBorderHovered", "buttonBorder", "errorIcon"),
      ...of(text, "warningIcon", "successIcon", "infoIcon"),
      ...of(ground, "errorBackground", "warningBackground", "successBackground", "infoBackground"),
      ...of(disabled, "disabledBodyText", "buttonTextDisabled", "primaryButtonTextDisabled"),
    },
    defaultFontStyle: { fontFamily: "inherit" },
  };
}
