import { z } from 'zod';
import type { Path } from '../place.ts';

/** The keys that a group at `path` may have, in the order of the shape. */
export function allowedKeys(shape: z.ZodType, path: Path): readonly string[] {
  let current: unknown = shape;
  for (const step of path) current = stepInto(unwrap(current), step);
  const group = unwrap(current);
  return group instanceof z.ZodObject ? Object.keys(group.shape) : [];
}

function stepInto(shape: unknown, step: string | number): unknown {
  if (shape instanceof z.ZodObject) return shape.shape[step];
  return shape instanceof z.ZodArray ? shape.element : undefined;
}

/** A default says nothing about keys. */
function unwrap(shape: unknown): unknown {
  return shape instanceof z.ZodDefault || shape instanceof z.ZodPrefault ? unwrap(shape.unwrap()) : shape;
}
