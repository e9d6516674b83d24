import { CityTiesError } from "../../../model/errors.ts";
import { type QueryText, QueryTextSchema } from "../../../model/query-file.ts";
import type { Lang } from "../../i18n/languages.ts";
import { type Draft, isEdited } from "../question/draft.ts";
import { type ParamDraft, paramOf } from "./param-drafts.ts";

export interface Labels {
  title: string;
  about: string;
  tags: string;
}

/** The fields of parameters that hold what cannot be kept. */
export type WrongParams = ReadonlyMap<string, "values" | "default">;

const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .normalize("NFC")
      .toLowerCase()
      .split(/[\s;,]+/)
      .filter(Boolean),
  ),
];

/** A draft as the library keeps it, or what keeps it from being so. What it says in the other languages stays as it was. */
export function toSave(
  draft: Draft,
  { title, about, tags }: Labels,
  params: readonly ParamDraft[],
  lang: Lang,
): { text: QueryText } | { wrong: WrongParams; error: CityTiesError } {
  const { saved, text } = draft;
  const outcome = QueryTextSchema.safeParse({
    title: { ...saved?.title, [lang]: title },
    about: { ...saved?.about, [lang]: about.trim() === "" ? undefined : about },
    tags: tagsIn(tags),
    params: params.map((param) => paramOf(param, lang)),
    columns: saved && !isEdited(draft) ? saved.columns : [],
    view: saved?.view ?? "table",
    cypher: text,
  });
  if (outcome.success) return { text: outcome.data };
  const { issues } = outcome.error;
  const wrong = new Map<string, "values" | "default">();
  for (const { path } of issues) {
    const param = path[0] === "params" ? params[Number(path[1])] : undefined;
    if (!param) continue;
    // An enum without values is told of as a whole, and its default means nothing before it has some.
    const isValues = path[2] === "values" || (param.type === "enum" && path.length === 2);
    if (isValues) wrong.set(param.name, "values");
    else if (path[2] === "default" && !wrong.has(param.name)) wrong.set(param.name, "default");
  }
  const [first] = issues;
  const where = first?.path.map(String).join(".") ?? "";
  const message = `${where} ${first?.message ?? ""}.`.trim();
  return { wrong, error: new CityTiesError("bad_request", message) };
}
