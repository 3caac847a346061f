export const commands = new Map();

export function register(name, fn) {
  commands.set(name, fn);
}
export function run(name, input) {
  const command = commands.get(name);
  if (!command) throw new Error(`No command ${name}`);
  return command(input);
}
