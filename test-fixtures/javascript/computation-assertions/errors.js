export class Refused extends Error {}

export function fail(message) {
  console.log(message);
  throw new Refused(message);
}

export function report(message) {
  console.log(message);
}

export function insist(isSo, message) {
  if (!isSo) throw new Refused(message);
}

export function holds(isSo) {
  if (!isSo) {
    fail('does not hold');
  }
}
