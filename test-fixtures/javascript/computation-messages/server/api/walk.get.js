import { defineEventHandler, getQuery } from 'h3';

export default defineEventHandler((event) => {
  const { steps } = getQuery(event);
  let x = 0;
  for (let i = 0; i < Number(steps); i++) x += i % 3; // expect no-heavy-loop: for
  return { x };
});
