// Small comforts of the board; without this file every page still does the same.

for (const button of document.querySelectorAll("[data-copy]")) {
  button.parentElement.hidden = false;
  const label = button.querySelector("span");
  const copy = label.textContent;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    const text = source.value ?? source.querySelector("a")?.href ?? source.textContent;
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      // No permission, or an installation without HTTPS: the old way.
      if (!source.select) return;
      source.select();
      document.execCommand("copy");
    }
    label.textContent = button.dataset.done;
    setTimeout(() => { label.textContent = copy; }, 4000);
  });
  label.setAttribute("aria-live", "polite");
}

for (const button of document.querySelectorAll("[data-print]")) {
  button.parentElement.hidden = false;
  button.addEventListener("click", () => window.print());
}
