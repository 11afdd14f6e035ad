// Questions and possibilities follow the pointer to another place; the buttons and the keyboard do the same without it.
const ITEMS = ".asked, .lines > .field";
const told = document.createElement("p");
told.className = "visually-hidden";
told.setAttribute("role", "status");
document.body.append(told);

// What moves: a question in its fold, where it has one.
const boxOf = (item) => item.closest(".fold") ?? item;
const itemsBeside = (item) => [...item.closest("form").querySelectorAll(ITEMS)]
  .filter((other) => other.matches(".asked") === item.matches(".asked"));

const grips = () => {
  for (const item of document.querySelectorAll("form[data-drag] :is(.asked, .lines > .field)")) {
    const box = boxOf(item);
    if (itemsBeside(item).length < 2 || box.querySelector(".grip")) continue;
    // For the pointer only: screen readers and keyboards have buttons with names.
    const grip = document.createElement("span");
    grip.className = "grip";
    grip.title = item.closest("form").dataset.drag;
    grip.setAttribute("aria-hidden", "true");
    (box.matches(".fold") ? box.querySelector("summary") : box).append(grip);
    grip.addEventListener("click", (event) => event.preventDefault());
    grip.addEventListener("pointerdown", (event) => start(event, grip, item));
  }
};

const start = (down, grip, item) => {
  if (down.button !== 0) return;
  down.preventDefault();
  const items = itemsBeside(item);
  const from = items.indexOf(item);
  let to = from;
  grip.setPointerCapture(down.pointerId);
  boxOf(item).classList.add("dragged");
  const mark = () => items.forEach((other, i) => {
    boxOf(other).classList.toggle("drop-before", i === to && to < from);
    boxOf(other).classList.toggle("drop-after", i === to && to > from);
  });
  const move = (event) => {
    const under = items.filter((other) => {
      const box = boxOf(other).getBoundingClientRect();
      return event.clientY > box.top + box.height / 2;
    }).length;
    to = under > from ? under - 1 : under;
    mark();
    if (event.clientY < 60) window.scrollBy(0, -12);
    if (event.clientY > window.innerHeight - 60) window.scrollBy(0, 12);
  };
  const end = (event) => {
    grip.removeEventListener("pointermove", move);
    grip.removeEventListener("pointerup", end);
    grip.removeEventListener("pointercancel", end);
    items.forEach((other) => boxOf(other).classList.remove("dragged", "drop-before", "drop-after"));
    if (event.type === "pointerup" && to !== from) put(item, items, from, to);
  };
  grip.addEventListener("pointermove", move);
  grip.addEventListener("pointerup", end);
  grip.addEventListener("pointercancel", end);
};

const put = (item, items, from, to) => {
  const { moved, choiceMoved } = item.closest("form").dataset;
  const say = (words) => { told.textContent = words.replace("#", from + 1).replace("@", to + 1); };
  if (item.matches(".asked")) {
    const button = document.createElement("button");
    button.name = "action";
    button.value = `placer-${from + 1}-${to + 1}`;
    button.hidden = true;
    item.append(button);
    button.click();
    // Once the page has come back; a move that is refused says so itself.
    const back = new MutationObserver(() => {
      back.disconnect();
      if (!document.querySelector("main .has-error")) say(moved);
    });
    back.observe(document.querySelector("main"), { childList: true });
  } else {
    const inputs = items.map((other) => other.querySelector("input"));
    const values = inputs.map((input) => input.value);
    values.splice(to, 0, ...values.splice(from, 1));
    inputs.forEach((input, i) => { input.value = values[i]; });
    inputs[to].focus();
    inputs[to].dispatchEvent(new Event("change", { bubbles: true }));
    say(choiceMoved);
  }
};

new MutationObserver(grips).observe(document.querySelector("main"), { childList: true });
grips();
