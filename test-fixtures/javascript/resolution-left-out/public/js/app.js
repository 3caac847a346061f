export async function browser() {
  return require('fs').readFileSync('x');
}
