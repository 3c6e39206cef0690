// Camunda's web applications show a sign-in form of their own when somebody has signed out or the
// session has ended. Nobody can sign in there: loading the page anew leads to our sign-in page, and
// from there back to where one was working.
const dead = '#/login';

function leave() {
  if (location.hash.startsWith(dead)) {
    location.replace(location.pathname);
  }
}

addEventListener('hashchange', leave);
leave();

// The brand leads home, to the board.
addEventListener(
  'click',
  event => {
    if (event.target.closest('.navbar-brand')) {
      event.preventDefault();
      location.assign('../../../../');
    }
  },
  true);

// Tasklist begins with the newest task; ours begins with the most pressing one.
const mostPressingFirst = 'sorting=' + encodeURIComponent('[{"sortBy":"dueDate","sortOrder":"asc"}]');

if (location.pathname.includes('/tasklist/') && !location.hash.includes('sorting=')) {
  const address = location.hash || '#/';
  location.replace(address + (address.includes('?') ? '&' : '?') + mostPressingFirst);
}
