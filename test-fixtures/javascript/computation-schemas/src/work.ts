export function series(n: number): number[] {
  const out = [];
  for (let i = 0; i < n; i++) out.push(Math.sin(i));
  return out;
}

export function squares(n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i * i; // ok: whoever calls it limits n
  return sum;
}
