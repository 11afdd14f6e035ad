// Shows the communes while somebody types; without it the button does the same.
const field = document.getElementById("q");
const hits = document.getElementById("communes");
const status = document.getElementById("annonce");
let wait;
let last = field.value.trim();
field.addEventListener("input", () => {
  clearTimeout(wait);
  wait = setTimeout(async () => {
    const typed = field.value.trim();
    if (typed === last) return;
    last = typed;
    try {
      const answer = await fetch("/communes?lang=" + document.documentElement.lang + "&q=" + encodeURIComponent(typed));
      const html = await answer.text();
      if (answer.ok && typed === last) {
        hits.innerHTML = html;
        status.textContent = hits.querySelector("h2")?.textContent ?? "";
      }
    } catch {
      // The network is away: the button is still there.
    }
  }, 250);
});
