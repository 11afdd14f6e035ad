// Reads the QR code of a letter with the camera; the field and its button do without.
const scan = document.querySelector("[data-scan]");
const seen = document.querySelector("[data-seen]");
const refused = document.querySelector("[data-scan-refused]");
const code = document.getElementById("code");

// Telephones have a reader of their own; the browsers of most computers do not, and fetch one when it is first asked for.
async function reader() {
  const own = "BarcodeDetector" in window ? await BarcodeDetector.getSupportedFormats() : [];
  const Detector = own.includes("qr_code") ? BarcodeDetector : (await import(seen.dataset.reader)).BarcodeDetector;
  return new Detector({ formats: ["qr_code"] });
}

async function codeSeen(detector) {
  while (seen.srcObject) {
    const [found] = await detector.detect(seen);
    const read = found?.rawValue.match(/#([0-9A-Za-z-]{10,40})$/);
    if (read) return read[1];
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return "";
}

function stop() {
  seen.srcObject?.getTracks().forEach((track) => track.stop());
  seen.srcObject = null;
  seen.hidden = true;
  code.focus();
}

async function look() {
  if (seen.srcObject) return stop();
  refused.hidden = true;
  try {
    const detector = await reader();
    seen.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    seen.hidden = false;
    await seen.play();
    const read = await codeSeen(detector);
    if (read) {
      code.value = read;
      stop();
      code.form.requestSubmit();
    }
  } catch {
    stop();
    refused.hidden = false;
  }
}

if (scan && code && navigator.mediaDevices) {
  scan.hidden = false;
  scan.addEventListener("click", look);
}
