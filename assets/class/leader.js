'use strict';
// The leader's phone: notes, the time of a step, and keys to drive.
var token = kept.get('leader');
var view = null;
var lost = false;
var drawn = '';
var turn = 0;
var began = 0;
var asking = '';
var folded = true;

function foot(line) {
  var told = $('told');
  $('foot').hidden = !line;
  if (told.textContent !== line) { told.textContent = line; }
}
function title(text) { return el('h1', { id: 'title', tabindex: '-1' }, text); }
function say() {
  if (lost) { return foot(t('leader-lost')); }
  foot(view && view.advice ? t('leader-advice-' + view.advice) : '');
}
function key(action, word, cls, body) {
  return el('button', { type: 'button', 'class': cls || '', id: 'key-' + action + (body ? '-' + body.number : ''), click: function () { press(action, body); } }, word);
}
function press(action, body) {
  asking = '';
  ask('POST', '/leader/' + action, token, body || {}).then(function (answer) {
    if (answer.status === 401 || answer.status === 410) { gone(answer.status); }
    drawn = '';
    if (view) { draw(); }
  }, function () { lost = true; say(); });
}
// A key that ends or takes out asks once more, in its place.
function careful(id, word, sure, yes, action, body) {
  if (asking !== id) {
    return el('button', { type: 'button', 'class': 'out', id: 'ask-' + id, click: function () { asking = id; drawn = ''; draw(); $('no-' + id).focus(); } }, word);
  }
  return el('div', { 'class': 'note warn', role: 'group', 'aria-label': sure }, el('p', {}, sure), el('div', { 'class': 'row' },
    el('button', { type: 'button', id: 'no-' + id, click: function () { asking = ''; drawn = ''; draw(); $('ask-' + id).focus(); } }, t('leader-no')),
    el('button', { type: 'button', 'class': 'out', id: 'yes-' + id, click: function () { press(action, body); } }, yes)));
}
function minutes() {
  var seconds = view.seconds + Math.floor((Date.now() - began) / 1000);
  return Math.floor(seconds / 60);
}
function time() {
  var line = $('time');
  if (line && view) {
    var words = t('leader-time', { now: minutes() + 1, planned: view.step.minutes });
    if (line.textContent !== words) { line.textContent = words; }
  }
}
setInterval(time, 5000);

