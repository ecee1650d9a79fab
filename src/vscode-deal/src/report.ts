import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { execute } from "./commands";
import { activeDeal } from "./server";

interface Report { format: string; text: string }

/** The report beside the text; it follows what is written. */
export class ReportPreview implements vscode.Disposable {
  private static readonly delay = 150;
  private panel: vscode.WebviewPanel | undefined;
  private shown: vscode.Uri | undefined;
  private timer: NodeJS.Timeout | undefined;
  private readonly listening: vscode.Disposable[];

  constructor(private readonly client: () => LanguageClient | undefined) {
    this.listening = [
      vscode.workspace.onDidChangeTextDocument(change => {
        if (this.panel && change.document.languageId === "deal" && change.contentChanges.length > 0) this.refreshSoon();
      }),
      vscode.window.onDidChangeActiveTextEditor(() => {
        const editor = activeDeal();
        if (this.panel && editor && editor.document.uri.toString() !== this.shown?.toString()) void this.show(editor.document.uri);
      }),
    ];
  }

  async show(uri = activeDeal()?.document.uri): Promise<void> {
    if (!uri) return;
    this.shown = uri;
    if (!this.panel) {
      this.panel = vscode.window.createWebviewPanel("deal.report", "Report", { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [] });
      this.panel.onDidDispose(() => (this.panel = undefined));
    }
    await this.refresh();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.panel?.dispose();
    this.listening.forEach(l => l.dispose());
  }

  private refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), ReportPreview.delay);
  }

  private async refresh(): Promise<void> {
    const client = this.client();
    if (!client || !this.panel || !this.shown) return;
    const report = await execute<Report>(client, "deal.server.report", [this.shown.toString(), "html"]);
    if (!report || !this.panel) return;
    this.panel.title = `Report: ${this.shown.path.split("/").pop()}`;
    this.panel.webview.html = report.text;
  }
}
