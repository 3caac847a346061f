import { readBooks } from '../utils/books';

export default defineEventHandler(async (event) => {
  return readBooks(); // expect no-blocking-call: readBooks > fs.readdirSync
});
