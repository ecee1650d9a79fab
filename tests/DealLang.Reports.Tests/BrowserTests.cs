using System.Diagnostics;
using System.Text.RegularExpressions;
using DealLang.Reports.Tests.Charts;
using DealLang.Tests;

namespace DealLang.Reports.Tests;

/// <summary>
/// Pages in a real browser, wide and narrow, from left to right and from right to left. The variable DEAL_BROWSER names a Chromium; without
/// it these tests are skipped.
/// </summary>
public class BrowserTests
{
    private const string Look = """
        <!DOCTYPE html><meta charset="utf-8"><body><script>
        const page = PAGE, widths = [360, 1280], said = [];
        const wait = milliseconds => new Promise(done => setTimeout(done, milliseconds));
        async function look(width) {
          const frame = document.createElement("iframe");
          frame.width = width; frame.height = 900; frame.srcdoc = page;
          await new Promise(done => { frame.onload = done; document.body.append(frame); });
          await wait(100);
          const inside = frame.contentDocument, root = inside.documentElement, at = width + " wide: ";
          if (root.scrollWidth > width) said.push(at + "the page is " + root.scrollWidth + " wide");
          for (const svg of inside.querySelectorAll("svg")) if (svg.getClientRects().length && svg.getBoundingClientRect().width > width) said.push(at + "a picture is wider");
          for (const figure of inside.querySelectorAll("figure.chart")) if ([...figure.querySelectorAll("svg")].filter(s => s.getClientRects().length).length !== 1) said.push(at + "a chart is not there once");
          const tip = inside.getElementById("tip"), figure = inside.querySelector("main a.f");
          if (figure) {
            figure.scrollIntoView();
            figure.dispatchEvent(new PointerEvent("pointerover", { bubbles: true, pointerType: "mouse" }));
            await wait(200);
            const box = tip.getBoundingClientRect();
            if (tip.hidden || !tip.querySelector("dl").children.length) said.push(at + "no card on pointing");
            if (box.left < 0 || box.right > width + 1) said.push(at + "the card leaves the page");
            if (figure.getAttribute("aria-describedby") !== "tip") said.push(at + "the figure does not name its card");
            inside.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
            if (!tip.hidden) said.push(at + "Escape leaves the card");
            figure.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true, pointerType: "touch" }));
            figure.click();
            if (tip.hidden) said.push(at + "no card on touch");
          }
          if (figure) {
            inside.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape" }));
            figure.focus({ focusVisible: true });
            if (inside.activeElement !== figure || tip.hidden) said.push(at + "no card on focus");
            const next = [...inside.querySelectorAll("main a.f")].find(other => other.hash !== figure.hash);
            if (next) next.focus({ focusVisible: true });
            if (next && (tip.hidden || next.getAttribute("aria-describedby") !== "tip" || figure.hasAttribute("aria-describedby"))) said.push(at + "the card stays behind when the focus goes on");
          }
          const within = frame.contentWindow, saved = [], texts = [];
          within.Blob = class extends within.Blob { constructor(parts, kind) { super(parts, kind); this.said = parts.join(""); } };
          within.URL.createObjectURL = blob => { saved.push(blob); return "#"; };
          within.URL.revokeObjectURL = () => {};
          const names = [], click = within.HTMLAnchorElement.prototype.click;
          within.HTMLAnchorElement.prototype.click = function () { if (this.download && !this.isConnected) names.push(this.download); else click.call(this); };
          Object.defineProperty(within.navigator, "clipboard", { value: { writeText: text => { texts.push(text); return Promise.resolve(); } } });
          for (const link of inside.querySelectorAll("a[download][data-kind]")) link.click();
          for (let turn = 0; turn < 200 && !saved.length; turn++) await wait(20);
          if (names.join() !== "kept.csv" || saved[0]?.said !== "Name,Größe\r\n小,1\r\n" || saved[0].type !== "text/csv") said.push(at + "the packed file comes out otherwise: " + names.join());
          const first = inside.querySelector(".table"), buttons = first ? first.querySelectorAll("button") : [];
          for (const one of buttons) one.click();
          await wait(50);
          if (first) {
            const rows = first.querySelectorAll("tr").length;
            if (texts.length !== 1 || texts[0].split("\n").length !== rows || !texts[0].includes("\t")) said.push(at + "a table is copied otherwise");
            const csv = saved[1]?.said ?? "";
            if (!names[1]?.endsWith(".csv") || csv.split("\r\n").length !== rows + 1) said.push(at + "a table is saved otherwise");
          }
          const picture = [...inside.querySelectorAll("figure.chart button")].pop();
          if (picture) {
            picture.click();
            const drawn = new DOMParser().parseFromString(saved.pop()?.said ?? "", "image/svg+xml").documentElement;
            if (drawn.localName !== "svg" || !drawn.querySelector("style")) said.push(at + "a picture is saved otherwise");
          }
          for (const table of inside.querySelectorAll(".table")) if (table.querySelectorAll("button").length < 2) said.push(at + "a table without tools");
        }
        (async () => { try { for (const width of widths) await look(width); } catch (fault) { said.push(String(fault.stack)); } const result = document.createElement("pre"); result.id = "said"; result.textContent = "looked: " + said.join("; "); document.body.replaceChildren(result); })();
        </script>
        """;

    public static TheoryData<string, string> Pages() => new() { { "examples/spacex-xai/spacex-xai.deal", "en" }, { "examples/spacex-xai/spacex-xai.deal", "ar" }, { "cash", "en" }, { "charts", "he" } };

    [TheoryWith("DEAL_BROWSER"), MemberData(nameof(Pages))]
    public void Fits_and_answers(string world, string language)
    {
        var document = world == "charts" ? SampleCharts.Page : EveryReportTests.Report(world, language).Document;
        string literal = System.Text.Json.JsonSerializer.Serialize(HtmlPrinter.Print(document with { Language = Reports.Languages.Language.Find(language)! }, new HtmlOptions { Attachments = [new Attachment("kept.csv", "text/csv", "Name,Größe\r\n小,1\r\n")] }));
        var folder = Directory.CreateTempSubdirectory("deal");
        try
        {
            string file = Path.Combine(folder.FullName, "look.html");
            File.WriteAllText(file, Look.Replace("PAGE", literal, StringComparison.Ordinal));
            string[] arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--user-data-dir=" + Path.Combine(folder.FullName, "profile"), "--window-size=1400,1000", "--virtual-time-budget=40000", "--dump-dom", "file://" + file,
            ];
            using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DEAL_BROWSER")!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            string dom = process.StandardOutput.ReadToEnd();
            Assert.True(process.WaitForExit(60_000));
            Assert.Equal("looked: ", Regex.Match(dom, "<pre id=\"said\">(.*?)</pre>", RegexOptions.Singleline).Groups[1].Value);
        }
        finally
        {
            for (int i = 0; i < 20 && folder.Exists; i++)
            {
                try { folder.Delete(recursive: true); }
                catch (IOException) { Thread.Sleep(100); }
                folder.Refresh();
            }
        }
    }
}
