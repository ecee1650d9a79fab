// A real session through the protocol's own Node library: DEAL_SERVER=path/to/deal npm test.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { test } from "node:test";
import protocol from "vscode-languageserver-protocol/node";

const server = process.env.DEAL_SERVER;
const skip = server ? false : "DEAL_SERVER is not set";
const uri = "untitled:a.deal";
const textDocument = { uri };
const deal = `company SpaceX
  class A
  price A $526.59 board on 2026-02-02
company xAI
acquisition d: SpaceX acquires xAI
  announced 2026-02-02
  pays 0.1433 SpaceX.A per xAI.common
  per-share $57.46
`;

/** A client that holds a text as an editor does: edits go to the server as changes of ranges. */
class Client {
  text = "";
  version = 0;
  #published = [];
  #waiting = [];

  constructor() {
    this.child = spawn(server, ["lsp"]);
    this.exited = new Promise(resolve => this.child.on("exit", resolve));
    this.connection = protocol.createProtocolConnection(new protocol.StreamMessageReader(this.child.stdout), new protocol.StreamMessageWriter(this.child.stdin));
    this.connection.onNotification(protocol.PublishDiagnosticsNotification.type, published => {
      this.#published.push(published.diagnostics);
      this.#waiting = this.#waiting.filter(({ fits, resolve }) => !fits(published.diagnostics) || resolve(published.diagnostics));
    });
    this.connection.listen();
  }

  ask(request, params) { return this.connection.sendRequest(request.type, params); }
  tell(notification, params) { return this.connection.sendNotification(notification.type, params); }

  async start(capabilities = {}) {
    const started = await this.ask(protocol.InitializeRequest, { processId: null, rootUri: null, capabilities });
    await this.tell(protocol.InitializedNotification, {});
    return started.capabilities;
  }

  async open(text) {
    this.text = text;
    await this.tell(protocol.DidOpenTextDocumentNotification, { textDocument: { uri, languageId: "deal", version: ++this.version, text } });
  }

  /** The first place of a piece of text, or the one behind it. */
  at(piece, behind = false) {
    const index = this.text.indexOf(piece);
    assert.ok(index >= 0, `no ${piece} in the text`);
    const before = this.text.slice(0, index + (behind ? piece.length : 0)).split("\n");
    return { line: before.length - 1, character: before.at(-1).length };
  }

  async change(from, to) {
    const range = { start: this.at(from), end: this.at(from, true) };
    this.text = this.text.replace(from, () => to);
    await this.tell(protocol.DidChangeTextDocumentNotification, { textDocument: { uri, version: ++this.version }, contentChanges: [{ range, text: to }] });
  }

  /** What the server finds, once it is as awaited; what it said before counts too where nothing was changed since. */
  found(fits) {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`never published; last: ${JSON.stringify(this.#published.at(-1))}`)), 20_000);
      this.#waiting.push({ fits, resolve: diagnostics => { clearTimeout(late); resolve(diagnostics); } });
    });
  }

  async end() {
    await this.ask(protocol.ShutdownRequest);
    await this.tell(protocol.ExitNotification);
    assert.equal(await this.exited, 0);
    this.connection.dispose();
  }
}

const codes = diagnostics => diagnostics.map(d => d.code);

function apply(text, edits) {
  const lines = text.split("\n");
  const offset = ({ line, character }) => lines.slice(0, line).reduce((sum, l) => sum + l.length + 1, 0) + character;
  return [...edits].sort((a, b) => offset(b.range.start) - offset(a.range.start))
    .reduce((done, { range, newText }) => done.slice(0, offset(range.start)) + newText + done.slice(offset(range.end)), text);
}

test("an independent client writes a deal", { skip }, async () => {
  const client = new Client();
  const capabilities = await client.start();
  for (const provider of ["hoverProvider", "completionProvider", "renameProvider", "codeActionProvider", "inlayHintProvider", "semanticTokensProvider"])
    assert.ok(capabilities[provider], provider);

  const first = client.found(d => codes(d).includes("T02"));
  await client.open(deal);
  assert.match((await first).find(d => d.code === "T02").message, /\$75\.46/);

  const { items } = await client.ask(protocol.CompletionRequest, { textDocument, position: client.at("pays 0.1433") });
  assert.ok(items.some(i => i.label === "per-share"));
  const hover = await client.ask(protocol.HoverRequest, { textDocument, position: client.at("0.1433") });
  assert.match(hover.contents.value, /Exchange ratio/);

  const mended = client.found(d => !codes(d).includes("T02"));
  await client.change("$57.46", "$75.46");
  await mended;
  const slip = client.found(d => d.some(x => /closd/.test(x.message)));
  await client.change("  per-share", "  closd 2026-02-02\n  per-share");
  const unknown = (await slip).find(x => /closd/.test(x.message));
  const actions = await client.ask(protocol.CodeActionRequest, { textDocument, range: unknown.range, context: { diagnostics: [unknown] } });
  const fix = actions.find(a => a.kind?.startsWith("quickfix"));
  assert.match(JSON.stringify(fix.edit), /closed/);

  const renamed = await client.ask(protocol.RenameRequest, { textDocument, position: client.at("xAI"), newName: "Grok" });
  const edits = renamed.changes?.[uri] ?? renamed.documentChanges.find(c => c.textDocument.uri === uri).edits;
  const after = apply(client.text, edits);
  assert.equal(after.match(/Grok/g).length, client.text.match(/xAI/g).length);
  assert.doesNotMatch(after, /xAI/);

  const formatted = await client.ask(protocol.DocumentFormattingRequest, { textDocument, options: { tabSize: 2, insertSpaces: true } });
  assert.ok(formatted.length > 0);
  const symbols = await client.ask(protocol.DocumentSymbolRequest, { textDocument });
  assert.ok(symbols.some(s => s.name.includes("xAI")));
  await client.end();
});

test("an independent client asks for diagnostics itself", { skip }, async () => {
  const client = new Client();
  const capabilities = await client.start({ textDocument: { diagnostic: { dynamicRegistration: false } } });
  assert.ok(capabilities.diagnosticProvider);
  await client.open(deal);
  const report = await client.ask(protocol.DocumentDiagnosticRequest, { textDocument });
  assert.equal(report.kind, "full");
  assert.ok(codes(report.items).includes("T02"));
  await client.change("$57.46", "$75.46");
  const later = await client.ask(protocol.DocumentDiagnosticRequest, { textDocument });
  assert.ok(!codes(later.items).includes("T02"));
  await client.end();
});
