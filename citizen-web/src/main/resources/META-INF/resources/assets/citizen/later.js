// Keeps a long questionnaire on this device until it is sent; without it, one answers in one go.
const MONTH = 30 * 24 * 3600 * 1000;
const sent = document.querySelector("[data-sent]");
const form = document.querySelector("[data-kept]");
const place = "parvis " + (sent?.dataset.sent ?? form?.dataset.kept);
const began = document.getElementById("commence");
const kept = document.getElementById("garde");

// A browser may refuse its storage altogether, in a private window for instance.
function storage(work) {
  try {
    return work(localStorage);
  } catch {
    return null;
  }
}

function fields() {
  return [...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "courriel");
}

function keep() {
  const answered = fields();
  if (!answered.some(([name, value]) => /^q\d/.test(name) && value.trim())) return;
  const done = storage((store) => (store.setItem(place, JSON.stringify({ at: Date.now(), answered })), true));
  if (done) kept.hidden = false;
}

function found() {
  const stored = storage((store) => JSON.parse(store.getItem(place)));
  return stored && Date.now() - stored.at < MONTH ? stored.answered : null;
}

if (sent) {
  storage((store) => store.removeItem(place));
} else if (form) {
  const before = began ? found() : null;
  if (before && !fields().some(([name]) => /^q\d/.test(name))) {
    began.hidden = false;
    document.getElementById("reprendre").addEventListener("click", () => {
      const back = document.createElement("form");
      back.method = "post";
      back.action = form.action;
      const page = before.find(([name]) => name === "page")?.[1] ?? "1";
      for (const [name, value] of [...before, ["vers", page]]) {
        const field = document.createElement("input");
        field.type = "hidden";
        field.name = name;
        field.value = value;
        back.append(field);
      }
      document.body.append(back);
      back.submit();
    });
  } else {
    keep();
  }
  form.addEventListener("input", keep);
  for (const button of document.querySelectorAll("[data-forget]")) {
    button.addEventListener("click", () => {
      storage((store) => store.removeItem(place));
      form.removeEventListener("input", keep);
      if (began) began.hidden = true;
      kept.textContent = kept.dataset.forgotten;
      kept.hidden = false;
    });
  }
}
