const scope = { activate: (span, run) => run() };

/** Every function of the program that is traced runs through the one call of `activate`. */
export const traced = (name) => (target) =>
  function (...args) {
    const span = { name };
    return scope.activate(span, () => target.call(this, ...args));
  };
