import { defineEventHandler, readBody } from 'h3';

export default defineEventHandler(async (event) => {
  const { left, right } = await readBody(event);
  const known = new Set(right);
  return left.filter((each) => known.has(each)).length; // ok: a Set looks up
});
