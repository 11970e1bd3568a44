// The same walk with vis-timeline in headless Chromium: see peer.sh.
import { chromium } from 'playwright-core';
import fs from 'node:fs';

const [N, L] = process.argv.slice(2).map(Number);
const at = 'node_modules/vis-timeline/';
const js = fs.readFileSync(at + 'standalone/umd/vis-timeline-graph2d.min.js', 'utf8');
const css = fs.readFileSync(at + 'styles/vis-timeline-graph2d.min.css', 'utf8');
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const page = await browser.newPage({ viewport: { width: 1600, height: 900 } });
page.setDefaultTimeout(0);
await page.setContent(`<style>${css} body { margin: 0 }</style><div id=t style="height: 900px"></div>`);
await page.addScriptTag({ content: js });
const result = await page.evaluate(async ({ N, L }) => {
  let seed = 42;
  const next = () => (seed = (seed * 1664525 + 1013904223) >>> 0) / 4294967296;
  const from = Date.UTC(2000, 0, 1), day = 864e5, span = 24 * 365.25 * day;
  const items = Array.from({ length: N }, (_, id) => {
    const start = from + next() * span, group = Math.floor(next() * L);
    return next() < 0.3 ? { id, group, content: 'Event ' + id, start, end: start + next() * 20 * day } : { id, group, content: 'Event ' + id, start };
  });
  const groups = Array.from({ length: L }, (_, id) => ({ id, content: 'Actor ' + id }));
  const shown = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)));
  let began = performance.now();
  const chart = new vis.Timeline(document.getElementById('t'), new vis.DataSet(items), new vis.DataSet(groups), { height: '900px', verticalScroll: true, showCurrentTime: false });
  chart.setWindow(from, from + span, { animation: false });
  await shown();
  await shown();
  const first = performance.now() - began, frames = [];
  const step = async (centre, width) => {
    began = performance.now();
    chart.setWindow(centre - width / 2, centre + width / 2, { animation: false });
    chart.redraw();
    await shown();
    frames.push(performance.now() - began);
  };
  for (let i = 0; i < 20; i++) await step(from + span / 2, span * 0.75 ** i);
  for (let i = 0; i < 20; i++) await step(from + span * (0.2 + 0.03 * i), span / 4);
  frames.sort((a, b) => a - b);
  const n = frames.length;
  return { events: N, lanes: L, first_ms: first, frames: n, p50: frames[n >> 1], p95: frames[Math.floor(n * 0.95)], max: frames[n - 1] };
}, { N, L });
console.log(JSON.stringify(result));
await browser.close();
