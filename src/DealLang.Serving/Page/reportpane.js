// The report beside the text: asked for soon after a keystroke, one at a time, the newest last.

const pause = 30;

export class ReportPane {
  #isReady = false;
  #asking = null;
  #timer = 0;
  #shown = null;
  #waiting = null;
  #answered = 0;

  /** @param go called with FILE:LINE when a place is clicked */
  constructor(frame, note, ask, { go, save }) {
    Object.assign(this, { frame, note, ask });
    addEventListener("message", event => {
      if (event.source !== frame.contentWindow) return;
      if (event.data.go) go(event.data.go);
      if (event.data.save) save();
      if ("ready" in event.data) this.#ready(event.data.ready);
    });
    frame.src = "report.html";
  }

  /** Of that document's folder, as soon as nothing more is typed. */
  refresh(key, isNow = false) {
    clearTimeout(this.#timer);
    this.#waiting = key;
    this.#timer = setTimeout(() => this.#next(), isNow ? 0 : pause);
  }

  async #next() {
    if (this.#asking || !this.#waiting || !this.#isReady) return;
    const key = (this.#asking = this.#waiting);
    this.#waiting = null;
    const began = performance.now();
    try {
      const report = await this.ask("workspace/executeCommand", { command: "deal.server.report", arguments: [key, "html"] });
      this.#answered = performance.now();
      performance.measure("report asked", { start: began, end: this.#answered });
      if (report) this.#show(key, report.text);
      this.note.hidden = true;
    } catch (failed) {
      this.note.textContent = "The report could not be made: " + failed.message;
      this.note.hidden = false;
    }
    this.#asking = null;
    this.#next();
  }

  #show(key, html) {
    this.frame.contentWindow.postMessage({ html, isSame: this.#shown === key }, "*");
    this.#shown = key;
  }

  /** @param isReport whether a report has been put into the frame, or the frame has just come */
  #ready(isReport) {
    this.#isReady = true;
    if (isReport) {
      this.frame.dataset.shown = String(Number(this.frame.dataset.shown ?? 0) + 1);
      performance.measure("report drawn", { start: this.#answered });
    }
    this.#next();
  }
}
