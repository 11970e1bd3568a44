package html

// script is the one script of the page. It must not change with what the page holds: its digest is in the page's policy.
const script = `"use strict";
(() => {
  const all = (q, at = document) => [...at.querySelectorAll(q)];
  const rows = all("tbody tr");
  const pictures = all(".picture").map((box) => {
    const svg = box.querySelector("svg");
    const whole = svg.getAttribute("viewBox").split(" ").map(Number);
    let v = [...whole];
    const show = () => svg.setAttribute("viewBox", v.map((n) => Math.round(n * 100) / 100).join(" "));
    const at = (e) => {
      const p = new DOMPoint(e.clientX, e.clientY).matrixTransform(svg.getScreenCTM().inverse());
      return [p.x, p.y];
    };
    // Nothing is laid out anew: the same picture is looked at through another window.
    const zoom = (by, [x, y] = [v[0] + v[2] / 2, v[1] + v[3] / 2]) => {
      const w = Math.min(Math.max(v[2] / by, whole[2] / 40), whole[2]), f = w / v[2];
      v = [x - (x - v[0]) * f, y - (y - v[1]) * f, w, whole[3] * w / whole[2]];
      pan(0, 0);
    };
    const pan = (dx, dy) => {
      const within = (n, i) => Math.min(Math.max(n, whole[i]), whole[i] + whole[i + 2] - v[i + 2]);
      v = [within(v[0] + dx, 0), within(v[1] + dy, 1), v[2], v[3]];
      show();
    };
    const fit = () => { v = [...whole]; show(); };
    let held = null;
    box.addEventListener("pointerdown", (e) => {
      if (e.button === 0 && !e.target.closest("a")) { held = at(e); box.setPointerCapture(e.pointerId); box.classList.add("held"); }
    });
    box.addEventListener("pointermove", (e) => { if (held) { const p = at(e); pan(held[0] - p[0], held[1] - p[1]); } });
    for (const end of ["pointerup", "pointercancel"]) box.addEventListener(end, () => { held = null; box.classList.remove("held"); });
    box.addEventListener("wheel", (e) => {
      if (!e.ctrlKey && !e.metaKey && document.activeElement !== box) return;
      e.preventDefault();
      zoom(Math.exp(-e.deltaY / 400), at(e));
    }, { passive: false });
    box.addEventListener("dblclick", (e) => { if (!e.target.closest("a")) zoom(2, at(e)); });
    box.addEventListener("keydown", (e) => {
      const step = v[2] / 8, keys = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
      if (e.ctrlKey || e.metaKey || e.altKey || e.target !== box) return;
      if (keys[e.key]) pan(...keys[e.key]);
      else if (e.key === "+" || e.key === "=") zoom(1.5);
      else if (e.key === "-") zoom(1 / 1.5);
      else if (e.key === "0" || e.key === "Home") fit();
      else return;
      e.preventDefault();
    });
    const centre = (part) => {
      const b = part.getBoundingClientRect(), p = at({ clientX: b.left + b.width / 2, clientY: b.top + b.height / 2 });
      if (v[2] > whole[2] / 3) zoom(v[2] / (whole[2] / 3), p);
      pan(p[0] - v[0] - v[2] / 2, p[1] - v[1] - v[3] / 2);
    };
    return { box, svg, zoom, fit, centre };
  });
  const parts = (event) => pictures.flatMap((p) => all("[data-event]", p.svg).filter((e) => e.dataset.event === event).map((e) => [p, e]));
  const light = (event) => {
    all(".lit").forEach((e) => e.classList.remove("lit"));
    parts(event).forEach(([, e]) => e.classList.add("lit"));
    rows.filter((r) => r.dataset.event === event).forEach((r) => r.classList.add("lit"));
  };
  rows.forEach((row) => row.querySelector("button").addEventListener("click", () => {
    light(row.dataset.event);
    const [found] = parts(row.dataset.event);
    if (!found) return;
    found[0].box.scrollIntoView({ block: "nearest" });
    found[0].centre(found[1]);
  }));
  pictures.forEach((p) => p.svg.addEventListener("click", (e) => {
    const part = e.target.closest("[data-event]");
    if (part && !e.target.closest("a")) light(part.dataset.event);
  }));
  const field = document.querySelector("#search"), said = document.querySelector("#said"), texts = rows.map((r) => r.textContent.toLowerCase());
  const search = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean), found = new Set();
    rows.forEach((r, i) => {
      r.hidden = !words.every((w) => texts[i].includes(w));
      if (!r.hidden) found.add(r.dataset.event);
    });
    pictures.forEach((p) => all("[data-event]", p.svg).forEach((e) => e.classList.toggle("dim", !found.has(e.dataset.event))));
    said.textContent = words.length ? rows.filter((r) => !r.hidden).length + " of " + rows.length + " events" : "";
  };
  field.addEventListener("input", search);
  field.addEventListener("keydown", (e) => { if (e.key === "Escape") { field.value = ""; search(); } });
  document.querySelector("#nearer").addEventListener("click", () => pictures.forEach((p) => p.zoom(1.5)));
  document.querySelector("#farther").addEventListener("click", () => pictures.forEach((p) => p.zoom(1 / 1.5)));
  document.querySelector("#whole").addEventListener("click", () => pictures.forEach((p) => p.fit()));
  document.querySelector(".tools").hidden = false;
})();
`
