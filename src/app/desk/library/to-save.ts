import { CityTiesError } from "../../../model/errors.ts";
import { type QueryText, QueryTextSchema } from "../../../model/query-file.ts";
import type { Param, ParamType } from "../../../model/query-params.ts";
import type { Lang } from "../../i18n/languages.ts";
import { type Draft, fieldsOf, isEdited } from "../question/draft.ts";

export interface Labels {
  title: string;
  about: string;
  tags: string;
}

/** What the parameters that no saved query declares may be. */
export type Kinds = Readonly<Record<string, { type: ParamType; list: boolean }>>;

const tagsIn = (text: string): string[] => [
  ...new Set(
    text
      .normalize("NFC")
      .toLowerCase()
      .split(/[\s;,]+/)
      .filter(Boolean),
  ),
];

/** A draft as the library keeps it. What it says in the other languages stays as it was. Throws `bad_request`. */
export function toSave(
  draft: Draft,
  { title, about, tags }: Labels,
  kinds: Kinds,
  lang: Lang,
): QueryText {
  const { saved, text } = draft;
  const params = fieldsOf(draft).map(
    ({ name, param }): Param =>
      param ?? {
        name,
        type: kinds[name]?.type ?? "text",
        list: kinds[name]?.list ?? false,
        required: true,
        label: {},
        values: [],
      },
  );
  const outcome = QueryTextSchema.safeParse({
    title: { ...saved?.title, [lang]: title },
    about: { ...saved?.about, [lang]: about.trim() === "" ? undefined : about },
    tags: tagsIn(tags),
    params,
    columns: saved && !isEdited(draft) ? saved.columns : [],
    view: saved?.view ?? "table",
    cypher: text,
  });
  if (outcome.success) return outcome.data;
  const [first] = outcome.error.issues;
  const where = first?.path.map(String).join(".") ?? "";
  throw new CityTiesError("bad_request", `${where} ${first?.message ?? ""}.`.trim());
}
