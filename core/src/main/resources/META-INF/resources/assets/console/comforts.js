// Comforts; every page works without them.

// Keys, for whoever works here all day: « / » leads to « Aller à une commune » from wherever nothing is typed. Who speaks to
// their computer, or presses keys unawares, switches it off (WCAG 2.1.4).
const find = document.getElementById("aller");
const keys = document.querySelector("[data-keys]");
if (find && keys) {
  const KEPT = "parvis.keys";
  const toggle = keys.querySelector("button");
  let on = true;

  const show = () => {
    toggle.textContent = on ? toggle.dataset.off : toggle.dataset.on;
    if (on) {
      find.setAttribute("aria-keyshortcuts", "/");
    } else {
      find.removeAttribute("aria-keyshortcuts");
    }
  };

  try {
    on = localStorage.getItem(KEPT) !== "off";
  } catch {
    // A browser that keeps nothing: it is on.
  }
  show();
  keys.hidden = false;
  toggle.addEventListener("click", () => {
    on = !on;
    show();
    try {
      localStorage.setItem(KEPT, on ? "on" : "off");
    } catch {
      // As long as this page is open, then.
    }
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");
    if (on && event.key === "/" && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      find.focus();
      find.select();
    }
  });
}

// A table of which rows are ticked: the arrows go from tick to tick, Enter leads to what is done with them.
const deed = document.getElementById("agir");
const ticks = [...document.querySelectorAll(".tick input")];
if (deed && ticks.length > 0) {
  document.querySelector("[data-ticks]").hidden = false;
  for (const [row, tick] of ticks.entries()) {
    tick.addEventListener("keydown", (event) => {
      const next = { ArrowDown: ticks[row + 1], ArrowUp: ticks[row - 1], Enter: deed.querySelector("input:checked, input, select") }[event.key];
      if (next) {
        next.focus();
      }
      if (["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) {
        event.preventDefault();
      }
    });
  }
}

// Whoever sorts, filters or turns a page with the keyboard goes on in the list, and not at the top of the page.
const LIST = "parvis.list";
document.addEventListener("click", (event) => {
  const pressed = event.target.closest?.("th[aria-sort] a, .pagination a, .filters button");
  if (pressed && event.detail === 0) {
    const { pathname } = new URL(pressed.href ?? pressed.form.action);
    try {
      sessionStorage.setItem(LIST, pathname + (pressed.closest("th") ? " sorted" : ""));
    } catch {
      // A browser that keeps nothing: from the top of the page, then.
    }
  }
});
let [list, sorted] = [];
try {
  [list, sorted] = (sessionStorage.getItem(LIST) ?? "").split(" ");
  sessionStorage.removeItem(LIST);
} catch {
  // The same browser.
}
if (list === location.pathname) {
  const heading = sorted ? document.querySelector("th[aria-sort=ascending] a, th[aria-sort=descending] a") : null;
  (document.querySelector(".errors") ?? heading ?? document.querySelector(".table-scroll") ?? document.getElementById("contenu")).focus();
}

// Results as one types: <form data-live="address of the results alone" data-results="id" data-count="id">.
for (const form of document.querySelectorAll("form[data-live]")) {
  const results = document.getElementById(form.dataset.results);
  const count = document.getElementById(form.dataset.count);
  let waiting;
  let asked;

  const search = async () => {
    const query = new URLSearchParams(new FormData(form));
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await fetch(`${form.dataset.live}?${query}`, { signal: asked.signal });
      // Signed out meanwhile, or an error: the ordinary way shows the page that says so.
      if (!answer.ok || answer.redirected) {
        form.submit();
        return;
      }
      results.innerHTML = await answer.text();
      count.textContent = results.querySelector("[data-found]")?.dataset.found ?? "";
      history.replaceState(null, "", `?${query}`);
    } catch (failure) {
      if (failure.name !== "AbortError") {
        form.submit();
      }
    }
  };

  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    search();
  });
  // What was typed before this script was there.
  if ([...form.querySelectorAll("input[type=search], input[type=text]")].some((field) => field.value !== field.defaultValue)) {
    search();
  }
}

// Several forms on one page: to send one would lose what was changed in another.
const unsaved = document.querySelector("[data-unsaved]");
if (unsaved) {
  const isChanged = (control) =>
    control.defaultChecked !== undefined && ["checkbox", "radio"].includes(control.type)
      ? control.checked !== control.defaultChecked
      : control.defaultValue !== undefined && control.value !== control.defaultValue;
  document.addEventListener("submit", (event) => {
    const lost = [...document.forms].some((form) => form !== event.target && [...form.elements].some(isChanged));
    if (lost && !confirm(unsaved.dataset.unsaved)) {
      event.preventDefault();
    }
  });
}

// A long work: <div data-poll="address of the progress alone"> until it holds [data-finished], then the whole page anew.
for (const place of document.querySelectorAll("[data-poll]")) {
  const look = async () => {
    try {
      const answer = await fetch(place.dataset.poll);
      if (answer.redirected) {
        // Signed out meanwhile.
        location.reload();
        return;
      }
      if (answer.ok) {
        place.innerHTML = await answer.text();
      }
    } catch {
      // The network is away for a moment; the work goes on without it.
    }
    if (place.querySelector("[data-finished]")) {
      location.reload();
    } else {
      setTimeout(look, 700);
    }
  };
  setTimeout(look, 700);
}
