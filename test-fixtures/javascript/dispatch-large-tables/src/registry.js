import fs from 'node:fs';

const handlers = new Map();
const register = (name, handler) => handlers.set(name, handler);
register('h0', () => 0); register('h1', () => 1); register('h2', () => 2); register('h3', () => 3); register('h4', () => 4); register('h5', () => 5); register('h6', () => 6); register('h7', () => 7); register('h8', () => 8); register('h9', () => 9);
register('h10', () => 10); register('h11', () => 11); register('h12', () => 12); register('h13', () => 13); register('h14', () => 14); register('h15', () => 15); register('h16', () => 16); register('h17', () => 17); register('h18', () => 18); register('h19', () => 19);
register('h20', () => 20); register('h21', () => 21); register('h22', () => 22); register('h23', () => 23); register('h24', () => 24); register('h25', () => 25); register('h26', () => 26); register('h27', () => 27); register('h28', () => 28); register('h29', () => 29);
register('h30', () => 30); register('h31', () => 31); register('h32', () => 32); register('h33', () => 33); register('h34', () => 34); register('h35', () => 35); register('h36', () => 36); register('h37', () => 37); register('h38', () => 38); register('h39', () => 39);
register('h40', () => 40); register('h41', () => 41); register('h42', () => 42); register('h43', () => 43); register('h44', () => 44); register('h45', () => 45); register('h46', () => 46); register('h47', () => 47); register('h48', () => 48); register('h49', () => 49);
register('h50', () => 50); register('h51', () => 51); register('h52', () => 52); register('h53', () => 53); register('h54', () => 54); register('h55', () => 55); register('h56', () => 56); register('h57', () => 57); register('h58', () => 58); register('h59', () => 59);
register('h60', () => 60); register('h61', () => 61); register('h62', () => 62); register('h63', () => 63); register('h64', () => 64); register('h65', () => 65); register('h66', () => 66); register('h67', () => 67); register('h68', () => 68); register('h69', () => 69);
register('last', (name) => fs.renameSync(name, 'old'));
export const forgotten = (name) => fs.chmodSync(name, 0); // ok: not registered

export const dispatch = (name) => handlers.get(name)?.(name);
