// Asks the browser for a passkey: <form data-passkey="make|show" data-question="address of the challenge">. Without this
// script the form stays hidden, and the page says what to do instead.
const news = document.querySelector("[data-passkey-news]");
const tell = (what) => {
  news.textContent = news.dataset[what];
};

const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const text = (buffer) =>
  buffer &&
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const named = (keys) => keys.map((key) => ({ ...key, id: bytes(key.id) }));

const make = async (question) => {
  const made = await navigator.credentials.create({
    publicKey: {
      ...question,
      challenge: bytes(question.challenge),
      user: { ...question.user, id: bytes(question.user.id) },
      excludeCredentials: named(question.excludeCredentials),
    },
  });
  return [made, { attestationObject: text(made.response.attestationObject), transports: made.response.getTransports?.() ?? [] }];
};

const show = async (question) => {
  const shown = await navigator.credentials.get({
    publicKey: { ...question, challenge: bytes(question.challenge), allowCredentials: named(question.allowCredentials) },
  });
  const { authenticatorData, signature, userHandle } = shown.response;
  return [shown, { authenticatorData: text(authenticatorData), signature: text(signature), userHandle: text(userHandle) }];
};

const reasons = { NotAllowedError: "cancelled", AbortError: "cancelled", InvalidStateError: "twice" };

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const makes = form.dataset.passkey === "make";
  if (!window.PublicKeyCredential) {
    tell("unknown");
    continue;
  }
  form.hidden = false;
  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) {
      return;
    }
    busy = true;
    news.textContent = "";
    try {
      // What was typed is looked at by the server first where it is missing: its page says so beside the field.
      const empty = [...form.querySelectorAll("input[type=text]")].some((field) => !field.value.trim());
      if (!empty) {
        const asked = await fetch(form.dataset.question, { method: "POST", cache: "no-store" });
        if (!asked.ok || asked.redirected) {
          tell("late");
          return;
        }
        const told = await asked.json();
        const question = told.question ?? told;
        const [key, response] = await (makes ? make(question) : show(question));
        form.elements.demande.value = told.holder ?? "";
        form.elements.reponse.value = JSON.stringify({
          id: key.id,
          rawId: text(key.rawId),
          type: key.type,
          response: { clientDataJSON: text(key.response.clientDataJSON), ...response },
          clientExtensionResults: key.getClientExtensionResults(),
        });
      }
      form.submit();
    } catch (failure) {
      tell(reasons[failure.name] ?? "failed");
    } finally {
      busy = false;
    }
  });
}
