import { z } from "zod";
import { calendarBounds } from "./dates.ts";
import { TIE_KINDS, TIE_STATUSES } from "./kinds.ts";

/** A query string's parameter may stand once, several times, or as one comma-separated list. */
export const listOf = <T extends z.ZodType<string>>(item: T) =>
  z
    .preprocess(
      (value) =>
        value === undefined
          ? undefined
          : (Array.isArray(value) ? value : [value]).flatMap((part) => String(part).split(",")),
      z.array(item).optional(),
    )
    .optional();

const year = z.coerce.number().int().min(1).max(9999);

/**
 * Which ties are looked at; the same everywhere. What is left out does not restrict. The descriptions
 * are those of the API's page.
 */
export const FiltersSchema = z.object({
  kind: listOf(z.enum(TIE_KINDS)).describe("kinds of ties"),
  country: listOf(
    z
      .string()
      .regex(/^[a-zA-Z]{2}$/, "must be a code of two letters such as vn")
      .transform((code) => code.toLowerCase()),
  ).describe("ISO 3166-1 alpha-2; a tie counts where one of its ends lies in one of them"),
  field: listOf(z.string()).describe("themes, of which a tie has one"),
  activeIn: z
    .string()
    .refine(
      (text) => calendarBounds(text) !== null,
      "must be a year, a month or a day such as 2019, 2019-05 or 2019-05-01",
    )
    .optional()
    .describe("a year, a month or a day (`2019`, `2019-05`, `2019-05-01`) in which the tie stood"),
  from: year.optional().describe("the year in which a tie began, or later"),
  to: year.optional().describe("the year in which a tie began, or earlier"),
  status: listOf(z.enum(TIE_STATUSES)).describe("what the tie's claims say of it"),
  minSources: z.coerce
    .number()
    .int()
    .min(1)
    .optional()
    .describe("told by at least so many sources"),
  unknownDates: z
    .enum(["keep", "drop"])
    .default("keep")
    .describe("whether ties of unknown date stay when a year is asked for"),
  dataset: listOf(z.string()).describe("told by one of these datasets"),
});
export type Filters = z.infer<typeof FiltersSchema>;

/** One id or several, each as a parameter of its own: an id may hold a comma. */
export const idsOf = (max: number) =>
  z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(z.string().min(1).max(200)).min(1).max(max),
  );
