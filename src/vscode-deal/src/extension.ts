import * as vscode from "vscode";
import { LanguageClient, LanguageClientOptions, ServerOptions, TransportKind } from "vscode-languageclient/node";
import { build, expects, explain, PageProvider, showReferences } from "./commands";
import { ReportPreview } from "./report";
import { serverCommand } from "./server";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("DealLang");
  const pages = new PageProvider();
  const preview = new ReportPreview(() => client);
  context.subscriptions.push(
    output,
    preview,
    vscode.workspace.registerTextDocumentContentProvider(PageProvider.scheme, pages),
    vscode.commands.registerCommand("deal.report", (uri?: string) => preview.show(uri ? vscode.Uri.parse(uri) : undefined)),
    vscode.commands.registerCommand("deal.explain", (uri?: string, path?: string) => explain(client, pages, uri, path)),
    vscode.commands.registerCommand("deal.expects", () => expects(client, output)),
    vscode.commands.registerCommand("deal.build", () => build()),
    vscode.commands.registerCommand("deal.showReferences", showReferences),
    vscode.commands.registerCommand("deal.restart", () => restart(output)),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration("deal.server.path") || change.affectsConfiguration("deal.diagnostics")) void restart(output);
    }),
  );
  await start(output);
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

async function start(output: vscode.OutputChannel): Promise<void> {
  const settings = vscode.workspace.getConfiguration("deal");
  const command = serverCommand();
  const server: ServerOptions = { command, args: ["lsp"], transport: TransportKind.stdio };
  const options: LanguageClientOptions = {
    documentSelector: [{ language: "deal" }],
    outputChannel: output,
    synchronize: { configurationSection: "deal" },
    initializationOptions: {
      diagnostics: settings.get("diagnostics"),
      checkDelay: settings.get("checkDelay"),
      patience: settings.get("patience"),
      inlayHints: settings.get("inlayHints"),
      codeLens: settings.get("codeLens"),
    },
  };
  client = new LanguageClient("deal", "DealLang", server, options);
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    output.appendLine(String(error));
    const open = "Open the setting";
    const chosen = await vscode.window.showErrorMessage(`The deal tool could not be started as “${command} lsp”. Install it, or name its path.`, open);
    if (chosen === open) await vscode.commands.executeCommand("workbench.action.openSettings", "deal.server.path");
  }
}

async function restart(output: vscode.OutputChannel): Promise<void> {
  const running = client;
  client = undefined;
  await running?.stop();
  await start(output);
}
