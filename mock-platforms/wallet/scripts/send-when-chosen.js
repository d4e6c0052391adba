// A scanner reads what it is shown at once: the picture that the person chose, or that the camera took, is sent as
// soon as it is there.
for (const field of document.querySelectorAll('[data-send-when-chosen]')) {
  field.addEventListener('change', () => {
    if (field.files.length > 0) field.form.requestSubmit();
  });
}
