// One box for all boxes of the page.
const all = document.getElementById('pick-all');
if (all) {
  all.closest('label').hidden = false;
  all.addEventListener('change', () => {
    for (const box of document.querySelectorAll('input.pick')) box.checked = all.checked;
  });
}
