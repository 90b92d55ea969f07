import { z } from 'zod';

const comment = z.object({ comment: z.object({}) });

/** Whether the text of a file is the event of a code host about a comment, not about the issue itself. */
export function isComment(text: string): boolean {
  try {
    return comment.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
