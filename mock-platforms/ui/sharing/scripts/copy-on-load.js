// Puts the text that the page shows as copied on the clipboard. It stays readable where that is not allowed.
(async () => {
  const shown = document.querySelector('[data-copy]');
  if (!shown) return;
  try {
    await navigator.clipboard.writeText(shown.textContent);
  } catch {
    // Nothing to do: the text can still be held and copied by hand.
  }
})();
