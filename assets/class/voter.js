'use strict';
// A phone that votes. It knows a token and nothing else; what it has chosen it sends until it is taken.
var token = kept.get('token');
var view = null;
var seq = Number(kept.get('seq') || 0);
var pending = JSON.parse(kept.get('pending') || 'null');
var lost = false;
var note = '';
var drawn = '';
var item = 0;
var looking = false;
var turn = 0;

function keepPending(value) {
  pending = value;
  if (value) { kept.set('pending', JSON.stringify(value)); kept.set('seq', String(value.seq)); } else { kept.drop('pending'); }
}
function forget() {
  token = null;
  view = null;
  seq = 0;
  keepPending(null);
  kept.drop('token');
  kept.drop('seq');
  turn += 1;
}

// The foot: what became of the answer, in words and with a sign.
function foot(kind, line, more) {
  var told = $('told');
  var text = kind + '|' + line + '|' + (more || '');
  if (told.getAttribute('data-said') === text) { return; }
  told.setAttribute('data-said', text);
  empty(told);
  $('foot').className = 'foot' + (kind === 'sent' ? ' sent' : '');
  $('foot').hidden = !line;
  if (!line) { return; }
  var head = el('p', { 'class': 'line' }, kind === 'sent' ? icon('sent') : kind === 'lost' ? icon('lost') : null, line);
  told.appendChild(head);
  if (more) { told.appendChild(el('p', { 'class': 'small' }, more)); }
}
function round() { return view && view.phase === 'second' ? 2 : 1; }
function open() { return view && view.stage === 'vote' && (view.phase === 'first' || view.phase === 'second'); }
function chosen() {
  if (pending && pending.path === '/vote' && pending.body.question === view.question && pending.body.round === round()) {
    return pending.body.answer;
  }
  return view.mine[round() - 1];
}
function words() { return view.words[language]; }

function say() {
  if (!token || !view) { return foot(lost ? 'lost' : '', lost ? t('voter-lost') : ''); }
  if (lost) { return foot('lost', t('voter-lost'), pending ? t('voter-lost-kept') : t('voter-lost-wait')); }
  if (pending) { return foot('', t('voter-sending')); }
  if (note) { return foot('', note); }
  if (open()) {
    var mine = chosen();
    if (mine) { return foot('sent', t('voter-sent', { answer: mine }), t('voter-sent-more')); }
    return foot('', round() === 1 ? t('voter-choose') : t('voter-choose-again'));
  }
  if (view.stage === 'vote' && view.phase === 'think') { return foot('', t('voter-think')); }
  if (view.stage === 'vote' && view.phase === 'closed') { return foot('', t('voter-closed')); }
  foot('', '');
}

// Sends what waits, the same again until somebody has taken it.
var sending = false;
function send() {
  if (sending || !pending || !token) { return; }
  sending = true;
  var what = pending;
  ask('POST', what.path, token, what.body).then(function (answer) {
    sending = false;
    lost = false;
    var status = answer.status;
    if (status === 429 || status >= 500 || status === 408) { setTimeout(send, 1500); say(); return; }
    var newer = pending && pending.seq !== what.seq;
    if (status === 200) {
      if (what.path === '/vote') {
        if (view && view.stage === 'vote' && view.question === what.body.question) { view.mine[what.body.round - 1] = what.body.answer; }
      }
    } else if (status === 401 || status === 403 || status === 410) {
      return gone(status, answer.body);
    } else if (!newer) {
      keepPending(null);
      refresh(what);
      return;
    }
    if (newer) { send(); } else { keepPending(null); note = ''; }
    say();
  }, function () {
    sending = false;
    lost = true;
    say();
    setTimeout(send, 1500);
  });
}
// The vote had closed, or the answer came before and is known: the room says which.
function refresh(what) {
  ask('GET', '/state', token).then(function (answer) {
    if (answer.status !== 200) { return; }
    view = answer.body;
    var taken = what.path !== '/vote' || (view.stage === 'vote' && view.question === what.body.question && view.mine[what.body.round - 1] === what.body.answer);
    note = taken ? '' : t('voter-late');
    draw();
  }, function () { lost = true; say(); });
}
var later = null;
function choose(answer) {
  note = '';
  seq = Math.max(seq, view.seq, pending ? pending.seq : 0) + 1;
  keepPending({ path: '/vote', seq: seq, body: { question: view.question, round: round(), answer: answer, seq: seq } });
  say();
  // Arrow keys pass over answers: the one they rest on is sent.
  clearTimeout(later);
  later = setTimeout(send, 350);
}
function told(scam) {
  seq = Math.max(seq, view.seq, pending ? pending.seq : 0) + 1;
  view.mine[item] = scam;
  queue.push({ path: '/check', seq: seq, body: { which: view.which, item: item, scam: scam, seq: seq } });
  drain();
  item += 1;
  looking = false;
  drawn = '';
  draw();
}
// Answers of a check-up go one after another.
var queue = [];
function drain() {
  if (!pending && queue.length) { keepPending(queue.shift()); }
  send();
  say();
  if (queue.length || pending) { setTimeout(drain, 120); }
}

