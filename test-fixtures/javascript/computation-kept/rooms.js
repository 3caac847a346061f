export class Rooms {
  #rooms = {};

  open(id, title, size) {
    this.#rooms[id] = { title, size, messages: [] };
  }

  say(id, message) {
    this.#rooms[id].messages.push(message);
  }

  find(id) {
    return this.#rooms[id];
  }
}
