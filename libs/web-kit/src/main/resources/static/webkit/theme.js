// Before anything is painted: the reader's light, as chosen here or, where nobody chose, as the system has it.
(() => {
  const root = document.documentElement;
  if (root.dataset.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches) {
    root.dataset.bsTheme = 'dark';
  }
})();
