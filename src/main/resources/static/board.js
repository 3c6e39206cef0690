// The board refreshes itself. When that fails, it must not pass off old news as the present.
const refreshed = (fresh) => document.body.classList.toggle('stale', !fresh);

document.addEventListener('htmx:sendError', () => refreshed(false));
document.addEventListener('htmx:responseError', () => refreshed(false));
document.addEventListener('htmx:afterSwap', () => refreshed(true));

// Whoever has been signed out gets the sign-in page in answer: it belongs in the whole window.
document.addEventListener('htmx:beforeSwap', (event) => {
  const { xhr } = event.detail;
  if (new URL(xhr.responseURL).pathname !== location.pathname) {
    event.detail.shouldSwap = false;
    location.reload();
  }
});

// What somebody has unfolded stays so.
let unfolded = [];
document.addEventListener('htmx:beforeSwap', () => {
  unfolded = [...document.querySelectorAll('#now details[open]')].map((details) => details.id);
});
document.addEventListener('htmx:afterSwap', () => {
  unfolded.forEach((id) => document.getElementById(id)?.setAttribute('open', ''));
});
