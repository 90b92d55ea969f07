import { z } from 'zod';

/** What the editor is told of one field, in the words of Decap's configuration. */
export interface Field {
  readonly [option: string]: unknown;
  readonly name: string;
  readonly widget: string;
}

/** The part of a JSON Schema that a hub's files use. */
interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | false;
  /** A list has one for all its items, a pair has one for each. */
  readonly items?: Schema | readonly Schema[];
}

/** Longer than this a text has room for several lines. */
const LONGEST_LINE = 300;

/** Makes the fields of a form from the keys of a group, in their order. */
export function makeFields(shape: z.ZodType): readonly Field[] {
  return fieldsOf(schemaOf(shape));
}

/** Makes one field from a whole file that is a list. It stands in the file itself, under no name. */
export function makeRootList(name: string, shape: z.ZodType): Field {
  return { ...fieldOf(name, schemaOf(shape), true), root: true };
}

/** What a person writes: whatever has a default may be left out. */
function schemaOf(shape: z.ZodType): Schema {
  return z.toJSONSchema(shape, { target: 'draft-7', io: 'input' }) as Schema;
}

function fieldsOf({ properties = {}, required = [] }: Schema): readonly Field[] {
  return Object.entries(properties).map(([name, schema]) => fieldOf(name, schema, required.includes(name)));
}

function fieldOf(name: string, schema: Schema, isRequired: boolean): Field {
  return {
    name,
    label: labelOf(name),
    ...(schema.description !== undefined && { hint: schema.description }),
    required: isRequired,
    ...widgetOf(schema),
  };
}

/** `followUp` becomes `Follow up`. */
function labelOf(name: string): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function widgetOf(schema: Schema): { readonly widget: string; readonly [option: string]: unknown } {
  if (schema.enum !== undefined) return { widget: 'select', options: schema.enum };
  switch (schema.type) {
    case 'array':
      return listOf(schema.items);
    case 'object':
      return groupOf(schema);
    case 'integer':
      return { widget: 'number', value_type: 'int', min: schema.minimum, max: schema.maximum };
    case 'boolean':
      return { widget: 'boolean' };
    default:
      return textOf(schema);
  }
}

function textOf({ format, pattern, maxLength, description }: Schema): ReturnType<typeof widgetOf> {
  // A day is kept as it is written, in no time zone.
  if (format === 'date') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD' };
  return {
    widget: maxLength !== undefined && maxLength > LONGEST_LINE ? 'text' : 'string',
    ...(pattern !== undefined && { pattern: [pattern, description ?? ''] }),
    ...(maxLength !== undefined && { maxlength: maxLength }),
  };
}

function listOf(items: Schema['items']): ReturnType<typeof widgetOf> {
  const [first = {}, ...others] = Array.isArray(items) ? items : [items ?? {}];
  return {
    widget: 'list',
    ...(first.properties === undefined
      ? { field: fieldOf('item', first, true) }
      : { fields: fieldsOf(first), collapsed: 'auto' }),
    // A pair has as many items as it has shapes.
    ...(others.length > 0 && { min: others.length + 1, max: others.length + 1 }),
  };
}

function groupOf(schema: Schema): ReturnType<typeof widgetOf> {
  return schema.properties === undefined
    ? { widget: 'keyvalue' }
    : { widget: 'object', fields: fieldsOf(schema), collapsed: true };
}
