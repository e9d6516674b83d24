import { expect, test } from "vitest";
import { docsPage } from "../../../src/server/docs.ts";

const document = {
  info: { title: "T", version: "1", description: "<b>not bold</b>" },
  paths: {
    "/things": {
      get: {
        summary: "Which things?",
        parameters: [
          {
            name: "limit",
            in: "query",
            required: true,
            schema: { type: "integer", minimum: 1, maximum: 5, default: 2 },
          },
          {
            name: "kind",
            in: "query",
            schema: { type: "array", items: { type: "string", enum: ["a", "b"] } },
          },
        ],
        responses: {
          200: {
            description: "All.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
          },
        },
      },
    },
  },
  components: { schemas: { Thing: { properties: { id: { type: "string" } }, required: ["id"] } } },
};

test("the page tells every call, parameter and shape, and loads nothing", async () => {
  const page = String(await docsPage(document));
  for (const told of [
    "GET /api/things",
    "limit",
    "(needed)",
    "1 to 5; 2 unless given",
    "list of a | b",
    'href="#Thing"',
    'id="Thing"',
  ]) {
    expect(page).toContain(told);
  }
  expect(page).not.toMatch(/<script|src=|https?:/);
  expect(page).not.toContain("<b>not");
});