function gone(status, body) {
  forget();
  drawn = '';
  if (status === 410) { return ended(); }
  draw();
  $('error').textContent = status === 403 ? t('voter-error-blocked') : t('voter-out');
  $('error').hidden = false;
}
function ended() {
  var main = $('main');
  document.title = t('voter-ended-title') + ' · ' + t('app-name');
  empty(main);
  $('room').hidden = true;
  main.appendChild(title(t('voter-ended-title')));
  main.appendChild(el('p', {}, t('voter-ended')));
  foot('', '');
  drawn = 'ended';
}

function title(text) { return el('h1', { id: 'title', tabindex: '-1' }, text); }
function bubble(said) {
  return el('p', { 'class': 'bubble' }, said.who ? el('span', { 'class': 'who' }, said.who) : null, said.words);
}
function stage(lines) {
  var node = el('div', { 'class': 'stage' });
  lines.forEach(function (said) { node.appendChild(bubble(said)); });
  return node;
}
function letters(question) {
  return words().choices.map(function (text, at) { return { letter: 'ABCDE'[at], words: text }; })
    .concat([{ letter: '?', words: t('voter-unsure') }]);
}
function choice(one, group, on, live, pick) {
  var input = live ? el('input', { type: 'radio', name: group, value: one.letter, id: group + '-' + one.letter, change: pick }) : null;
  if (input) { input.checked = on; }
  return el(live ? 'label' : 'div', { 'class': 'choice' + (on ? ' on' : '') + (live ? '' : ' still'), 'data-letter': one.letter },
    input, el('span', { 'class': 'badge' }, one.letter), el('span', { 'class': 'words' }, one.words), icon('tick', 'tick'));
}
function vote(main) {
  var step = t('voter-question', { at: view.at, of: view.of });
  if (view.phase === 'first') { step += ' · ' + t('voter-round-1'); }
  if (view.phase === 'second') { step += ' · ' + t('voter-round-2'); }
  if (view.phase === 'talk') {
    main.appendChild(title(t('voter-talk-title')));
    main.appendChild(el('p', {}, t('voter-talk')));
    if (view.mine[0]) { main.appendChild(el('p', { 'class': 'quiet' }, t('voter-first-was', { answer: view.mine[0] }))); }
    main.appendChild(stage(words().said));
    return;
  }
  if (view.phase === 'shown') { return results(main); }
  main.appendChild(el('p', { 'class': 'small quiet' }, step));
  main.appendChild(stage(words().said));
  if (view.phase === 'second' && view.mine[0]) {
    main.appendChild(el('p', { 'class': 'quiet' }, t('voter-first-was', { answer: view.mine[0] })));
  }
  var live = open();
  var mine = chosen();
  if (live) {
    var group = el('fieldset', { id: 'choices' });
    var legend = el('legend', {}, title(t('voter-what')));
    group.appendChild(legend);
    letters().forEach(function (one) {
      group.appendChild(choice(one, 'answer', mine === one.letter, true, function (event) {
        Array.prototype.forEach.call(group.querySelectorAll('.choice'), function (label) {
          label.classList.toggle('on', label.getAttribute('data-letter') === one.letter);
        });
        choose(event.target.value);
      }));
    });
    main.appendChild(group);
  } else {
    main.appendChild(title(t('voter-what')));
    letters().forEach(function (one) { main.appendChild(choice(one, '', mine === one.letter, false)); });
  }
}
function results(main) {
  var found = view.results;
  var last = view.mine[1] || view.mine[0];
  main.appendChild(title(t('voter-result-title')));
  main.appendChild(el('p', {}, last ? t('voter-result-yours', { answer: last }) : t('voter-result-none')));
  if (found.few) { main.appendChild(el('p', { 'class': 'note' }, t('voter-few'))); }
  else { main.appendChild(el('p', { 'class': 'small quiet' }, t('voter-result-all', { all: found.all }))); }
  var list = el('ol', { 'class': 'bars' });
  var count = {};
  found.counts.forEach(function (one) { count[one[0]] = one[1]; });
  letters().forEach(function (one) {
    var right = found.right.indexOf(one.letter) >= 0;
    var row = el('li', { 'class': one.letter === last ? 'yours' : '' }, el('div', { 'class': 'top' },
      el('span', { 'class': 'badge' }, one.letter),
      el('div', { 'class': 'words' }, el('p', {}, one.words),
        found.few ? null : el('p', { 'class': 'small' }, t('voter-result-count', { count: count[one.letter] })),
        right ? el('p', { 'class': 'good small' }, icon('tick'), t('voter-result-good')) : null)));
    if (!found.few) {
      var fill = el('i');
      fill.style.width = (found.all ? 100 * count[one.letter] / found.all : 0) + '%';
      row.appendChild(el('div', { 'class': 'bar', 'aria-hidden': 'true' }, fill));
    }
    list.appendChild(row);
  });
  main.appendChild(list);
}
function check(main) {
  var all = view.items.length;
  if (item >= all) {
    main.appendChild(title(t('voter-check-done-title')));
    main.appendChild(el('p', {}, t('voter-check-done')));
    main.appendChild(el('button', { type: 'button', id: 'again', click: function () { item = 0; looking = true; drawn = ''; draw(); } }, t('voter-check-again')));
    return;
  }
  main.appendChild(el('p', { 'class': 'small quiet' }, t('voter-check-at', { at: item + 1, of: all })));
  main.appendChild(stage(view.items[item][language]));
  main.appendChild(title(t('voter-check-ask')));
  var said = view.mine[item];
  [[true, 'scam'], [false, 'real']].forEach(function (one) {
    main.appendChild(el('button', {
      type: 'button', 'class': 'choice' + (said === one[0] ? ' on' : ''), id: 'check-' + one[1],
      'aria-pressed': said === one[0] ? 'true' : 'false', click: function () { told(one[0]); }
    }, el('span', { 'class': 'words' }, t('voter-check-' + one[1])), icon('tick', 'tick')));
  });
  if (item > 0) {
    main.appendChild(el('button', { type: 'button', id: 'before', click: function () { item -= 1; looking = true; drawn = ''; draw(); } }, t('voter-check-before')));
  }
}
function joining(main) {
  main.appendChild(title(t('voter-join-title')));
  var field = el('input', { type: 'text', id: 'code', inputmode: 'numeric', autocomplete: 'off', maxlength: '9', 'aria-describedby': 'hint error' });
  if (/^#[0-9]{4,6}$/.test(location.hash)) { field.value = location.hash.slice(1); }
  var form = el('form', { novalidate: true, submit: function (event) { event.preventDefault(); join(field.value); } },
    el('label', { 'class': 'field', 'for': 'code' }, t('voter-code')),
    el('p', { 'class': 'small quiet', id: 'hint' }, t('voter-code-hint')), field,
    el('p', { 'class': 'note warn', id: 'error', role: 'alert', hidden: true }));
  form.appendChild(el('p', {}, el('span', { 'class': 'small' }, t('voter-no-name'))));
  form.appendChild(el('button', { type: 'submit', 'class': 'main', id: 'join' }, t('voter-join')));
  form.style.display = 'flex';
  form.style.flexDirection = 'column';
  form.style.gap = '10px';
  main.appendChild(form);
}
function join(code) {
  var error = $('error');
  error.hidden = true;
  ask('POST', '/join', null, { room: code.slice(0, 20) }).then(function (answer) {
    if (answer.status === 200) {
      token = answer.body.token;
      kept.set('token', token);
      lost = false;
      seq = 0;
      loop();
      return;
    }
    var known = ['wrong-code', 'too-many', 'full', 'locked', 'blocked', 'ended'];
    var word = known.indexOf(answer.body.error) >= 0 ? answer.body.error : 'too-many';
    error.textContent = t('voter-error-' + word);
    error.hidden = false;
    $('code').focus();
  }, function () {
    error.textContent = t('voter-lost');
    error.hidden = false;
  });
}
function leave() {
  ask('POST', '/leave', token).catch(function () {});
  forget();
  drawn = '';
  draw();
  $('title').focus();
}

function draw() {
  var main = $('main');
  if (drawn === 'ended' && !token) { return ended(); }
  var now = !token ? 'join' : !view ? 'begin' : [view.stage, view.question, view.phase, view.which, view.stage === 'check' ? item : 0].join(' ');
  var same = now + language === drawn;
  say();
  // Nothing but the foot has changed: whoever is in the middle of something stays there.
  if (same && view && view.stage !== 'vote') { return; }
  if (same && view && open()) { return; }
  var turned = now !== drawn.slice(0, now.length) || drawn === '';
  drawn = now + language;
  empty(main);
  var chip = $('room');
  chip.hidden = !view;
  if (view) { chip.textContent = t('voter-room', { room: view.room }); }
  if (!token) { joining(main); }
  else if (!view) { main.appendChild(title(t('voter-begin'))); }
  else if (view.stage === 'vote') { vote(main); }
  else if (view.stage === 'check') { check(main); }
  else {
    main.appendChild(title(t('voter-wait-title')));
    main.appendChild(el('p', {}, t('voter-wait')));
    main.appendChild(el('p', { 'class': 'small quiet' }, t('voter-number', { number: view.number })));
    main.appendChild(el('button', { type: 'button', 'class': 'out', id: 'leave', click: leave }, t('voter-leave')));
  }
  document.title = $('title').textContent + ' · ' + t('app-name');
  if (turned && view) { $('title').focus({ preventScroll: true }); window.scrollTo(0, 0); }
}
function take(next) {
  if (!view || view.stage !== next.stage || view.which !== next.which) { item = 0; looking = false; }
  if (!view || view.question !== next.question || view.phase !== next.phase) { note = ''; }
  view = next;
  seq = Math.max(seq, view.seq);
  if (view.stage === 'check' && !looking) {
    var first = view.mine.indexOf(null);
    item = first < 0 ? view.items.length : first;
  }
  // What waits for a vote that is over is told to nobody; the room answers for it.
  draw();
  if (pending) { send(); }
}
function loop() {
  turn += 1;
  var mine = turn;
  var slow = 1000;
  draw();
  function again() {
    if (!token || mine !== turn) { return; }
    var after = view && !lost ? '?after=' + view.version : '';
    ask('GET', '/state' + after, token, null, 35000).then(function (answer) {
      if (mine !== turn) { return; }
      slow = 1000;
      if (lost) { lost = false; say(); }
      if (answer.status === 200) { take(answer.body); again(); }
      else if (answer.status === 204) { again(); }
      else if (answer.status === 401 || answer.status === 403 || answer.status === 410) { gone(answer.status, answer.body); }
      else { rest(2000).then(again); }
    }, function () {
      if (mine !== turn) { return; }
      if (woke) { woke = false; again(); return; }
      if (!lost && document.visibilityState === 'visible') { lost = true; say(); }
      rest(slow).then(again);
      slow = Math.min(slow * 2, 5000);
    });
  }
  again();
}
languages(function () { drawn = drawn === 'ended' ? 'ended' : ''; draw(); });
draw();
if (token) { loop(); } else if (/^#[0-9]{4,6}$/.test(location.hash)) { $('join').focus(); }
