import { QueryClientProvider } from "@tanstack/react-query";
import i18next from "i18next";
import { NuqsTestingAdapter, type OnUrlUpdateFunction } from "nuqs/adapters/testing";
import type { ReactNode } from "react";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { makeQueryClient } from "../../../src/app/data/query-client.ts";
import type { Lang } from "../../../src/app/i18n/languages.ts";
import "../../../src/app/i18n/index.ts";
import "../../../src/app/styles/index.css";

interface Around {
  lang?: Lang;
  /** The address's query. */
  url?: string;
  /** Answers that the page already has, by the keys of `data/use-*`. */
  answers?: readonly (readonly [key: readonly unknown[], answer: unknown])[];
}

/** What an element says, all that is in it together. */
export const textOf = (locator: { element(): Element }): string =>
  locator.element().textContent ?? "";

/** A component with all that is around it on the page, and the last address that it asked for. */
export async function show(
  children: ReactNode,
  { lang = "en", url = "", answers = [] }: Around = {},
) {
  await page.viewport(1280, 800);
  await i18next.changeLanguage(lang);
  const client = makeQueryClient();
  for (const [key, answer] of answers) client.setQueryData(key, answer);
  let query = new URLSearchParams(url);
  const onUrlUpdate: OnUrlUpdateFunction = ({ searchParams }) => {
    query = searchParams;
  };
  const screen = await render(
    <QueryClientProvider client={client}>
      <NuqsTestingAdapter searchParams={url} onUrlUpdate={onUrlUpdate} hasMemory>
        {children}
      </NuqsTestingAdapter>
    </QueryClientProvider>,
  );
  return { screen, address: () => query };
}
