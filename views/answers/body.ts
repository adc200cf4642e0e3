// The body of a post as a form; one that cannot be read counts as an empty one.
import type { Context } from 'hono';

/** Reads what was sent, by either way in which browsers send forms. */
export async function bodyOf(c: Context): Promise<FormData> {
  try {
    return await c.req.formData();
  } catch (error) {
    if (error instanceof TypeError) return new FormData();
    throw error;
  }
}
