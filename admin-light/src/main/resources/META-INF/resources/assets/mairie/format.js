// The buttons above a text that may be formatted: they write the signs that anybody may also type.

const write = (area, from, to, text, selectFrom, selectTo) => {
  area.focus();
  area.setSelectionRange(from, to);
  // The only way that Ctrl+Z takes back.
  if (!document.execCommand("insertText", false, text)) area.setRangeText(text, from, to);
  area.setSelectionRange(selectFrom, selectTo);
  area.dispatchEvent(new Event("change", { bubbles: true }));
};

// Bold and italic: around the selected words, or away when they are there.
const wrap = (area, sign) => {
  const { value } = area;
  let { selectionStart: from, selectionEnd: to } = area;
  while (from < to && /\s/.test(value[from])) from++;
  while (to > from && /\s/.test(value[to - 1])) to--;
  const chosen = value.slice(from, to);
  const around = value.slice(0, from).match(/\**$/)[0].length;
  const there = sign === "**" ? around >= 2 : around % 2 === 1;
  const size = sign.length;
  if (there && value.slice(to).startsWith(sign)) {
    write(area, from - size, to + size, chosen, from - size, to - size);
  } else {
    // A sign that spans lines would not be one.
    const text = chosen.includes("\n") ? chosen.replace(/^(- |\d+\. )?(.*\S.*)$/gm, (line, item, rest) => (item ?? "") + sign + rest.trim() + sign) : sign + chosen + sign;
    write(area, from, to, text, from + size, from + text.length - size);
  }
};

const list = (area) => {
  const { value } = area;
  const from = value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const next = value.indexOf("\n", Math.max(from, area.selectionEnd - (area.selectionEnd > area.selectionStart ? 1 : 0)));
  const to = next < 0 ? value.length : next;
  const lines = value.slice(from, to).split("\n");
  const listed = lines.every((line) => line.startsWith("- "));
  const text = lines.map((line) => (listed ? line.slice(2) : line.startsWith("- ") ? line : `- ${line}`)).join("\n");
  write(area, from, to, text, from + (lines.length > 1 ? 0 : text.length), from + text.length);
};

const link = (area, words) => {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const chosen = value.slice(from, to).trim();
  const address = /^(https?:\/\/|www\.)\S+$/.test(chosen) ? chosen : "https://";
  const label = chosen && address !== chosen ? chosen : words;
  const text = `[${label}](${address})`;
  const [start, length] = address === chosen ? [1, label.length] : [label.length + 3, address.length];
  write(area, from, to, text, from + start, from + start + length);
};

const apply = (button) => {
  const area = document.getElementById(button.getAttribute("aria-controls"));
  ({ bold: () => wrap(area, "**"), italic: () => wrap(area, "*"), list: () => list(area), link: () => link(area, button.dataset.text) })[button.dataset.format]();
};

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-format]");
  if (button) apply(button);
});

document.addEventListener("keydown", (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.target.localName !== "textarea") return;
  const kind = { b: "bold", i: "italic" }[event.key.toLowerCase()];
  const button = kind && event.target.closest(".field").querySelector(`[data-format=${kind}]`);
  if (!button) return;
  event.preventDefault();
  apply(button);
});
