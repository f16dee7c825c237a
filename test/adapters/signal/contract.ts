import { readFileSync } from 'node:fs';

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
}

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema?: Schema }[];
}

interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly definitions: Readonly<Record<string, Schema>>;
}

const contract = JSON.parse(
  readFileSync(new URL('../../fixtures/signal-cli-rest-api.swagger.json', import.meta.url), 'utf8'),
) as Contract;

/** Throws where a call is not one that the published contract knows: its path, a field, or the type of one. */
export function checkCall(method: string, path: string, query: URLSearchParams, body: unknown): void {
  const operation = operationOf(method, path);
  const known = operation.parameters ?? [];
  for (const name of query.keys())
    if (!known.some((one) => one.in === 'query' && one.name === name)) throw new Error(`${path} knows no ?${name}`);
  const schema = known.find((one) => one.in === 'body')?.schema;
  if (body !== undefined && !schema) throw new Error(`${method} ${path} takes no body`);
  if (body !== undefined && schema) checkValue(body, schema, `${method} ${path}`);
}

function operationOf(method: string, path: string): Operation {
  const template = Object.keys(contract.paths).find(
    (known) => fits(known, path) && method.toLowerCase() in (contract.paths[known] ?? {}),
  );
  const operation = template === undefined ? undefined : contract.paths[template]?.[method.toLowerCase()];
  if (!operation) throw new Error(`There is no ${method} ${path}`);
  return operation;
}

function fits(template: string, path: string): boolean {
  const [own, given] = [template.split('/'), path.split('/')];
  return own.length === given.length && own.every((part, at) => part.startsWith('{') || part === given[at]);
}

function checkValue(value: unknown, schema: Schema, where: string): void {
  const { type, properties, items, ...rest } = resolved(schema);
  if (properties) {
    if (typeof value !== 'object' || value === null) throw new Error(`${where} has to be an object`);
    for (const [name, inner] of Object.entries(value)) {
      const known = properties[name];
      if (!known) throw new Error(`${where} knows no ${name}`);
      checkValue(inner, known, `${where}.${name}`);
    }
    return;
  }
  if (rest.enum && !rest.enum.includes(String(value))) throw new Error(`${where} is none of ${rest.enum.join(', ')}`);
  if (type === 'array') {
    if (!Array.isArray(value)) throw new Error(`${where} has to be a list`);
    for (const inner of value) if (items) checkValue(inner, items, `${where}[]`);
    return;
  }
  const expected = type === 'integer' ? 'number' : type;
  if (expected !== undefined && expected !== 'object' && typeof value !== expected)
    throw new Error(`${where} has to be a ${expected}`);
}

const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : (contract.definitions[schema.$ref.replace('#/definitions/', '')] ?? {});
