// The wall runs by itself: its clocks go on between two refreshes, by the server's clock and not by
// this machine's; the diagrams stay where they are, and only their tokens move.

const facts = () => document.getElementById('facts');
const two = (number) => String(number).padStart(2, '0');

// The server's clock, which may be another than the real one.
let base = { server: 0, here: 0 };
const setClock = () => {
  base = { server: Number(facts().dataset.now), here: performance.now() };
};
const now = () => base.server + (performance.now() - base.here);

const digits = (milliseconds) => {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const time = [Math.floor(seconds / 3600) % 24, Math.floor(seconds / 60) % 60, seconds % 60];
  const days = Math.floor(seconds / 86400);
  const text = time.map(two).join(':');
  return days === 0 ? text : `${days} ${document.body.dataset.days} ${text}`;
};

const timeOfDay = (instant) =>
  new Date(instant + Number(facts().dataset.zone) * 1000).toISOString().slice(11, 19);

const show = (element, text) => {
  if (element.textContent !== text) {
    element.textContent = text;
  }
};

const tick = () => {
  show(document.getElementById('clock'), timeOfDay(now()));
  document.querySelectorAll('time.digits').forEach((element) => {
    const left = Date.parse(element.dateTime) - now();
    show(element, digits(left));
    element.classList.toggle('over', left < 0);
  });
};

setClock();
tick();
setInterval(tick, 1000);

// What can't be refreshed must not pass for the present.
let lostSince = null;
const lost = (signedOut) => {
  lostSince ??= lastFresh;
  document.body.classList.add('stale');
  document.getElementById('lost').hidden = false;
  document.getElementById('lost-out').hidden = !signedOut;
  show(document.getElementById('lost-since'), timeOfDay(lostSince));
};
let lastFresh = now();
const fresh = () => {
  lastFresh = now();
  lostSince = null;
  document.body.classList.remove('stale');
  document.getElementById('lost').hidden = true;
};

document.addEventListener('htmx:sendError', () => lost(false));
document.addEventListener('htmx:timeout', () => lost(false));
document.addEventListener('htmx:responseError', () => lost(false));
document.addEventListener('htmx:beforeSwap', (event) => {
  // Whoever has been signed out gets the sign-in page in answer: what is known stays on the wall.
  if (new URL(event.detail.xhr.responseURL).pathname !== location.pathname) {
    event.detail.shouldSwap = false;
    lost(true);
  }
});
document.addEventListener('htmx:afterSwap', () => {
  setClock();
  tick();
  fresh();
  moveTokens();
});

// The diagrams: the whole event, and beside it one of the processes that run for it.
const diagrams = document.getElementById('diagrams');
const colours = getComputedStyle(document.body);
const colour = (name) => colours.getPropertyValue(name).trim();

class Paper {
  constructor(id) {
    this.element = document.getElementById(id);
    this.steps = document.getElementById(`${id}-steps`);
    this.viewer = new BpmnJS({
      container: this.element,
      bpmnRenderer: { defaultFillColor: colour('--paper'), defaultStrokeColor: colour('--stroke') },
    });
    this.definition = null;
    this.drawn = '';
    this.marked = [];
    new ResizeObserver(() => this.fit()).observe(this.element);
  }

  async show(diagram) {
    if (this.definition !== diagram.definition) {
      const answer = await fetch(
        `${diagrams.dataset.url}/${encodeURIComponent(diagram.definition)}`);
      if (!answer.ok || answer.redirected) {
        return;
      }
      await this.viewer.importXML(await answer.text());
      this.definition = diagram.definition;
      this.drawn = '';
      this.marked = [];
      this.fit();
    }
    this.move(diagram.tokens);
  }

  fit() {
    if (this.definition) {
      this.viewer.get('canvas').resized();
      this.viewer.get('canvas').zoom('fit-viewport', 'auto');
    }
  }

  move(tokens) {
    if (this.drawn === JSON.stringify(tokens)) {
      return;
    }
    const canvas = this.viewer.get('canvas');
    const overlays = this.viewer.get('overlays');
    const elements = this.viewer.get('elementRegistry');
    this.marked.forEach(([activity, marker]) => canvas.removeMarker(activity, marker));
    overlays.clear();
    this.marked = tokens
      .filter((token) => elements.get(token.activity))
      .map((token) => [token.activity, token.stuck > 0 ? 'stuck' : 'token', token]);
    this.marked.forEach(([activity, marker, token]) => {
      canvas.addMarker(activity, marker);
      const sign = document.createElement('span');
      sign.className = `count ${marker}`;
      sign.textContent = token.stuck > 0 ? `✖ ${token.stuck}` : token.count;
      overlays.add(activity, 'tokens', {
        position: { top: -14, right: 14 },
        show: { minZoom: 0, maxZoom: 10 },
        scale: { min: 0.6 },
        html: sign,
      });
    });
    this.name(this.marked);
    this.drawn = JSON.stringify(tokens);
  }

  // Too far away for the diagram's small print, one still reads where it stands.
  name(marked) {
    const names = marked.map(([activity, , token]) => {
      const name = this.viewer.get('elementRegistry').get(activity).businessObject.name;
      return (token.stuck > 0 ? '✖ ' : '▶ ') + (name ?? activity);
    });
    show(this.steps, names.join('  '));
    this.steps.classList.toggle('stuck', marked.some(([, marker]) => marker === 'stuck'));
  }
}

const lifecycle = new Paper('lifecycle');
const phase = new Paper('phase');
let chosen = null;

const choices = (others) => {
  const nav = document.getElementById('phases');
  const drawn = others.map((diagram) => diagram.definition).join(' ') + phase.definition;
  if (nav.dataset.drawn === drawn) {
    return;
  }
  nav.dataset.drawn = drawn;
  nav.replaceChildren(
    ...others.map((diagram) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = diagram.name;
      button.ariaPressed = String(diagram.definition === phase.definition);
      button.addEventListener('click', () => {
        chosen = diagram.definition;
        moveTokens();
      });
      return button;
    }));
};

// The watch is what a war room looks at; else the first phase that runs, unless somebody chose.
const beside = (others) =>
  others.find((diagram) => diagram.definition === chosen) ??
  others.find((diagram) => diagram.process === 'go-live-watch') ??
  others[0];

async function moveTokens() {
  try {
    const answer = await fetch(diagrams.dataset.url);
    if (!answer.ok || answer.redirected) {
      return;
    }
    const [first, ...others] = await answer.json();
    document.getElementById('no-diagram').hidden = first !== undefined;
    diagrams.classList.toggle('one', others.length === 0);
    if (first) {
      await lifecycle.show(first);
    }
    if (others.length > 0) {
      await phase.show(beside(others));
      choices(others);
    }
  } catch (failure) {
    // The facts say since when there is no connection; the next refresh tries again.
    console.warn(failure);
  }
}

moveTokens();
