// Opens pages in a browser as a reader would, by a path and without a network: no message of an error, no request, nothing that
// axe finds, marks in every chart, drawn in time, also as narrow as a telephone. node check_page.mjs FOLDER PAGE.html ...
// Screenshots go to FOLDER. It takes the browser from the variable CHROMIUM, else Debian's.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [folder, ...pages] = process.argv.slice(2);
const axe = fs.readFileSync(new URL(import.meta.resolve("axe-core/axe.min.js")), "utf8");
const most_bytes = 3e6, most_milliseconds = 2000;
const widths = { desk: 1100, telephone: 380 };
const complaints = [];

async function inspect(browser, file, [device, width]) {
  const name = `${path.basename(file, ".html")}-${device}`;
  const complain = (what) => complaints.push(`${name}: ${what}`);
  const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: false });
  const page = await context.newPage();
  page.on("console", (message) => ["error", "warning"].includes(message.type()) && complain(`console: ${message.text()}`));
  page.on("pageerror", (error) => complain(`error: ${error.message}`));
  const self = pathToFileURL(path.resolve(file)).href;
  page.on("request", (request) => request.url() !== self && complain(`request: ${request.url()}`));
  // The time of the page's own thread: whatever else the machine does meanwhile.
  const devtools = await context.newCDPSession(page);
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.goto(self);
  await page.waitForSelector("html[data-drawn]", { timeout: 20000 }).catch(() => complain("charts were not drawn"));
  const facts = await page.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    charts: [...document.querySelectorAll("[data-chart]")].map((chart) => ({
      id: chart.dataset.chart,
      marks: [...chart.querySelectorAll(".mark-symbol path, .mark-line path, .mark-rect path, .mark-area path, .mark-rule line")]
        .filter((mark) => mark.getBoundingClientRect().width + mark.getBoundingClientRect().height > 0).length,
      wide: chart.scrollWidth - chart.clientWidth
    }))
  }));
  const { metrics } = await devtools.send("Performance.getMetrics");
  facts.milliseconds = Math.round(1000 * metrics.find((metric) => metric.name === "TaskDuration").value);
  if (!(facts.milliseconds < most_milliseconds)) complain(`drawn after ${facts.milliseconds} ms; at most ${most_milliseconds}`);
  if (facts.overflow > 0) complain(`${facts.overflow} pixels wider than the screen`);
  if (facts.charts.length === 0) complain("no charts");
  for (const chart of facts.charts) {
    if (chart.marks === 0) complain(`${chart.id} has no marks`);
    if (chart.wide > 0) complain(`${chart.id} is ${chart.wide} pixels too wide`);
  }
  await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
  // Playwright evaluates from outside the page: its policy does not apply.
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  for (const violation of found.violations)
    complain(`axe ${violation.id}: ${violation.help} (${violation.nodes.map((node) => node.target.join(" ")).slice(0, 3).join("; ")})`);
  if (device === "desk") await page.pdf({ path: path.join(folder, `${name}.pdf`) });
  await context.close();
  console.log(`${name}: ${facts.charts.length} charts, ${facts.milliseconds} ms, ${fs.statSync(file).size} bytes`);
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox"] });
for (const file of pages) {
  if (fs.statSync(file).size > most_bytes) complaints.push(`${file}: ${fs.statSync(file).size} bytes; at most ${most_bytes}`);
  for (const device of Object.entries(widths)) await inspect(browser, file, device);
}
await browser.close();
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length === 0 ? 0 : 1);
