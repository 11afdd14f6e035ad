// Seals a ballot on this device: what is chosen leaves it only under the key of the box. Without WebCrypto, the form goes on alone.
const code = document.getElementById("code");
const clear = document.getElementById("bulletin-clair");
const sealed = document.getElementById("bulletin-scelle");

// The code of the letter stands behind the address, which a browser never sends.
function takeCode() {
  if (!code || !/^#[0-9A-Za-z-]{10,40}$/.test(location.hash)) return;
  code.value = location.hash.slice(1);
  history.replaceState(null, "", location.pathname + location.search);
}
takeCode();
addEventListener("hashchange", takeCode);

const projects = clear ? [...clear.querySelectorAll("[data-project]")] : [];
const kind = clear?.dataset.ballot;
const limit = Number(clear?.dataset.limit);

// What is filled in: the projects named, each with its number; a tick is 1.
function filled() {
  return projects
    .map((project) => {
      const control = project.querySelector("input[type=checkbox], input[type=radio]:checked, input[inputmode], select");
      const typed = control?.type === "checkbox" ? (control.checked ? "1" : "") : (control?.value.trim() ?? "");
      return { project, typed, number: Number(typed) };
    })
    .filter(({ typed }) => !/^0*$/.test(typed));
}

const used = (chosen) =>
  chosen.reduce((sum, { project, number }) => sum + (kind === "WITHIN" ? Number(project.dataset.cost) : number || 0), 0);

function allowed(chosen) {
  if (!chosen.every(({ typed }) => /^\d{1,3}$/.test(typed))) return false;
  if (kind === "UP_TO") return chosen.length <= limit;
  if (kind === "WITHIN") return used(chosen) <= Number(clear.dataset.envelope);
  if (kind === "POINTS") return used(chosen) <= limit;
  if (kind === "RANKED") return new Set(chosen.map(({ number }) => number)).size === chosen.length && chosen.length <= limit;
  return true;
}

// The one text of a choice: in the order of the paper, or of the places of a ranking.
function written(chosen) {
  const order = [...chosen].sort((one, other) =>
    kind === "RANKED" ? one.number - other.number : one.project.dataset.rank - other.project.dataset.rank,
  );
  const numbered = kind === "POINTS" || kind === "GRADES";
  return order.map(({ project, number }) => project.dataset.project + (numbered ? ":" + number : "")).join(",");
}

const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

// RSA-OAEP of 4096 bits with SHA-256: the length in two bytes, the choice, then noughts, so that all ballots are as long.
async function seal(choice) {
  const key = await crypto.subtle.importKey("spki", bytes(clear.dataset.key), { name: "RSA-OAEP", hash: "SHA-256" }, false, ["encrypt"]);
  const content = new TextEncoder().encode(choice);
  const padded = new Uint8Array(446);
  new DataView(padded.buffer).setUint16(0, content.length);
  padded.set(content, 2);
  const ballot = new Uint8Array(await crypto.subtle.encrypt({ name: "RSA-OAEP" }, key, padded));
  return btoa(String.fromCharCode(...ballot));
}

function line({ project, number }) {
  const item = document.createElement("li");
  const title = document.createElement("strong");
  title.textContent = project.dataset.title;
  item.append(title);
  const said = {
    POINTS: () => (number === 1 ? sealed.dataset.point : sealed.dataset.points.replace("7", number)),
    RANKED: () => sealed.dataset.place.replace("7", number),
    GRADES: () => (project.querySelector("input:checked + label") ?? project.querySelector("input[value='0'] + label")).textContent,
  }[kind];
  if (said) item.append(" – " + said());
  const price = document.createElement("span");
  price.className = "hint";
  price.textContent = " " + project.querySelector(".hint strong").textContent;
  item.append(price);
  return item;
}

function complain(sentence) {
  const place = document.getElementById("choix-error");
  const error = place ?? document.createElement("p");
  error.id = "choix-error";
  error.className = "error";
  error.tabIndex = -1;
  error.setAttribute("role", "alert");
  error.textContent = sentence;
  if (!place) (clear.querySelector("[data-gauge]") ?? clear.querySelector(".projects")).before(error);
  error.focus();
}

const figure = (number) => new Intl.NumberFormat(document.documentElement.lang).format(number);

// By how much what is filled in goes beyond the envelope, or the limit.
const beyond = () => Math.max(used(filled()) - Number(clear.querySelector("[data-gauge]")?.dataset.most), 0) || 0;

function tell() {
  const gauge = clear.querySelector("[data-gauge]");
  if (!gauge) return;
  const sum = used(filled());
  const over = beyond();
  const words = (over ? gauge.dataset.over : gauge.dataset.sum).replace("{0}", figure(sum)).replace("{1}", figure(over));
  for (const bar of [gauge.querySelector("progress"), document.getElementById("total")]) {
    bar.value = Math.min(sum, bar.max);
    bar.parentElement.querySelector("output").textContent = words;
  }
  gauge.classList.toggle("over", over > 0);
}

function show(checking) {
  clear.hidden = checking;
  sealed.hidden = !checking;
  const heading = (checking ? sealed : clear).querySelector("h1");
  heading.scrollIntoView();
  if (checking) heading.focus();
}

if (clear && globalThis.crypto?.subtle) {
  clear.querySelector("[data-sealed-here]").hidden = false;
  clear.querySelector("[data-sealed-there]").hidden = true;
  const gauge = clear.querySelector("[data-gauge]");
  if (gauge) {
    gauge.hidden = false;
    clear.querySelector("[data-total]").hidden = true;
  }
  tell();
  clear.addEventListener("input", tell);
  let left = false;
  clear.addEventListener("submit", async (event) => {
    if (left) return;
    event.preventDefault();
    const chosen = filled();
    if (!allowed(chosen)) return complain(clear.dataset.wrong.replace("{0}", figure(beyond())));
    document.getElementById("choix-error")?.remove();
    // As the ballot has it, the first place first.
    chosen.sort((one, other) => (kind === "RANKED" ? one.number - other.number : 0));
    try {
      sealed.elements.bulletin.value = await seal(written(chosen));
    } catch {
      // This browser cannot: the server does it, and the next page says so.
      left = true;
      return clear.requestSubmit(clear.querySelector("button[name=geste]"));
    }
    // A project without a grade has the lowest: that is a choice, too.
    const told = kind === "GRADES" ? projects.map((project) => ({ project, number: 0 })) : chosen;
    sealed.querySelector("[data-chosen]").replaceChildren(...told.map(line));
    sealed.querySelector("[data-blank]").hidden = told.length > 0;
    show(true);
  });
  sealed.querySelector("[data-change]").addEventListener("click", () => {
    sealed.elements.bulletin.value = "";
    show(false);
  });
}
