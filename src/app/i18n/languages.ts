import type { Catalogue } from "./en.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { vi } from "./vi.ts";

/** The languages of the page, each under its own name. */
export const LANGUAGES = { en: "English", vi: "Tiếng Việt", fr: "Français" } as const;
export type Lang = keyof typeof LANGUAGES;

export const catalogues: Record<Lang, Catalogue> = { en, vi, fr };

export const isLang = (code: unknown): code is Lang =>
  typeof code === "string" && Object.hasOwn(LANGUAGES, code);

/** The first of the wished languages (`fr-CA`, `vi`, …) that the page speaks, else English. */
export function chooseLang(wished: readonly (string | null | undefined)[]): Lang {
  return wished.map((tag) => tag?.toLowerCase().split("-")[0]).find(isLang) ?? "en";
}
