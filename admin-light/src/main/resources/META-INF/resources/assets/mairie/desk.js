// Reads the QR code of a letter with the camera, where the browser knows how to; the field and its button do without.
const scan = document.querySelector("[data-scan]");
const seen = document.querySelector("[data-seen]");
const refused = document.querySelector("[data-scan-refused]");
const code = document.getElementById("code");

async function codeSeen(detector) {
  while (seen.srcObject) {
    const [found] = await detector.detect(seen);
    const read = found?.rawValue.match(/#([0-9A-Za-z-]{10,40})$/);
    if (read) return read[1];
    await new Promise((resolve) => requestAnimationFrame(resolve));
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
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
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

if (scan && code && "BarcodeDetector" in window && navigator.mediaDevices) {
  scan.hidden = false;
  scan.addEventListener("click", look);
}
