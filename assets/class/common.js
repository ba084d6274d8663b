'use strict';
// What both pages stand on. Words come with the page; nothing is ever made of HTML that came over the network.
var WORDS = JSON.parse(document.getElementById('words').textContent);
var LANGUAGES = Object.keys(WORDS);
var kept = {
  get: function (key) { try { return sessionStorage.getItem(key); } catch (e) { return this.own[key] || null; } },
  set: function (key, value) { this.own[key] = value; try { sessionStorage.setItem(key, value); } catch (e) { /* private window */ } },
  drop: function (key) { delete this.own[key]; try { sessionStorage.removeItem(key); } catch (e) { /* private window */ } },
  own: {}
};
var language = LANGUAGES.indexOf(kept.get('language')) >= 0 ? kept.get('language') : document.documentElement.lang;
if (!WORDS[language]) { language = LANGUAGES[0]; }

function t(key, values) {
  var text = WORDS[language][key] || key;
  Object.keys(values || {}).forEach(function (name) { text = text.split('{' + name + '}').join(values[name]); });
  return text;
}
function el(tag, attributes) {
  var node = document.createElement(tag);
  Object.keys(attributes || {}).forEach(function (name) {
    var value = attributes[name];
    if (typeof value === 'function') { node.addEventListener(name, value); }
    else if (value === true) { node.setAttribute(name, ''); }
    else if (value !== false && value !== null && value !== undefined) { node.setAttribute(name, value); }
  });
  for (var at = 2; at < arguments.length; at += 1) {
    var child = arguments[at];
    if (child) { node.appendChild(typeof child === 'string' ? document.createTextNode(child) : child); }
  }
  return node;
}
function icon(name, cls) {
  var svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  if (cls) { svg.setAttribute('class', cls); }
  var use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', '#' + name);
  svg.appendChild(use);
  return svg;
}
function $(id) { return document.getElementById(id); }
function empty(node) { while (node.firstChild) { node.removeChild(node.firstChild); } }
function wait(ms) { return new Promise(function (done) { setTimeout(done, ms); }); }

// Asks the server: {status, body}; throws only when the network is gone.
var running = null;
function ask(method, path, token, body, limit) {
  var stop = window.AbortController ? new AbortController() : null;
  var options = { method: method, headers: {}, cache: 'no-store' };
  if (stop) { options.signal = stop.signal; }
  if (token) { options.headers.Authorization = 'Bearer ' + token; }
  if (method === 'POST') {
    options.headers['Content-Type'] = 'application/json';
    options.body = JSON.stringify(body || {});
  }
  // A phone that slept holds requests nobody will answer.
  var late = new Promise(function (_, fail) {
    setTimeout(function () { if (stop) { stop.abort(); } fail(new Error('late')); }, limit || 8000);
  });
  var polls = path.indexOf('state') >= 0;
  if (polls) { running = stop; }
  function over() { if (polls && running === stop) { running = null; } }
  var answered = fetch(path, options).then(function (answer) {
    if (answer.status === 204) { return { status: 204, body: null }; }
    return answer.json().catch(function () { return {}; }).then(function (json) {
      return { status: answer.status, body: json };
    });
  });
  answered.then(over, over);
  return Promise.race([answered, late]);
}
// Asks at once instead of waiting on: the phone woke, or its network is back.
var hurry = function () {};
var woke = false;
function awake() {
  if (document.visibilityState !== 'visible') { return; }
  if (running) { woke = true; running.abort(); }
  hurry();
}
document.addEventListener('visibilitychange', awake);
window.addEventListener('online', awake);
window.addEventListener('pageshow', function (event) { if (event.persisted) { awake(); } });

// Waits, but not longer than until the phone wakes.
function rest(ms) {
  return new Promise(function (done) {
    var timer = setTimeout(done, ms);
    hurry = function () { clearTimeout(timer); done(); };
  });
}

function languages(draw) {
  var row = $('languages');
  empty(row);
  LANGUAGES.forEach(function (code) {
    row.appendChild(el('button', {
      type: 'button', lang: code, 'aria-current': code === language ? 'true' : 'false', id: 'language-' + code,
      click: function () {
        language = code;
        kept.set('language', code);
        languages(draw);
        draw();
        $('language-' + code).focus();
      }
    }, WORDS[code]['language-own']));
  });
  document.documentElement.lang = language;
  $('name').textContent = t('app-name');
  $('languages-title').setAttribute('aria-label', t('voter-language'));
}
