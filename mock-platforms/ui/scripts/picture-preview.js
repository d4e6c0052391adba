// Shows the picture that was chosen in a file input. Without it the form works all the same.
for (const input of document.querySelectorAll('input[type="file"]')) {
  const preview = input.parentElement.querySelector('[data-preview]');
  input.addEventListener('change', () => {
    if (preview.src) URL.revokeObjectURL(preview.src);
    const [file] = input.files;
    if (file) preview.src = URL.createObjectURL(file);
    else preview.removeAttribute('src');
    preview.hidden = !file;
  });
}
