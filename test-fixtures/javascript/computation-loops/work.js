export function countUp(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i;
  return sum;
}

export function limited(n) {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i; // ok: its callers limit it
  return sum;
}

export const joined = (people, teams) => people.map((person) => teams.find((team) => team.id === person.team));

export function indexed(people, teams) {
  const byId = new Map(teams.map((team) => [team.id, team]));
  return people.map((person) => byId.get(person.team));
}

export function permutations(list) {
  if (list.length < 2) return [list];
  return list.flatMap((head, i) => permutations([...list.slice(0, i), ...list.slice(i + 1)]).map((rest) => [head, ...rest]));
}

export function shortest(stops) {
  if (stops.length > 6) return stops;
  return permutations([...stops].slice(0, 6))[0]; // ok: at most six stops
}
