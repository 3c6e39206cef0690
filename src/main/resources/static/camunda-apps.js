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
