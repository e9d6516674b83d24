import type { en } from "./en.ts";
import { catalogues } from "./languages.ts";

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "translation";
    resources: { translation: typeof en };
  }
}

type Tree = { [key: string]: string | Tree };

/** French counts whole millions with a plural of their own ("many"); its words are those of "other". */
function withMany(tree: Tree): Tree {
  const entries = Object.entries(tree).flatMap(([key, value]): [string, string | Tree][] => {
    if (typeof value !== "string") return [[key, withMany(value)]];
    const many: [string, string][] = key.endsWith("_other")
      ? [[key.replace(/_other$/, "_many"), value]]
      : [];
    return [[key, value], ...many];
  });
  return Object.fromEntries(entries);
}

/** The catalogues as i18next takes them. */
export const resources = {
  en: { translation: catalogues.en },
  vi: { translation: catalogues.vi },
  fr: { translation: withMany(catalogues.fr) },
};
