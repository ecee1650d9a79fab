// A real session through the protocol's own Node library: DEAL_SERVER=path/to/deal npm test.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { test } from "node:test";
import protocol from "vscode-languageserver-protocol/node";

const server = process.env.DEAL_SERVER;
const uri = "untitled:a.deal";
const deal = "company SpaceX\n  class A\n  price A $526.59 board on 2026-02-02\ncompany xAI\nacquisition d: SpaceX acquires xAI\n  announced 2026-02-02\n  pays 0.1433 SpaceX.A per xAI.common\n  per-share $57.46\n";

test("an independent client holds a session", { skip: server ? false : "DEAL_SERVER is not set" }, async () => {
  const child = spawn(server, ["lsp"]);
  const exited = new Promise(resolve => child.on("exit", resolve));
  const connection = protocol.createProtocolConnection(new protocol.StreamMessageReader(child.stdout), new protocol.StreamMessageWriter(child.stdin));
  connection.listen();

  const { capabilities } = await connection.sendRequest(protocol.InitializeRequest.type, { processId: null, rootUri: null, capabilities: {} });
  assert.equal(capabilities.hoverProvider, true);
  await connection.sendNotification(protocol.InitializedNotification.type, {});

  const checked = new Promise(resolve => connection.onNotification(protocol.PublishDiagnosticsNotification.type, published => {
    if (published.diagnostics.some(d => d.code === "T02")) resolve(published);
  }));
  await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId: "deal", version: 1, text: deal } });
  assert.match((await checked).diagnostics.find(d => d.code === "T02").message, /\$75\.46/);

  const position = { line: 6, character: 8 };
  const hover = await connection.sendRequest(protocol.HoverRequest.type, { textDocument: { uri }, position });
  assert.match(hover.contents.value, /Exchange ratio/);
  const completion = await connection.sendRequest(protocol.CompletionRequest.type, { textDocument: { uri }, position: { line: 6, character: 2 } });
  assert.ok(completion.items.some(i => i.label === "per-share"));
  const edits = await connection.sendRequest(protocol.DocumentFormattingRequest.type, { textDocument: { uri }, options: { tabSize: 2, insertSpaces: true } });
  assert.ok(edits.length > 0);

  await connection.sendRequest(protocol.ShutdownRequest.type);
  await connection.sendNotification(protocol.ExitNotification.type);
  assert.equal(await exited, 0);
});
