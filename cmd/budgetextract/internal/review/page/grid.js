// Moving in a table by keyboard and pointer.

// bringRow brings a cell of the shown table into view.
function bringRow(ref) {
  const el = document.querySelector(`#table [data-id="${CSS.escape(idOf(ref))}"]`);
  if (!el) return;
  for (const other of document.querySelectorAll('#table [tabindex="0"]')) other.tabIndex = -1;
  el.tabIndex = 0;
  const pane = $("table");
  const [box, frame] = [el.getBoundingClientRect(), pane.getBoundingClientRect()];
  if (box.top < frame.top + 60 || box.bottom > frame.bottom - 20) pane.scrollTop += box.top - frame.top - frame.height / 3;
  if (box.left < frame.left || box.right > frame.right) pane.scrollLeft += box.left - frame.left - frame.width / 2;
}

function clickTable(event) {
  const id = event.target.closest("[data-id]")?.dataset.id;
  if (!id) return;
  select(refOfId(id));
  event.target.closest("[data-id]").focus({ preventScroll: true });
}

const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

// moveInTable moves the selection by arrow keys, and opens the cell by Enter.
function moveInTable(event) {
  const cell = event.target.closest("td[data-id]");
  if (!cell) return;
  if (event.key === "Enter") {
    event.preventDefault();
    select(refOfId(cell.dataset.id));
    $("value")?.focus();
    return;
  }
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const to = step[0] ? rowBeside(cell, step[0]) : besideCell(cell, step[1]);
  if (!to) return;
  select(refOfId(to.dataset.id));
  to.focus({ preventScroll: true });
}

function besideCell(cell, step) {
  let to = cell;
  do to = step > 0 ? to.nextElementSibling : to.previousElementSibling; while (to && !to.dataset.id);
  return to;
}

function rowBeside(cell, step) {
  const rows = [...document.querySelectorAll("#table tbody tr")];
  const row = rows[rows.indexOf(cell.parentElement) + step];
  const at = [...cell.parentElement.children].indexOf(cell);
  return row && (row.children[at]?.dataset.id ? row.children[at] : row.querySelector("[data-id]"));
}
