import type { CypherText } from "../../model/graph.ts";
import type { Answers } from "./compose.ts";

/**
 * The Cypher behind a picture: of what was expanded, all at once, else of the overview; null for what the desk or the
 * route panel found, which show their own. What the legend hides stays hidden when the answer is on the canvas.
 */
export function behind(answers: Answers | null): CypherText | null {
  if (!answers || answers.found || answers.route) return null;
  const { network, opened } = answers;
  const last = opened.at(-1);
  if (!last) return network.cypher;
  const { text, params } = last.graph.cypher;
  const ids = opened.map(({ id }) => id);
  const limit = opened.reduce((sum, { graph }) => sum + Number(graph.cypher.params.limit), 0);
  return { text, params: { ...params, ids, limit } };
}