function drive() {
  var keys = el('div', { 'class': 'row' });
  function add(action, cls) { keys.appendChild(key(action, t('leader-key-' + action), cls)); }
  if (view.phase === 'think') { keys.appendChild(key('open', t('leader-key-open'), 'main')); }
  else if (view.phase === 'first' || view.phase === 'second') { add('close', 'main'); }
  else if (view.phase === 'closed') {
    var show = view.advice === 'show';
    add('talk', show ? '' : 'main');
    keys.appendChild(key('open', t('leader-key-open-second')));
    add('show', show ? 'main' : '');
  } else if (view.phase === 'talk') {
    keys.appendChild(key('open', t('leader-key-open-second'), 'main'));
    add('show');
  } else { add('next', 'main'); }
  return keys;
}
function notes(main) {
  var own = view.step.notes[language];
  if (!own) { return; }
  main.appendChild(el('h2', {}, own.title || t('leader-notes')));
  var list = el('dl', { 'class': 'note' });
  function add(word, text) {
    if (!text) { return; }
    list.appendChild(el('dt', {}, word));
    list.appendChild(el('dd', {}, text));
  }
  add(t('leader-aim'), own.aim);
  own.asks.forEach(function (text, at) { add(t('leader-ask', { at: at + 1 }), text); });
  add(t('leader-wrong-idea'), own.wrong_idea);
  add(t('leader-care'), own.care);
  if (list.firstChild) { main.appendChild(list); }
}
function results(main) {
  var question = view.question;
  if (!question || !question.results) { return; }
  main.appendChild(el('h2', {}, t('voter-result-title')));
  if (question.results.few) { main.appendChild(el('p', { 'class': 'note' }, t('voter-few'))); return; }
  var list = el('ol', { 'class': 'bars' });
  question.results.counts.forEach(function (one, at) {
    var words = question.words[language].choices[at] || t('voter-unsure');
    list.appendChild(el('li', {}, el('div', { 'class': 'top' }, el('span', { 'class': 'badge' }, one[0]),
      el('div', { 'class': 'words' }, el('p', {}, words), el('p', { 'class': 'small' }, t('voter-result-count', { count: one[1] })),
        question.results.right.indexOf(one[0]) >= 0 ? el('p', { 'class': 'good small' }, icon('tick'), t('voter-result-good')) : null))));
  });
  main.appendChild(list);
}
function phones(main) {
  var list = el('ul', { 'class': 'plain' });
  view.phones.forEach(function (phone) {
    var state = phone.answered ? t('leader-answered-one') : phone.here ? t('leader-here') : t('leader-away');
    var name = t('leader-phone', { number: phone.number });
    var row = el('li', {}, el('span', {}, name + ' · ' + state));
    var body = { number: phone.number };
    row.appendChild(careful('remove-' + phone.number, t('leader-remove', { number: phone.number }), t('leader-remove-sure', { number: phone.number }), t('leader-remove-yes'), 'remove', body));
    row.appendChild(careful('block-' + phone.number, t('leader-block', { number: phone.number }), t('leader-block-sure', { number: phone.number }), t('leader-block-yes'), 'block', body));
    list.appendChild(row);
  });
  var box = el('details', { toggle: function () { folded = !box.open; } },
    el('summary', { id: 'phones' }, t('leader-phones', { count: view.joined })),
    view.phones.length ? list : el('p', {}, t('leader-phones-none')));
  box.open = !folded;
  main.appendChild(box);
  main.appendChild(view.locked ? key('unlock', t('leader-unlock')) : key('lock', t('leader-lock')));
}
function entering(main) {
  main.appendChild(title(t('leader-title')));
  var field = el('input', { type: 'text', id: 'code', autocomplete: 'off', autocapitalize: 'characters', spellcheck: 'false', maxlength: '12', 'aria-describedby': 'hint error' });
  var form = el('form', { novalidate: true, submit: function (event) { event.preventDefault(); enter(field.value); } },
    el('label', { 'class': 'field', 'for': 'code' }, t('leader-code')),
    el('p', { 'class': 'small quiet', id: 'hint' }, t('leader-code-hint')), field,
    el('p', { 'class': 'note warn', id: 'error', role: 'alert', hidden: true }),
    el('button', { type: 'submit', 'class': 'main', id: 'enter' }, t('leader-enter')));
  form.style.display = 'flex';
  form.style.flexDirection = 'column';
  form.style.gap = '10px';
  main.appendChild(form);
}
function enter(code) {
  ask('POST', '/leader', null, { code: code.slice(0, 20) }).then(function (answer) {
    if (answer.status === 200) {
      token = answer.body.token;
      kept.set('leader', token);
      loop();
      return;
    }
    $('error').textContent = t(answer.status === 429 ? 'voter-error-too-many' : 'leader-wrong-code');
    $('error').hidden = false;
    $('code').focus();
  }, function () {
    $('error').textContent = t('leader-lost');
    $('error').hidden = false;
  });
}
function gone(status) {
  token = null;
  view = null;
  turn += 1;
  kept.drop('leader');
  drawn = '';
  if (status === 410) {
    empty($('main'));
    $('room').hidden = true;
    $('main').appendChild(title(t('voter-ended-title')));
    $('main').appendChild(el('p', {}, t('leader-ended')));
    document.title = t('voter-ended-title') + ' · ' + t('app-name');
    drawn = 'ended';
    foot('');
    return;
  }
  draw();
}
function draw() {
  if (drawn === 'ended') { return gone(410); }
  var main = $('main');
  var now = token && view ? JSON.stringify([view.phase, view.step.number, view.question && view.question.question]) : 'enter';
  var turned = now !== drawn;
  // What has the focus keeps it when the page is drawn anew.
  var focus = document.activeElement && document.activeElement.id;
  var up = window.scrollY;
  drawn = now;
  empty(main);
  $('room').hidden = !view;
  say();
  if (!token) { entering(main); }
  else if (!view) { main.appendChild(title(t('voter-begin'))); }
  else {
    $('room').textContent = t('voter-room', { room: view.room });
    main.appendChild(title(t('leader-phase-' + view.phase)));
    if (view.step.of) {
      main.appendChild(el('p', { 'class': 'quiet' }, t('leader-step', { at: view.step.number, of: view.step.of })));
    }
    if (view.step.minutes) { main.appendChild(el('p', { id: 'time', 'class': 'quiet' })); }
    main.appendChild(el('p', {}, t('leader-joined', { here: view.here, joined: view.joined })));
    if (['first', 'second', 'check'].indexOf(view.phase) >= 0) {
      main.appendChild(el('p', { id: 'answered' }, t('leader-answered', { count: view.answered })));
    }
    main.appendChild(drive());
    results(main);
    notes(main);
    phones(main);
    var ways = el('div', { 'class': 'row' }, key('back', t('leader-key-back')));
    if (['think', 'first', 'closed', 'talk', 'second'].indexOf(view.phase) >= 0) { ways.appendChild(key('next', t('leader-key-next'))); }
    main.appendChild(ways);
    main.appendChild(careful('end', t('leader-end'), t('leader-end-sure'), t('leader-end-yes'), 'end'));
    time();
  }
  document.title = $('title').textContent + ' · ' + t('app-name');
  var held = focus && $(focus);
  if (held) { held.focus({ preventScroll: true }); } else if (turned && view) { $('title').focus({ preventScroll: true }); }
  window.scrollTo(0, turned && !held ? 0 : up);
}
function loop() {
  turn += 1;
  var mine = turn;
  var slow = 1000;
  draw();
  function again() {
    if (!token || mine !== turn) { return; }
    var after = view && !lost ? '?after=' + view.version : '';
    ask('GET', '/leader/state' + after, token, null, 35000).then(function (answer) {
      if (mine !== turn) { return; }
      slow = 1000;
      if (lost) { lost = false; say(); }
      if (answer.status === 200) { view = answer.body; began = Date.now(); draw(); again(); }
      else if (answer.status === 204) { again(); }
      else if (answer.status === 401 || answer.status === 410) { gone(answer.status); }
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
languages(draw);
draw();
if (token) { loop(); }
