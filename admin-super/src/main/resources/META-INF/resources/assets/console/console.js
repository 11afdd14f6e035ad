// Two comforts; every page works without them.

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

// A long work: <div data-poll="address of the progress alone"> until it holds [data-finished], then the whole page anew.
for (const place of document.querySelectorAll("[data-poll]")) {
  const look = async () => {
    try {
      const answer = await fetch(place.dataset.poll);
      if (answer.ok && !answer.redirected) {
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
