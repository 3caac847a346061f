import { readFileSync, statSync } from 'node:fs';
import { traced } from './tracing.js';

export const step0 = traced('step0')((n) => n + 0); // ok: a sum
export const step1 = traced('step1')((n) => n + 1); // ok: a sum
export const step2 = traced('step2')((n) => n + 2); // ok: a sum
export const step3 = traced('step3')((n) => n + 3); // ok: a sum
export const step4 = traced('step4')((n) => n + 4); // ok: a sum
export const step5 = traced('step5')((n) => n + 5); // ok: a sum
export const step6 = traced('step6')((n) => n + 6); // ok: a sum
export const step7 = traced('step7')((n) => n + 7); // ok: a sum
export const step8 = traced('step8')((n) => n + 8); // ok: a sum
export const step9 = traced('step9')((n) => n + 9); // ok: a sum
export const step10 = traced('step10')((n) => n + 10); // ok: a sum
export const step11 = traced('step11')((n) => n + 11); // ok: a sum
export const step12 = traced('step12')((n) => n + 12); // ok: a sum
export const step13 = traced('step13')((n) => n + 13); // ok: a sum
export const step14 = traced('step14')((n) => n + 14); // ok: a sum
export const step15 = traced('step15')((n) => n + 15); // ok: a sum
export const step16 = traced('step16')((n) => n + 16); // ok: a sum
export const step17 = traced('step17')((n) => n + 17); // ok: a sum
export const step18 = traced('step18')((n) => n + 18); // ok: a sum
export const step19 = traced('step19')((n) => n + 19); // ok: a sum
export const step20 = traced('step20')((n) => n + 20); // ok: a sum
export const step21 = traced('step21')((n) => n + 21); // ok: a sum
export const step22 = traced('step22')((n) => n + 22); // ok: a sum
export const step23 = traced('step23')((n) => n + 23); // ok: a sum
export const step24 = traced('step24')((n) => n + 24); // ok: a sum
export const step25 = traced('step25')((n) => n + 25); // ok: a sum
export const step26 = traced('step26')((n) => n + 26); // ok: a sum
export const step27 = traced('step27')((n) => n + 27); // ok: a sum
export const step28 = traced('step28')((n) => n + 28); // ok: a sum
export const step29 = traced('step29')((n) => n + 29); // ok: a sum
export const step30 = traced('step30')((n) => n + 30); // ok: a sum
export const step31 = traced('step31')((n) => n + 31); // ok: a sum
export const step32 = traced('step32')((n) => n + 32); // ok: a sum
export const step33 = traced('step33')((n) => n + 33); // ok: a sum
export const step34 = traced('step34')((n) => n + 34); // ok: a sum
export const step35 = traced('step35')((n) => n + 35); // ok: a sum
export const load = traced('load')((name) => readFileSync(name));
export const look = traced('look')((name) => statSync(name));
export const forgotten = traced('forgotten')((name) => readFileSync(name)); // ok: nothing calls it
