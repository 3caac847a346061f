export const pipe = (...steps) => (input) => steps.reduce((value, step) => step(value), input);
export const compose = (...steps) => (input) => steps.reduceRight((value, step) => step(value), input);
export const curry = (fn) => (first) => (second) => fn(first, second);
export const tap = (fn) => (value) => {
  fn(value);
  return value;
};
