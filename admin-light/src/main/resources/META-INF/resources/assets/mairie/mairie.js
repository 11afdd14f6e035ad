// Makes the wizard and the board smoother; without it every button still does the same.

// A field that only matters for some answers: data-when="duree=date".
const arrange = () => {
  for (const part of document.querySelectorAll("[data-when]")) {
    const [name, values] = part.dataset.when.split("=");
    const chosen = [...document.getElementsByName(name)].find((field) => !["radio", "checkbox"].includes(field.type) || field.checked);
    part.hidden = !(chosen && values.split(",").includes(chosen.value)) && !part.querySelector(".has-error");
  }
  // What does not go together with a field that is filled in, and the word that says why.
  for (const part of document.querySelectorAll("[data-without], [data-with]")) {
    const filled = Boolean(document.getElementsByName(part.dataset.without ?? part.dataset.with)[0]?.value);
    part.hidden = "with" in part.dataset ? !filled : filled && !part.querySelector(".has-error");
    for (const field of part.querySelectorAll("input")) field.disabled = part.hidden;
  }
};

// The answers that a question can be asked after, once those of an earlier one have changed.
const offer = (page) => {
  for (const more of document.querySelectorAll(".more")) {
    const list = more.querySelector("select");
    const fresh = page.querySelector(`#${more.closest(".asked").id} .more select`);
    if (!list && fresh) more.querySelector("summary").after(fresh.closest(".field"));
    if (!list || !fresh) continue;
    const offered = [...fresh.options].some((option) => option.value === list.value);
    const chosen = offered ? list.value : fresh.value;
    list.replaceChildren(...fresh.childNodes);
    list.value = chosen;
  }
};

// What the draft says now; or that somebody else has changed it, which nothing is written over before it is read.
const edition = (form, page) => {
  const fresh = page.querySelector("#saisie > [name=edition]");
  // The element and not its value: a browser that reloads the page would bring a changed value back.
  if (fresh) form.querySelector("[name=edition]").replaceWith(fresh);
  const told = page.querySelector(".overtaken");
  const before = document.querySelector(".overtaken");
  // Not the section: a press of its button may be waiting for this very answer.
  if (before && told) before.querySelector("[name=edition]").value = told.querySelector("[name=edition]").value;
  else if (before) before.remove();
  else if (told) {
    document.querySelector(".beside").before(told);
    told.focus();
  }
};

// Never from the cache, which a page that the browser went back to would otherwise read an older draft from.
// Not form.action: a button of that name stands before it.
// What is small enough arrives although the page is left meanwhile; browsers refuse to promise that of more than 64 kB.
const send = (form, filled) => {
  const body = new URLSearchParams(filled);
  return fetch(form.getAttribute("action"), { method: "POST", body, cache: "no-store", keepalive: body.toString().length < 60000 });
};

// The preview beside a form that is being changed.
let soon = 0;
let saving = null;
let unsaved = false;
let turnedDown = false;
const show = async (form) => {
  unsaved = false;
  const filled = new FormData(form);
  filled.append("action", "apercu");
  try {
    const answer = await send(form, filled);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const preview = page.querySelector(".preview");
    if (preview) document.querySelector(".preview").replaceWith(preview);
    edition(form, page);
    turnedDown = !answer.ok;
    if (answer.ok) offer(page);
  } catch {
    // The network is away; the next change will do.
    unsaved = true;
  }
};
// One after the other: a second one under way would carry the edition that the first one replaces.
const save = (form) => {
  const last = (saving ?? Promise.resolve()).then(() => show(form)).finally(() => {
    if (saving === last) saving = null;
  });
  saving = last;
};
// What is typed without leaving the field, too: a form of a single field is left by its button only.
for (const [what, wait] of [["change", 400], ["input", 1500]]) {
  document.addEventListener(what, (event) => {
    const form = event.target.closest(".beside > form");
    if (!form) return;
    unsaved = true;
    clearTimeout(soon);
    soon = setTimeout(() => save(form), wait);
  });
}

// Whoever goes on to another page takes nothing along that is not saved yet: it is saved first, and what is refused is told here.
document.addEventListener("click", async (event) => {
  const link = event.target.closest("a[href]");
  const form = document.querySelector(".beside > form");
  const elsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!form || !link || elsewhere || link.target || link.getAttribute("href").startsWith("#")) return;
  if ((!unsaved && !saving && !turnedDown) || document.querySelector(".overtaken")) return;
  event.preventDefault();
  clearTimeout(soon);
  if (unsaved) save(form);
  await saving;
  if (document.querySelector(".overtaken")) return;
  const told = turnedDown && document.querySelector("button[form=saisie][value=apercu]");
  if (told) told.click();
  else location.assign(link.href);
});
for (const left of ["visibilitychange", "pagehide"]) {
  addEventListener(left, () => {
    const form = document.querySelector(".beside > form");
    if (!form || !unsaved || (left === "visibilitychange" && document.visibilityState === "visible")) return;
    clearTimeout(soon);
    save(form);
  });
}

// Whoever comes back to a page that the browser has kept has saved it themselves since: that is no other person's change.
addEventListener("pageshow", (event) => {
  const [way] = performance.getEntriesByType("navigation");
  if (!event.persisted && way?.type !== "back_forward") return;
  const form = document.querySelector(".beside > form");
  if (form) save(form);
  else if (document.querySelector("[name=edition]") && !document.querySelector(".errors")) location.reload();
});

// The buttons within a list of questions: the page comes back as it would, without the jump.
const busy = new WeakSet();
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  clearTimeout(soon);
  if (form.matches(".beside > form")) unsaved = false;
  if (saving) {
    // Two writes of one draft at the same time: the second would be refused.
    event.preventDefault();
    saving.then(() => button.click());
    return;
  }
  if (!form.matches("[data-smooth]") || !button || !button.closest(".asked, .lines, .deleted, form > p")) return;
  event.preventDefault();
  if (busy.has(form)) return;
  busy.add(form);
  const filled = new FormData(form);
  filled.append(button.name, button.value);
  try {
    const answer = await send(form, filled);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.querySelector("[data-smooth]")) throw new Error("Another page");
    document.querySelector("main").replaceChildren(...page.querySelector("main").childNodes);
    document.title = page.title;
    arrange();
    const target = document.querySelector("main .overtaken") ?? document.querySelector("main [autofocus]");
    target?.focus();
    (target?.closest(".asked") ?? target)?.scrollIntoView({ block: "nearest" });
  } catch {
    // As without a script, so that nothing typed is lost.
    form.removeAttribute("data-smooth");
    button.click();
  } finally {
    busy.delete(form);
  }
});

// The count of a consultation that is open, while somebody looks at it.
const live = document.querySelector("[data-refresh]");
if (live) {
  setInterval(async () => {
    if (document.hidden || live.contains(document.activeElement)) return;
    try {
      const answer = await fetch(live.dataset.refresh);
      if (answer.ok && !answer.redirected) {
        const open = live.querySelector("details")?.open;
        live.innerHTML = await answer.text();
        if (open) live.querySelector("details").open = true;
      }
    } catch {
      // The network is away; the next time will do.
    }
  }, 20000);
}

document.addEventListener("change", arrange);
arrange();
