// Draws the tables of the day. The table stays what is read, downloaded and printed; without scripts it is all there is.
'use strict';

const dark = () => document.documentElement.dataset.bsTheme === 'dark';
const inks = () =>
  dark()
    ? { today: '#4fc38a', before: '#5b6573', text: '#dce1e7', line: '#3a4656' }
    : { today: '#1a7f4b', before: '#b8c1cb', text: '#1f2937', line: '#dce1e7' };

function rows(table) {
  return [...table.tBodies[0].rows].map((row) => ({
    name: row.cells[0].textContent,
    today: Number(row.cells[1].textContent),
    before: Number(row.cells[2].textContent),
  }));
}

function look(box) {
  const table = document.getElementById(box.dataset.table);
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const columns = box.dataset.kind === 'columns';
  const shown = columns ? rows(table) : rows(table).slice(0, 8).reverse();
  const ink = inks();
  const names = {
    type: 'category',
    data: shown.map((row) => row.name),
    axisLabel: { color: ink.text, width: columns ? undefined : 130, overflow: 'truncate' },
    axisLine: { lineStyle: { color: ink.line } },
    axisTick: { show: false },
  };
  const counts = {
    type: 'value',
    minInterval: 1,
    axisLabel: { color: ink.text },
    splitLine: { lineStyle: { color: ink.line } },
  };
  const bar = (name, data, color) => ({
    name, type: 'bar', data, itemStyle: { color }, barMaxWidth: 18,
    label: { show: !columns, position: 'right', color: ink.text },
  });
  const today = bar(heads[1], shown.map((row) => row.today), ink.today);
  const before = bar(heads[2], shown.map((row) => row.before), ink.before);
  return {
    animation: false,
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
    grid: { left: 8, right: columns ? 8 : 40, top: 32, bottom: 4, containLabel: true },
    legend: { top: 0, right: 0, textStyle: { color: ink.text }, data: [heads[1], heads[2]] },
    xAxis: columns ? names : counts,
    yAxis: columns ? counts : names,
    // Bars grow upwards from the axis: what stands first in the list comes last.
    series: columns ? [today, before] : [before, today],
  };
}

const charts = [...document.querySelectorAll('.chart')].map((box) => [echarts.init(box, null, { renderer: 'canvas' }), box]);
const draw = () => charts.forEach(([chart, box]) => chart.setOption(look(box)));
draw();
window.addEventListener('resize', () => charts.forEach(([chart]) => chart.resize()));
new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ['data-bs-theme'] });
