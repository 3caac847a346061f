export default defineEventHandler((event) => {
  return readCover(getRouterParam(event, 'id') ?? ''); // expect no-blocking-call: readCover > fs.readFileSync
});
