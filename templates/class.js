
"use strict";
(() => {
  const table = document.getElementById("students");
  const box = document.getElementById("filter");
  const shown = document.getElementById("shown");
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const fold = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

  box.closest("[hidden]").hidden = false;
  box.addEventListener("input", () => {
    const wanted = fold(box.value.trim());
    for (const row of rows) row.hidden = !fold(row.cells[0].textContent).includes(wanted);
    shown.textContent = wanted ? `${rows.filter((row) => !row.hidden).length} of ${rows.length}` : "";
  });

  table.tHead.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    const head = button.closest("th");
    const byNumber = "number" in head.dataset;
    const before = head.getAttribute("aria-sort");
    const up = before ? before === "descending" : !byNumber;
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", up ? "ascending" : "descending");
    // The rows come in the order of their names: a stable sort by name only turns them round.
    const key = byNumber ? (row) => Number(row.cells[head.cellIndex].dataset.key) : (row) => rows.indexOf(row);
    const keyed = rows.map((row) => [key(row), row]);
    keyed.sort((one, two) => (up ? one[0] - two[0] : two[0] - one[0]));
    body.append(...keyed.map((pair) => pair[1]));
  });
})();
