/** Shows in the preview of a document's footer what is being typed (step 8); without it the preview shows what is saved. */
for (const shown of document.querySelectorAll("[data-footer]")) {
  const field = document.getElementById(shown.dataset.footer);
  const show = () => {
    shown.textContent = field.value.trim() || "–";
  };
  field.addEventListener("input", show);
  show();
}
