// What a reader can do without: sorting, filtering and jumping. Every page can be read with this file missing.
(() => {
  "use strict";
  const root = document.body.dataset.root;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  // Sorting: a button in each heading.
  const sortValue = (cell) => {
    if (!cell) return "";
    const time = cell.querySelector("time");
    return cell.dataset.sort ?? time?.dateTime ?? cell.textContent.trim();
  };
  const asNumber = (text) => Number(text.replace(/[,%\s]/g, "").replace("−", "-"));
  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    for (const [index, heading] of [...table.tHead.rows[0].cells].entries()) {
      const button = document.createElement("button");
      button.type = "button";
      button.title = table.dataset.hint;
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const isRising = heading.ariaSort !== "ascending";
        for (const other of heading.parentNode.cells) other.removeAttribute("aria-sort");
        heading.ariaSort = isRising ? "ascending" : "descending";
        const isFigure = heading.classList.contains("figure");
        const rows = [...body.rows].map((row) => [sortValue(row.cells[index]), row]);
        rows.sort(([left], [right]) => {
          if (left === "" || right === "") return (left === "") - (right === "");
          const order = isFigure ? asNumber(left) - asNumber(right) : collator.compare(left, right);
          return isRising ? order : -order;
        });
        body.append(...rows.map(([, row]) => row));
      });
    }
  }

  const field = (label, control) => {
    const element = document.createElement("label");
    element.append(label, control);
    return element;
  };
  const choice = (all, values) => {
    const select = document.createElement("select");
    select.append(new Option(all, ""), ...values.map(([value, text]) => new Option(text, value)));
    return select;
  };

  // Filtering a table by the words in some of its columns.
  for (const bar of document.querySelectorAll("[data-filter]")) {
    const table = document.getElementById(bar.dataset.filter);
    const rows = [...table.tBodies[0].rows];
    const columns = bar.dataset.columns.split(" ").map(Number);
    const text = document.createElement("input");
    text.type = "search";
    const selects = columns.map((column) => {
      const values = [...new Set(rows.map((row) => row.cells[column].textContent.trim()))].filter(Boolean);
      return choice(bar.dataset.all, values.sort(collator.compare).map((value) => [value, value]));
    });
    const apply = () => {
      const wanted = text.value.trim().toLowerCase();
      for (const row of rows) {
        const fits = columns.every((column, i) => !selects[i].value || row.cells[column].textContent.trim() === selects[i].value);
        row.hidden = !(fits && row.textContent.toLowerCase().includes(wanted));
      }
    };
    bar.append(field(bar.dataset.text, text));
    columns.forEach((column, i) => bar.append(field(table.tHead.rows[0].cells[column].textContent, selects[i])));
    bar.addEventListener("input", apply);
    bar.hidden = false;
  }

  // Filtering a calendar by rep.
  for (const bar of document.querySelectorAll("[data-reps]")) {
    const reps = [...bar.querySelectorAll("span")].map((span) => [span.dataset.value, span.textContent]);
    if (reps.length < 2) continue;
    const select = choice(bar.dataset.all, reps);
    const entries = document.getElementById(bar.dataset.reps).querySelectorAll("[data-rep]");
    bar.replaceChildren(field(bar.dataset.label, select));
    select.addEventListener("input", () => {
      for (const entry of entries) entry.hidden = select.value !== "" && entry.dataset.rep !== select.value;
    });
    bar.hidden = false;
  }

  // Jumping to an account, a person or a product.
  const jump = document.getElementById("jump");
  const results = document.getElementById("jump-results");
  let index = null;
  let chosen = -1;
  const open = async () => {
    if (index) return;
    const response = await fetch(root + "search.json").catch(() => null);
    index = response?.ok ? await response.json() : [];
  };
  const choose = (number) => {
    chosen = number;
    [...results.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
    if (results.children[chosen]) jump.setAttribute("aria-activedescendant", results.children[chosen].id);
    else jump.removeAttribute("aria-activedescendant");
  };
  const show = () => {
    const words = jump.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length && index ? index.filter(([name]) => words.every((word) => name.toLowerCase().includes(word))) : [];
    results.replaceChildren(...found.slice(0, 8).map(([name, kind, path], i) => {
      const item = document.createElement("li");
      item.id = "jump-" + i;
      item.role = "option";
      const note = document.createElement("span");
      note.className = "meta";
      note.textContent = " " + kind;
      item.append(name, note);
      item.addEventListener("mousedown", () => { location.href = root + path; });
      item.dataset.path = path;
      return item;
    }));
    results.hidden = found.length === 0;
    jump.ariaExpanded = String(found.length > 0);
    choose(found.length ? 0 : -1);
  };
  // A page opened from a folder cannot read the index; then there is no search.
  if (location.protocol !== "file:") jump.closest(".jump").hidden = false;
  jump.addEventListener("focus", open);
  jump.addEventListener("input", async () => { await open(); show(); });
  jump.addEventListener("blur", () => { results.hidden = true; jump.ariaExpanded = "false"; });
  jump.addEventListener("keydown", (event) => {
    const count = results.children.length;
    if (event.key === "ArrowDown" && count) choose((chosen + 1) % count);
    else if (event.key === "ArrowUp" && count) choose((chosen + count - 1) % count);
    else if (event.key === "Enter" && results.children[chosen]) location.href = root + results.children[chosen].dataset.path;
    else if (event.key === "Escape") jump.value = "", show();
    else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "/" && !/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) {
      event.preventDefault();
      jump.focus();
    }
  });
})();
