// Shows a follow-up question once the answer that it follows is chosen; without a script it says itself whom it is for.
const arrange = () => {
  for (const part of document.querySelectorAll("[data-when]")) {
    const [name, value] = part.dataset.when.split("=");
    const lead = [...document.getElementsByName(name)].find((field) => field.value === value);
    part.hidden = !lead?.checked || Boolean(lead.closest("[data-when][hidden]"));
  }
};
document.addEventListener("change", arrange);
// After the browser's own way back it puts the answers in again.
window.addEventListener("pageshow", arrange);
arrange();
