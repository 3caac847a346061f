/** Documents that grow with what is put into them; a copy is kept under a name of its own. */
export class Boards {
  #boards = new Map();

  add(name, cards) {
    const board = this.#boards.get(name);
    if (board) board.cards.push(...cards);
    else this.#boards.set(name, { name, cards });
  }

  fork(name, as) {
    this.#boards.set(as ?? '', structuredClone(this.#boards.get(name)));
  }

  rename(name, title) {
    this.#boards.set(name, { ...this.#boards.get(name), title }); // ok: a shallow copy
  }
}

/** A table of what the program is made of. */
export class Layouts {
  layouts = new Map();

  constructor() {
    this.layouts.set('wide', { columns: 3 });
    this.layouts.set('narrow', { columns: 1 });
  }

  copy(name) {
    return structuredClone(this.layouts.get(name)); // ok: they are all written here
  }
}

export class Index {
  postings = new Map();

  async put(id, digest) {
    this.postings.set(id, digest);
  }
}
