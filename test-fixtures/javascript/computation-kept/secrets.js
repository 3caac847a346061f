const known = new Map();
const hints = {};

export const secrets = {
  set(name, value, hint) {
    known.set(name, value);
    hints[name] = hint;
  },
  get: (name) => known.get(name) ?? null,
  hint: (name) => hints[name],
};
