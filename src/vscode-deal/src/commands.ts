import * as path from "node:path";
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { activeDeal, serverCommand } from "./server";

interface Explained { path?: string; text: string }
interface Expected { passed: number; failed: number; text: string }
interface Place { uri: string; range: vscode.Range }

/** Pages of text that the server wrote, shown read-only beside the deal. */
export class PageProvider implements vscode.TextDocumentContentProvider {
  static readonly scheme = "deal-page";
  private readonly pages = new Map<string, string>();
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.pages.get(uri.toString()) ?? "";
  }

  async show(title: string, text: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme: PageProvider.scheme, path: `/${title}.txt` });
    this.pages.set(uri.toString(), text);
    this.changed.fire(uri);
    await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preview: true, preserveFocus: true });
  }
}

/** A figure by its path, or the one under the caret. */
export async function explain(client: LanguageClient | undefined, pages: PageProvider, uri?: string, figure?: string): Promise<void> {
  const editor = activeDeal();
  const document = uri ?? editor?.document.uri.toString();
  if (!client || !document) return;
  const caret = editor?.selection.active;
  const about = figure ?? (caret && { line: caret.line, character: caret.character });
  const explained = await execute<Explained>(client, "deal.server.explain", [document, about]);
  if (explained?.path) await pages.show(explained.path, explained.text);
  else if (explained) void vscode.window.showInformationMessage(explained.text);
}

export async function expects(client: LanguageClient | undefined, output: vscode.OutputChannel): Promise<void> {
  const document = activeDeal()?.document.uri.toString();
  if (!client || !document) return;
  const came = await execute<Expected>(client, "deal.server.expects", [document]);
  if (!came) return;
  output.appendLine(came.text);
  const told = `${came.passed} passed, ${came.failed} failed`;
  if (came.failed === 0) void vscode.window.showInformationMessage(`Expectations: ${told}.`);
  else output.show(true);
}

/** The C# models of the file's folder, by the tool in a terminal. */
export async function build(): Promise<void> {
  const editor = activeDeal();
  if (!editor) return;
  await editor.document.save();
  const folder = path.dirname(editor.document.uri.fsPath);
  const terminal = vscode.window.createTerminal({ name: "deal build", cwd: folder, shellPath: serverCommand(), shellArgs: ["build", ".", "-o", "models"] });
  terminal.show(true);
}

export async function showReferences(uri: string, position: vscode.Position, places: Place[]): Promise<void> {
  const locations = places.map(p => new vscode.Location(vscode.Uri.parse(p.uri), new vscode.Range(p.range.start.line, p.range.start.character, p.range.end.line, p.range.end.character)));
  await vscode.commands.executeCommand("editor.action.showReferences", vscode.Uri.parse(uri), new vscode.Position(position.line, position.character), locations);
}

export async function execute<T>(client: LanguageClient, command: string, args: unknown[]): Promise<T | undefined> {
  try {
    return await client.sendRequest<T>("workspace/executeCommand", { command, arguments: args });
  } catch (error) {
    void vscode.window.showErrorMessage(String(error));
    return undefined;
  }
}
