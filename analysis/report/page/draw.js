// Draws every chart of the page from the data beside it, as wide as there is room, and again when the room changes.
// Vega evaluates its expressions by an interpreter: the page's policy allows no code made from text.
(() => {
  "use strict";
  const spanish = document.documentElement.lang === "es";
  const number = { decimal: ",", thousands: ".", grouping: [3], currency: ["$", ""], percent: "\u00a0%" };
  const time = {
    dateTime: "%A, %e de %B de %Y, %X", date: "%d/%m/%Y", time: "%H:%M:%S", periods: ["a. m.", "p. m."],
    days: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"],
    shortDays: ["dom", "lun", "mar", "mié", "jue", "vie", "sáb"],
    months: ["enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre",
             "diciembre"],
    shortMonths: ["ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic"]
  };
  if (spanish) {
    vega.formatLocale(number);
    vega.timeFormatLocale(time);
  }

  const read = (element) => {
    const { specification, fields, rows } = JSON.parse(document.getElementById(element.dataset.chart).textContent);
    const values = rows.map((row) => Object.fromEntries(row.map((value, i) => [fields[i], value])));
    return { specification, values };
  };

  const config = (width) => ({
    font: "system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Liberation Sans, DejaVu Sans, sans-serif",
    view: { stroke: null },
    axis: { labelFontSize: 13, titleFontSize: 13, titleFontWeight: "normal", labelLimit: Math.round(width * 0.38), gridColor: "#e3e3e3",
            labelColor: "#1b1b1b", titleColor: "#1b1b1b", domainColor: "#8a8a8a", tickColor: "#8a8a8a" },
    legend: { orient: "top", direction: width < 560 ? "vertical" : "horizontal", columns: width < 560 ? 1 : 3, labelFontSize: 13, titleFontSize: 13,
              labelLimit: width < 560 ? width - 60 : Math.round(width / 3) - 40, symbolSize: 120, symbolStrokeWidth: 2.5, symbolOpacity: 1, title: null },
    header: { labelFontSize: 13, labelFontWeight: 600, labelAnchor: "start", labelLimit: width },
    range: { category: ["#0072b2", "#d55e00", "#009e73", "#a8487c", "#b07d00", "#3f8fbf", "#000000"] }
  });

  // Panels stand beside each other as long as each keeps a readable width.
  const fit = (specification, width) => {
    const { columns, margin, least } = specification.usermeta;
    if (!specification.facet) return { ...specification, width, autosize: { type: "fit-x", contains: "padding" } };
    let beside = columns;
    while (beside > 1 && width / beside < least) --beside;
    const panel = Math.max(110, Math.floor((width - margin) / beside) - 22);
    return { ...specification, columns: beside, spec: { ...specification.spec, width: panel } };
  };

  const views = new Map();
  const draw = async (element) => {
    const width = element.clientWidth;
    if (views.has(element)) views.get(element).finalize();
    const { specification, values } = read(element);
    const fitted = fit(specification, width);
    const compiled = vegaLite.compile({ ...fitted, datasets: { rows: values } }, { config: config(width) }).spec;
    const view = new vega.View(vega.parse(compiled, null, { ast: true }),
                               { renderer: "svg", container: element, expr: vega.expressionInterpreter });
    views.set(element, view);
    await view.runAsync();
    // The element around it has a role and says what the picture shows.
    element.querySelector("svg").setAttribute("aria-hidden", "true");
  };

  const elements = [...document.querySelectorAll("[data-chart]")];
  const all = () => Promise.all(elements.map(draw));
  let width = window.innerWidth, waiting;
  window.addEventListener("resize", () => {
    if (window.innerWidth === width) return;
    width = window.innerWidth;
    clearTimeout(waiting);
    waiting = setTimeout(all, 150);
  });
  all().then(() => document.documentElement.setAttribute("data-drawn", ""));
})();
