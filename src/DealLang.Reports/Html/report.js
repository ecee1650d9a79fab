"use strict";
(function () {
  const tip = document.getElementById("tip"), words = JSON.parse(document.getElementById("words").textContent);
  let shown = null, timer = 0, touch = false;
  const make = (name, text, attributes) => Object.assign(document.createElement(name), { textContent: text }, attributes);

  // A figure's card beside it: on pointing, on focus, on touch. Escape closes it; the pointer may move into it.
  function show(figure) {
    clearTimeout(timer);
    if (shown === figure) return;
    const card = document.getElementById(decodeURIComponent(figure.hash.slice(1)));
    if (!card) return;
    hide();
    shown = figure;
    tip.replaceChildren(...card.cloneNode(true).childNodes);
    tip.className = "card";
    const foot = make("footer", "");
    foot.append(make("a", words.card, { href: figure.hash }));
    if (touch) foot.append(make("button", words.close, { type: "button", onclick: hide }));
    tip.append(foot);
    tip.hidden = false;
    figure.setAttribute("aria-describedby", "tip");
    if (matchMedia("(max-width: 40rem)").matches) { tip.style.cssText = ""; return; }
    const at = figure.getBoundingClientRect(), wide = tip.offsetWidth, high = tip.offsetHeight;
    const below = at.bottom + 8 + high <= innerHeight || at.top < high + 8;
    tip.style.left = Math.max(8, Math.min(at.left, document.documentElement.clientWidth - wide - 12)) + scrollX + "px";
    tip.style.top = (below ? at.bottom + 8 : at.top - high - 8) + scrollY + "px";
  }
  function hide() {
    clearTimeout(timer);
    if (shown) shown.removeAttribute("aria-describedby");
    shown = null;
    tip.hidden = true;
  }
  const later = () => { clearTimeout(timer); timer = setTimeout(hide, 250); };
  const figureOf = event => event.target.closest ? event.target.closest("main a.f, .glance a.f, .card dd a[href^='#']") : null;
  document.addEventListener("pointerdown", event => {
    touch = event.pointerType === "touch";
    if (shown && !tip.contains(event.target) && !figureOf(event)) hide();
  });
  document.addEventListener("pointerover", event => {
    if (event.pointerType === "touch") return;
    const figure = figureOf(event);
    if (figure) { clearTimeout(timer); timer = setTimeout(() => show(figure), 80); }
    else if (tip.contains(event.target)) clearTimeout(timer);
    else if (shown && document.activeElement !== shown) later();
    else clearTimeout(timer);
  });
  document.addEventListener("focusin", event => { const figure = figureOf(event); if (figure && figure.matches(":focus-visible")) show(figure); else if (shown && !tip.contains(event.target)) hide(); });
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
  document.addEventListener("click", event => {
    const figure = figureOf(event);
    if (figure && touch) { event.preventDefault(); show(figure); }
    else if (event.target.closest("#tip a, main a.f, .card dd a")) hide();
  });

  // Tables to a spreadsheet, pictures to a file.
  const rows = table => [...table.rows].map(row => [...row.cells].map(cell => cell.textContent.trim()));
  const tsv = table => rows(table).map(row => row.map(text => text.replace(/\s+/g, " ")).join("\t")).join("\n");
  const guard = text => /^[=@\t\r].|^[+\-](?!\d[\d.,]*( ?(%|x|[a-z]{1,3}))?$)/.test(text) ? "'" + text : text;
  const csv = table => rows(table).map(row => row.map(text => /[",\n]/.test(guard(text)) ? '"' + guard(text).replace(/"/g, '""') + '"' : guard(text)).join(",") + "\r\n").join("");
  function save(name, kind, text) {
    const link = make("a", "", { download: name, href: URL.createObjectURL(new Blob([text], { type: kind })) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }
  document.querySelectorAll("a[download][data-kind]").forEach(link => link.addEventListener("click", event => {
    if (!("DecompressionStream" in window)) return;
    event.preventDefault();
    const packed = Uint8Array.from(atob(link.href.split(",")[1]), c => c.charCodeAt(0));
    new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"))).text().then(text => save(link.download.replace(/\.gz$/, ""), link.dataset.kind, text));
  }));
  function button(text, title, act) {
    const made = make("button", text, { type: "button", title: title });
    made.addEventListener("click", () => act(made));
    return made;
  }
  const nameOf = part => { const section = part.closest("section"); return section ? section.getAttribute("aria-labelledby").replace(/^s-/, "") : "report"; };
  function equip(frame) {
    if (frame.querySelector(":scope > .tools")) return;
    const tools = make("div", "", { className: "tools" }), table = frame.querySelector("table"), picture = frame.matches("figure") && [...frame.querySelectorAll("svg")].find(svg => svg.getClientRects().length);
    if (table) tools.append(
      button(words.copy, words.copyHelp, made => navigator.clipboard.writeText(tsv(table)).then(() => { made.textContent = words.copied; setTimeout(() => { made.textContent = words.copy; }, 1500); })),
      button(words.csv, words.csvHelp, () => save(nameOf(frame) + ".csv", "text/csv", "\ufeff" + csv(table))));
    if (picture) tools.append(button(words.svg, words.svgHelp, () => {
      const copy = frame.querySelector("svg.wide-only").cloneNode(true), style = document.createElementNS("http://www.w3.org/2000/svg", "style");
      style.textContent = document.getElementById("chart-style").textContent;
      copy.prepend(style);
      copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
      save(nameOf(frame) + ".svg", "image/svg+xml", new XMLSerializer().serializeToString(copy));
    }));
    frame.append(tools);
  }
  const equipAll = () => document.querySelectorAll(".table, figure.chart").forEach(equip);
  equipAll();
  document.addEventListener("report-changed", equipAll); // a live page has put other parts in

  // On a narrow screen the contents wait to be opened, and long ones wherever they would stand above the report.
  const contents = document.querySelector(".toc details");
  if (contents && (matchMedia("(max-width: 40rem)").matches || (matchMedia("(max-width: 74.99rem)").matches && contents.querySelectorAll("li").length > 20))) contents.open = false;

  // The summary comes into view when the title has left it.
  const glance = document.querySelector(".glance"), title = document.querySelector(".headline");
  if (glance && title && "IntersectionObserver" in window) glance.classList.add("floats"), new IntersectionObserver(entries => glance.classList.toggle("away", entries[0].isIntersecting)).observe(title);
})();
