import type { z } from 'zod';

/** What a shape has against a value, with the place of each fault. */
export function faultsOf(shape: z.ZodType, value: unknown): readonly string[] {
  const result = shape.safeParse(value);
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}
