// The language server, as messages of its protocol over a web socket. It comes back by itself when it is lost.

export class Connection {
  #socket = null;
  #next = 0;
  #waiting = new Map();
  #handlers = new Map();
  #closed = false;

  /** @param begin called each time the socket is open, before anything else is said */
  constructor(address, begin, lost) {
    Object.assign(this, { address, begin, lost });
    addEventListener("pagehide", () => (this.#closed = true));
    this.#open();
  }

  on(method, handler) {
    this.#handlers.set(method, handler);
  }

  notify(method, params) {
    this.#send({ method, params });
  }

  /** @param token Monaco's cancellation; what is cancelled ends with null */
  request(method, params, token) {
    const id = ++this.#next;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      if (!this.#send({ id, method, params })) this.#settle({ id, result: null });
      token?.onCancellationRequested(() => this.#waiting.has(id) && this.notify("$/cancelRequest", { id }));
    });
  }

  #send(message) {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify({ jsonrpc: "2.0", ...message }));
    return true;
  }

  #open() {
    const socket = (this.#socket = new WebSocket(this.address));
    socket.onopen = () => this.begin(this);
    socket.onmessage = event => this.#receive(JSON.parse(event.data));
    socket.onclose = () => {
      for (const id of [...this.#waiting.keys()]) this.#settle({ id, result: null });
      if (this.#closed) return;
      this.lost();
      setTimeout(() => this.#open(), 1000);
    };
  }

  #receive(message) {
    if (!message.method) return this.#settle(message);
    this.#handlers.get(message.method)?.(message.params);
    if ("id" in message) this.#send({ id: message.id, result: null });
  }

  #settle({ id, result, error }) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    const cancelled = -32800;
    if (error && error.code !== cancelled) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result ?? null);
  }
}
