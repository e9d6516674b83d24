import { html, raw } from "hono/html";

/** The parts of an OpenAPI document that the page shows. */
interface Schema {
  type?: string | string[];
  enum?: unknown[];
  items?: Schema;
  default?: unknown;
  minimum?: number;
  maximum?: number;
  $ref?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
}
interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  description?: string;
  schema?: Schema;
}
interface Operation {
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses: Record<string, { description: string; content?: Record<string, { schema?: Schema }> }>;
}

const STYLE = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  code, pre { font: 0.9em ui-monospace, monospace; }
  section { border-top: 1px solid #8886; padding: 0.5rem 0 1rem; }
  h2 code { font-size: 1em; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0; border-bottom: 1px solid #8883; }
`;

const nameOf = (ref: string) => ref.split("/").at(-1) ?? ref;

function typeOf(schema: Schema | undefined): string {
  if (!schema) return "any";
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.enum) return schema.enum.join(" | ");
  if (schema.anyOf) return schema.anyOf.map(typeOf).join(" or ");
  if (schema.items) return `list of ${typeOf(schema.items)}`;
  return [schema.type ?? "any"]
    .flat()
    .filter((type) => type !== "null")
    .join(" or ");
}

function boundsOf(schema: Schema | undefined): string {
  const parts = [
    schema?.minimum !== undefined && schema?.maximum !== undefined
      ? `${schema.minimum} to ${schema.maximum}`
      : schema?.minimum !== undefined && `${schema.minimum} or more`,
    schema?.default !== undefined && `${JSON.stringify(schema.default)} unless given`,
  ];
  return parts.filter(Boolean).join("; ");
}

const parameterTable = (parameters: Parameter[]) => html`<table>
  <thead><tr><th>parameter</th><th>type</th><th></th></tr></thead>
  <tbody>${parameters.map(
    ({ name, required, schema, description }) => html`<tr>
      <td><code>${name}</code>${required ? " (needed)" : ""}</td>
      <td>${typeOf(schema)}</td>
      <td>${[description ?? schema?.description, boundsOf(schema)].filter(Boolean).join("; ")}</td>
    </tr>`,
  )}</tbody></table>`;

const section = (method: string, path: string, operation: Operation) => html`<section>
  <h2><code>${method.toUpperCase()} /api${path}</code></h2>
  <p><strong>${operation.summary}</strong> ${operation.description ?? ""}</p>
  ${operation.parameters?.length ? parameterTable(operation.parameters) : ""}
  ${Object.values(operation.requestBody?.content ?? {}).map(
    ({ schema }) => html`<p>Body: <a href="#${typeOf(schema)}">${typeOf(schema)}</a></p>`,
  )}
  <ul>${Object.entries(operation.responses).map(
    ([status, { description, content }]) =>
      html`<li><code>${status}</code> ${description} ${Object.values(content ?? {}).map(
        ({ schema }) => html`<a href="#${typeOf(schema)}">${typeOf(schema)}</a>`,
      )}</li>`,
  )}</ul>
</section>`;

const shape = (name: string, schema: Schema) => html`<section id="${name}">
  <h2>${name}</h2>
  ${parameterTable(
    Object.entries(schema.properties ?? {}).map(([property, one]) => ({
      name: property,
      in: "",
      schema: one,
      required: schema.required?.includes(property) ?? false,
    })),
  )}
</section>`;

/** The API's readable page, made from its OpenAPI document alone: no script, nothing from elsewhere. */
export function docsPage(document: object) {
  const { info, paths, components } = document as {
    info: { title: string; version: string; description?: string };
    paths: Record<string, Record<string, Operation>>;
    components?: { schemas?: Record<string, Schema> };
  };
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${info.title}: API</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<h1>${info.title}: API</h1>
<p>${info.description ?? ""} The same for machines: <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${Object.entries(paths).flatMap(([path, operations]) =>
  Object.entries(operations).map(([method, operation]) => section(method, path, operation)),
)}
<h1>Shapes</h1>
${Object.entries(components?.schemas ?? {}).map(([name, schema]) => shape(name, schema))}
</body>
</html>`;
}
