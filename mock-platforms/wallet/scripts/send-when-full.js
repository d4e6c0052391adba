// The one form of this world that is sent without a press: six digits are all that it takes, and the last one sends
// it, as the number pads of wallets do. It is the person's own key that does it; nothing here waits or moves the page.
for (const field of document.querySelectorAll('[data-send-when-full]')) {
  field.focus();
  field.addEventListener('input', () => {
    if (field.value.length === field.maxLength) field.form.requestSubmit();
  });
}
