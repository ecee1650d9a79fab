// What the extension and its client ask of the module vscode, without windows: one document, one panel, what was told and shown.
import { EventEmitter as NodeEmitter } from "node:events";
import { writeFileSync } from "node:fs";

class Position { constructor(line, character) { Object.assign(this, { line, character }); } }
class Range {
  constructor(a, b, c, d) { [this.start, this.end] = typeof a === "number" ? [new Position(a, b), new Position(c, d)] : [a, b]; }
}
class Location { constructor(uri, range) { Object.assign(this, { uri, range }); } }
class Disposable {
  constructor(end) { this.end = end; }
  static from(...all) { return new Disposable(() => all.forEach(d => d.dispose())); }
  dispose() { this.end?.(); }
}
class EventEmitter {
  #emitter = new NodeEmitter().setMaxListeners(0);
  event = (listener, self) => {
    const bound = self ? listener.bind(self) : listener;
    this.#emitter.on("x", bound);
    return new Disposable(() => this.#emitter.off("x", bound));
  };
  fire(value) { this.#emitter.emit("x", value); }
  dispose() { this.#emitter.removeAllListeners(); }
}
class CodeActionKind {
  static Empty = new CodeActionKind("");
  constructor(value) { this.value = value; }
  append(part) { return new CodeActionKind(this.value ? `${this.value}.${part}` : part); }
}
class CancellationTokenSource {
  token = { isCancellationRequested: false, onCancellationRequested: () => new Disposable() };
  cancel() { this.token.isCancellationRequested = true; }
  dispose() {}
}
class Uri {
  constructor(text) {
    const url = new URL(text);
    Object.assign(this, { text, scheme: url.protocol.slice(0, -1), authority: url.host, path: decodeURIComponent(url.pathname), query: "", fragment: "" });
  }
  static parse(text) { return new Uri(text); }
  static file(name) { return new Uri(`file://${name}`); }
  static from({ scheme, path }) { return new Uri(`${scheme}:${path}`); }
  get fsPath() { return this.path; }
  toString() { return this.text; }
}

export class Editor {
  commands = new Map();
  told = [];
  executed = [];
  output = "";
  #events = new Map();
  #others = new Map();
  #provider;

  constructor(folder, settings) {
    const nothing = () => new Disposable();
    const channel = { append: text => this.output += text, appendLine: text => this.output += text + "\n", show() {}, clear() {}, dispose() {}, replace() {}, hide() {} };
    const on = name => this.#event(name).event;
    const workspace = {
      workspaceFolders: [{ uri: Uri.file(folder), name: "deals", index: 0 }],
      getConfiguration: section => ({ get: (key, usual) => (section === "deal" ? settings[key] : undefined) ?? usual, has: () => false, inspect: () => undefined }),
      registerTextDocumentContentProvider: (_, provider) => (this.#provider = provider, nothing()),
      getWorkspaceFolder: () => workspace.workspaceFolders[0],
      createFileSystemWatcher: () => ({ onDidCreate: nothing, onDidChange: nothing, onDidDelete: nothing, dispose() {} }),
      fs: { isWritableFileSystem: () => true },
    };
    Object.defineProperty(workspace, "textDocuments", { get: () => [this.document] });
    const window = {
      visibleTextEditors: [],
      tabGroups: { all: [], onDidChangeTabs: nothing, onDidChangeTabGroups: nothing },
      createOutputChannel: () => channel,
      createWebviewPanel: (_, title) => this.panel = { title, webview: { html: "" }, onDidDispose: nothing, dispose() {} },
      createTerminal: options => (this.terminal = options, { show() {} }),
      showInformationMessage: async text => void this.told.push(text),
      showErrorMessage: async text => { throw new Error(text + "\n" + this.output); },
      showTextDocument: async uri => void (this.shown = uri),
      withProgress: (_, work) => work({ report() {} }, new CancellationTokenSource().token),
    };
    Object.defineProperty(window, "activeTextEditor", { get: () => ({ document: this.document, selection: { active: this.active } }) });
    const known = {
      version: "1.85.0", Position, Range, Location, Disposable, EventEmitter, CancellationTokenSource, CodeActionKind, Uri,
      ViewColumn: { Beside: -2 }, env: { language: "en", appName: "test", onDidChangeShell: nothing }, extensions: { all: [], getExtension: () => undefined },
      workspace: open(workspace, on), window: open(window, on),
      languages: new Proxy({ match: (_, document) => document.languageId === "deal" ? 10 : 0, createDiagnosticCollection: () => ({ set() {}, delete() {}, clear() {}, dispose() {} }) }, { get: (own, name) => own[name] ?? nothing }),
      commands: {
        registerCommand: (name, work) => (this.commands.set(name, work), new Disposable(() => this.commands.delete(name))),
        executeCommand: async (...all) => void this.executed.push(all),
      },
    };
    // Types that the client only derives from or reads numbers of.
    this.api = new Proxy(known, { get: (own, name) => name in own ? own[name] : this.#other(name) });

    function open(own, on) {
      return new Proxy(own, { get: (known, name) => name in known ? known[name] : String(name).startsWith("onDid") || String(name).startsWith("onWill") ? on(name) : undefined });
    }
  }

  open(uri, text) {
    const document = { uri: Uri.parse(uri), languageId: "deal", version: 1, text, isDirty: false, isClosed: false, getText: () => document.text, save: async () => { writeFileSync(document.uri.fsPath, document.text); return true; } };
    this.document = document;
    this.active = new Position(0, 0);
  }

  /** As a writer does who puts one text for another; the editor tells of it as of a range. */
  change(from, to) {
    const range = new Range(this.#at(this.document.text.indexOf(from)), this.#at(this.document.text.indexOf(from) + from.length));
    this.document.text = this.document.text.replace(from, () => to);
    this.document.version++;
    this.#event("onDidChangeTextDocument").fire({ document: this.document, contentChanges: [{ range, rangeLength: from.length, text: to }] });
  }

  caret(piece) { this.active = this.#at(this.document.text.indexOf(piece) + 1); }
  page(uri) { return this.#provider.provideTextDocumentContent(uri); }
  run(command, ...all) { return this.commands.get(command)(...all); }

  async until(fits) {
    for (let i = 0; i < 500 && !fits(); i++) await new Promise(resolve => setTimeout(resolve, 20));
    if (!fits()) throw new Error("never came");
  }

  #at(index) {
    const before = this.document.text.slice(0, index).split("\n");
    return new Position(before.length - 1, before.at(-1).length);
  }

  #event(name) {
    if (!this.#events.has(name)) this.#events.set(name, new EventEmitter());
    return this.#events.get(name);
  }

  #other(name) {
    if (typeof name !== "string" || !/^[A-Z]/.test(name)) return undefined;
    if (!this.#others.has(name)) this.#others.set(name, class { constructor(...all) { this.all = all; } });
    return this.#others.get(name);
  }
}
