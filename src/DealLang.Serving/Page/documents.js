// The deals of the folder: what is open, what differs from the file, and saving. The server knows each text as it is here.

export class Documents {
  #open = new Map();
  #root = "";

  /** @param changed called after each change of any of them */
  constructor(monaco, connection, changed) {
    Object.assign(this, { monaco, connection, changed });
  }

  /** The folder's files as they are now. */
  async list() {
    const { root, files } = await (await fetch("files")).json();
    this.#root = root;
    return files;
  }

  uriOf(name) {
    return this.monaco.Uri.parse("file://" + [...this.#root.split("/"), ...name.split("/")].filter(Boolean).map(part => "/" + encodeURIComponent(part)).join(""));
  }

  nameOf(uri) {
    return uri.path.startsWith(this.#root + "/") ? uri.path.slice(this.#root.length + 1) : null;
  }

  find(uri) {
    return this.#open.get(uri.path);
  }

  get dirty() {
    return [...this.#open.values()].filter(d => d.isDirty);
  }

  /** The document of a file of the folder, opened if need be; null when there is none. */
  async open(uri) {
    if (this.find(uri)) return this.find(uri);
    const name = this.nameOf(uri), response = name && (await fetch(pathOf(name)));
    if (!response?.ok) return null;
    return this.find(uri) ?? this.#add(uri, name, await response.text(), response.headers.get("ETag"));
  }

  /** A file that is not there yet: it is made when it is saved. */
  create(uri) {
    return this.find(uri) ?? this.#add(uri, this.nameOf(uri), "", null);
  }

  #add(uri, name, text, tag) {
    const model = this.monaco.editor.createModel(text, "deal", uri);
    model.updateOptions({ tabSize: 2, insertSpaces: true });
    const document = new Document(model, uri, name, tag);
    this.#open.set(uri.path, document);
    this.#tell(document);
    model.onDidChangeContent(event => {
      if (!event.isFlush) this.#change(document, event.changes.map(({ range, text }) => ({ range: rangeOf(range), text })));
      else this.#change(document, [{ text: model.getValue() }]);
    });
    return document;
  }

  #tell({ model, key }) {
    this.connection.notify("textDocument/didOpen", { textDocument: { uri: key, languageId: "deal", version: model.getVersionId(), text: model.getValue() } });
  }

  #change(document, contentChanges) {
    this.connection.notify("textDocument/didChange", { textDocument: { uri: document.key, version: document.model.getVersionId() }, contentChanges });
    this.changed(document);
  }

  /** After the connection has been lost: the server hears of everything again. */
  again() {
    for (const document of this.#open.values()) this.#tell(document);
  }

  /** What has changed on the disk: texts that nobody touched here are taken over. */
  async refresh() {
    const files = await this.list(), changes = [];
    for (const { name, tag } of files) {
      const uri = this.uriOf(name), document = this.find(uri);
      if (!document) changes.push({ uri: uri.toString(), type: 2 });
      else if (tag !== document.tag && !document.isDirty) await this.reload(document);
    }
    if (changes.length > 0) this.connection.notify("workspace/didChangeWatchedFiles", { changes });
    return files;
  }

  async reload(document) {
    const response = await fetch(pathOf(document.name));
    if (!response.ok) return;
    const text = await response.text();
    if (text !== document.model.getValue()) {
      document.model.pushEditOperations([], [{ range: document.model.getFullModelRange(), text }], () => null);
    }
    document.isSavedAs(response.headers.get("ETag"));
    this.changed(document);
  }

  /** @returns saved, conflict when the file is another than was read, else why not */
  async save(document, isForced = false) {
    const version = document.model.getAlternativeVersionId(), text = document.model.getValue();
    const tag = isForced ? await this.#tagOf(document) : document.tag;
    let response;
    try {
      response = await fetch(pathOf(document.name), { method: "PUT", body: text, headers: tag ? { "If-Match": tag } : { "If-None-Match": "*" } });
    } catch {
      return "deal serve does not answer";
    }
    if (response.status === 412) return "conflict";
    if (!response.ok) return await response.text();
    document.isSavedAs(response.headers.get("ETag"), version);
    this.changed(document);
    return "saved";
  }

  async #tagOf(document) {
    const response = await fetch(pathOf(document.name), { method: "HEAD" });
    return response.ok ? response.headers.get("ETag") : null;
  }
}

class Document {
  #saved;

  constructor(model, uri, name, tag) {
    Object.assign(this, { model, uri, name, tag, key: uri.toString() });
    this.#saved = model.getAlternativeVersionId();
  }

  get isDirty() {
    return this.tag === null || this.model.getAlternativeVersionId() !== this.#saved;
  }

  isSavedAs(tag, version = this.model.getAlternativeVersionId()) {
    Object.assign(this, { tag });
    this.#saved = version;
  }
}

export const rangeOf = r => ({ start: { line: r.startLineNumber - 1, character: r.startColumn - 1 }, end: { line: r.endLineNumber - 1, character: r.endColumn - 1 } });

const pathOf = name => "files/" + name.split("/").map(encodeURIComponent).join("/");
