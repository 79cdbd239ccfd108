// What a reader can do without: sorting, filtering and jumping. Every page can be read with this file missing.
(() => {
  "use strict";
  const root = document.body.dataset.root;
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  // Letters without their marks, as whoever looks for a name types it: `Küstenamt` is found by `kustenamt` and by
  // `kuestenamt`, `Łódź` by `lodz`. What does not come apart into a letter and a mark stands in the first table.
  const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", þ: "th", ł: "l", ħ: "h", ŧ: "t", ŋ: "n", ı: "i" };
  const doubled = { ä: "ae", ö: "oe", ü: "ue", å: "aa", ø: "oe" };
  const plain = (text) =>
    text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/[^\0-\x7f]/g, (letter) => letters[letter] ?? letter);
  const spelt = (text) => plain(text.toLowerCase().normalize("NFC").replace(/[äöüåø]/g, (letter) => doubled[letter]));
  const folded = (text) => plain(text) + "\n" + spelt(text);
  // Each word of what is looked for, in either way of writing it.
  const finder = (wanted) => {
    const words = wanted.split(/\s+/).filter(Boolean).map((word) => [plain(word), spelt(word)]);
    return (text) => words.every((forms) => forms.some((form) => text.includes(form)));
  };

  // One menu of the bar is open at a time, and a click elsewhere closes it.
  const menus = [...document.querySelectorAll(".site-nav details")];
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && menus.find((menu) => menu.open);
    if (!open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });

  // What a page shows stands behind the # of its address: the name of a place on it, or `?` and keys with values.
  const readState = () => new URLSearchParams(location.hash.startsWith("#?") ? location.hash.slice(2) : "");
  let state = readState();
  const setState = (key, value) => {
    if (value) state.set(key, value);
    else state.delete(key);
    const text = String(state);
    history.replaceState(null, "", text ? "#?" + text : location.pathname + location.search);
  };
  // What brings a part of the page into the state of its address.
  const restorers = [];
  const restore = () => {
    state = readState();
    for (const each of restorers) each();
  };
  addEventListener("hashchange", () => { if (!location.hash || location.hash.startsWith("#?")) restore(); });

  // How old a page is whose day nobody fixed: the reader's day in the site's timezone less the page's own.
  const today = (timeZone) => {
    try {
      const parts = new Intl.DateTimeFormat("en", { timeZone, year: "numeric", month: "numeric", day: "numeric" }).formatToParts();
      const { year, month, day } = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
      return Date.UTC(year, month - 1, day);
    } catch { return NaN; /* The browser does not know the zone. */ }
  };
  const tellAge = (time, mark) => {
    const days = (today(time.dataset.zone) - Date.parse(time.dateTime)) / 86_400_000;
    mark.textContent = days === 1 ? time.dataset.dayOld : time.dataset.daysOld.replace("#", days);
    mark.hidden = !(days > 0);
  };
  for (const time of document.querySelectorAll("time[data-zone]")) {
    const mark = document.createElement("strong");
    mark.className = "late old";
    time.after(" ", mark);
    tellAge(time, mark);
    document.addEventListener("visibilitychange", () => tellAge(time, mark));
  }

  // The rep whose work is shown: the one that the address names, or else the one chosen last on any page of this site, which
  // others on the same host do not share. Not every browser lets a page remember something.
  const store = "dossier.rep " + new URL(root || ".", location.href).pathname;
  const remembered = () => {
    try { return localStorage.getItem(store) ?? ""; } catch { return ""; }
  };
  const remember = (key) => {
    try {
      if (key) localStorage.setItem(store, key);
      else localStorage.removeItem(store);
    } catch { /* It is chosen for this page only. */ }
  };
  let rep = "";
  const isOthers = (element) => rep !== "" && "rep" in element.dataset && element.dataset.rep !== rep;

  // Sorting: a button in each heading.
  const sortValue = (cell) => {
    if (!cell) return "";
    const time = cell.querySelector("time");
    return cell.dataset.sort ?? cell.dataset.exact ?? time?.dateTime ?? cell.textContent.trim();
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

  // What a column shows, added up to the smallest unit, and rounded as the column is.
  const sum = (cells) => {
    const number = (text) => text.replace(/[,\s]/g, "").replace("−", "-").match(/-?\d+(\.\d+)?/)?.[0];
    const figures = cells.map((cell) => number(cell.dataset.exact ?? cell.textContent)).filter(Boolean);
    const shown = Math.max(0, ...cells.map((cell) => number(cell.textContent)?.split(".")[1]?.length ?? 0));
    const places = Math.max(0, ...figures.map((figure) => figure.split(".")[1]?.length ?? 0));
    const units = figures.reduce((all, figure) => {
      const [wholes, parts = ""] = figure.split(".");
      return all + BigInt(wholes + parts.padEnd(places, "0"));
    }, 0n);
    const step = 10n ** BigInt(places - shown);
    const size = ((units < 0n ? -units : units) + step / 2n) / step;
    const digits = String(size).padStart(shown + 1, "0");
    const grouped = digits.slice(0, digits.length - shown).replace(/\B(?=(\d{3})+$)/g, ",");
    return (units < 0n && size > 0n ? "−" : "") + grouped + (shown ? "." + digits.slice(-shown) : "");
  };

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
  const filters = [];
  for (const bar of document.querySelectorAll("[data-filter]")) {
    const table = document.getElementById(bar.dataset.filter);
    const rows = [...table.tBodies[0].rows];
    const heads = table.tHead.rows[0].cells;
    const hasReps = document.querySelector("[data-reps]") !== null;
    const columns = bar.dataset.columns.split(" ").map(Number).filter((column) => !(hasReps && heads[column].dataset.key === "rep"));
    const text = document.createElement("input");
    text.type = "search";
    const texts = rows.map((row) => folded(row.textContent + " " + (row.dataset.find ?? "")));
    const selects = columns.map((column) => {
      const values = [...new Set(rows.map((row) => row.cells[column].textContent.trim()))].filter(Boolean);
      return choice(bar.dataset.all, values.sort(collator.compare).map((value) => [value, value]));
    });
    const keys = columns.map((column) => heads[column].dataset.key);
    // A filtered table totals the rows that it shows, to the smallest unit; unfiltered, it has the total that it came with.
    const foot = table.tFoot?.rows[0];
    const whole = foot && [...foot.cells].map((cell) => [...cell.childNodes]);
    const total = () => {
      const shown = rows.filter((row) => !row.hidden);
      foot?.classList.toggle("is-filtered", shown.length < rows.length);
      whole?.forEach((nodes, column) => {
        const cell = foot.cells[column];
        if (shown.length === rows.length) return cell.replaceChildren(...nodes);
        if (cell.tagName === "TH") return cell.replaceChildren(`${shown.length} / ${rows.length}`);
        const isSum = table.tHead.rows[0].cells[column].dataset.total !== undefined;
        cell.replaceChildren(isSum ? sum(shown.map((row) => row.cells[column])) : "");
      });
    };
    const apply = () => {
      const fits = finder(text.value);
      rows.forEach((row, at) => {
        const isChosen = columns.every((column, i) => !selects[i].value || row.cells[column].textContent.trim() === selects[i].value);
        row.hidden = isOthers(row) || !(isChosen && fits(texts[at]));
      });
      total();
    };
    bar.append(field(bar.dataset.text, text));
    columns.forEach((column, i) => bar.append(field(heads[column].textContent, selects[i])));
    bar.addEventListener("input", () => {
      setState("text", text.value);
      keys.forEach((key, i) => setState(key, selects[i].value));
      apply();
    });
    restorers.push(() => {
      text.value = state.get("text") ?? "";
      selects.forEach((select, i) => {
        const value = state.get(keys[i]) ?? "";
        select.value = [...select.options].some((option) => option.value === value) ? value : "";
      });
      apply();
    });
    filters.push(apply);
    bar.hidden = false;
  }

  // Showing the work of one rep: what is others' is hidden, and what is for everybody.
  for (const bar of document.querySelectorAll("[data-reps]")) {
    const reps = new Map([...bar.querySelectorAll("span")].map((span) => [span.dataset.value, span]));
    const select = choice(bar.dataset.all, [...reps].map(([key, span]) => [key, span.textContent]));
    const only = document.createElement("p");
    only.setAttribute("role", "status");
    const all = document.createElement("button");
    all.type = "button";
    all.textContent = bar.dataset.showAll;
    const entries = [...document.querySelectorAll("main [data-rep]")];
    const isShown = (element) => !element.hidden && element.querySelectorAll("[data-rep]").length === 0;
    const apply = () => {
      const wanted = state.get("rep") ?? remembered();
      rep = reps.has(wanted) ? wanted : "";
      select.value = rep;
      only.replaceChildren(...(rep ? [reps.get(rep).dataset.only + bar.dataset.separator, all] : []));
      for (const entry of entries) {
        entry.hidden = isOthers(entry) || (rep === "" && "rest" in entry.dataset);
        if (entry.localName === "details") entry.open = rep !== "" && !entry.hidden;
      }
      for (const part of document.querySelectorAll("[data-everybody]")) part.hidden = rep !== "";
      for (const part of document.querySelectorAll("[data-one]")) part.hidden = rep === "";
      const isEmpty = (part) => ![...part.querySelectorAll("[data-rep]")].some(isShown);
      for (const part of document.querySelectorAll("[data-group]")) part.hidden = isEmpty(part);
      for (const note of document.querySelectorAll("[data-none]")) note.hidden = !isEmpty(note.parentNode);
      for (const filter of filters) filter();
    };
    const choose = (key) => {
      remember(key);
      setState("rep", key);
      apply();
    };
    bar.replaceChildren(field(bar.dataset.label, select), only);
    select.addEventListener("input", () => choose(select.value));
    all.addEventListener("click", () => {
      choose("");
      select.focus();
    });
    // A page that the browser kept shows whom another page chose since.
    addEventListener("pageshow", (event) => { if (event.persisted) apply(); });
    restorers.push(apply);
    bar.hidden = false;
  }
  restore();

  // The search: an account, a person, a complaint or a page.
  const jump = document.getElementById("jump");
  const results = document.getElementById("jump-results");
  const status = jump.parentNode.querySelector("[role=status]");
  // Some are seen at once, the others by scrolling; who needs one behind these types on.
  const mostResults = 50;
  let index = null;
  let chosen = -1;
  const open = async () => {
    if (index) return;
    const response = await fetch(root + "search.json").catch(() => null);
    const entries = response?.ok ? await response.json() : [];
    index = entries.map((entry) => [entry, folded([entry[0], ...entry.slice(3)].join(" "))]);
  };
  const choose = (number) => {
    chosen = number;
    [...results.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === chosen)));
    if (!results.children[chosen]) return jump.removeAttribute("aria-activedescendant");
    jump.setAttribute("aria-activedescendant", results.children[chosen].id);
    results.children[chosen].scrollIntoView({ block: "nearest" });
  };
  const part = (name, text) => {
    const element = document.createElement(name);
    element.textContent = text;
    return element;
  };
  const show = () => {
    const wanted = jump.value.trim();
    const fits = finder(wanted);
    const found = wanted && index ? index.filter(([, text]) => fits(text)).slice(0, mostResults) : [];
    results.replaceChildren(...found.map(([[name, kind, path, number, other]], i) => {
      const item = document.createElement("li");
      item.id = "jump-" + i;
      item.role = "option";
      item.append(part("b", name), " ", part("span", kind));
      const rest = [number, other].filter(Boolean).map((text) => part("span", text));
      if (rest.length) {
        const small = part("small", "");
        small.className = "joined";
        small.append(...rest);
        item.append(" ", small);
      }
      item.addEventListener("mousedown", () => { location.href = root + path; });
      item.dataset.path = path;
      return item;
    }));
    const none = wanted && index && !found.length ? jump.closest(".jump").dataset.noMatch.replace("…", () => wanted) : "";
    status.textContent = none;
    status.className = none ? "none" : "unseen";
    results.hidden = found.length === 0;
    jump.ariaExpanded = String(found.length > 0);
    choose(found.length ? 0 : -1);
  };
  // A page opened from a folder cannot read the index; then there is no search.
  if (location.protocol !== "file:") jump.closest(".jump").hidden = false;
  // The bar at the side of the list takes no focus from the field, which would close it.
  results.addEventListener("mousedown", (event) => event.preventDefault());
  jump.addEventListener("focus", open);
  jump.addEventListener("input", async () => { await open(); show(); });
  jump.addEventListener("blur", () => { results.hidden = true; status.className = "unseen"; jump.ariaExpanded = "false"; });
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
