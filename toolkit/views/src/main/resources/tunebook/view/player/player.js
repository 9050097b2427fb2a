// The live part of a step player. NAME is the class of its element, DATA the figure.
(function () {
  'use strict';
  var d = DATA;
  var last = d.captions.length - 1;
  var calm = window.matchMedia && matchMedia('(prefers-reduced-motion: reduce)').matches;
  var icons = {
    first: 'M3 3h2v10H3zM14 3v10L6 8z',
    back: 'M11 3v10L4 8z',
    play: 'M4 2v12l10-6z',
    pause: 'M4 3h3v10H4zM9 3h3v10H9z',
    next: 'M5 3v10l7-5z',
    last: 'M11 3h2v10h-2zM2 3v10l8-5z'
  };

  function make(parent, tag, attributes, style) {
    var element = document.createElement(tag);
    for (var name in attributes) {
      element.setAttribute(name, attributes[name]);
    }
    element.style.cssText = style || '';
    parent.appendChild(element);
    return element;
  }

  function groups(parts) {
    return '<g>' + parts.map(function (part) {
      return '<g display="none">' + part.replace(/[\ue000-\uf8ff]/g, function (code) {
        return d.phrases[code.charCodeAt(0) - 0xe000];
      }) + '<\/g>';
    }).join('') + '<\/g>';
  }

  function icon(button, name, label) {
    button.setAttribute('aria-label', label);
    button.setAttribute('title', label);
    button.innerHTML = '<svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true"><path fill="#333" d="'
      + icons[name] + '"\/><\/svg>';
  }

  function start(root) {
    root.setAttribute('data-live', '');
    var stills = [].slice.call(root.children);
    stills.forEach(function (still) {
      if (still.querySelector('img')) {
        still.style.display = 'none';
      }
    });
    // JupyterLab's shortcuts listen before the player does; these two names keep them off.
    var box = document.createElement('div');
    box.setAttribute('tabindex', '0');
    box.setAttribute('role', 'group');
    box.setAttribute('aria-label', 'Step player. Left and right arrow: step. Space: play.');
    box.setAttribute('data-lm-suppress-shortcuts', 'true');
    box.setAttribute('data-p-suppress-shortcuts', 'true');
    box.className = 'tb-player';
    box.style.cssText = 'background:#fff;color:#333;padding:4px;box-sizing:border-box;max-width:' + (d.width + 8) + 'px';
    root.insertBefore(box, root.firstChild);

    var picture = make(box, 'div');
    picture.innerHTML = d.open + '<g>' + d.back + '<\/g>' + d.slots
      + d.tracks.map(function (track) { return groups(track.groups); }).join('')
      + '<g>' + d.front + '<\/g><\/svg>';
    var svg = picture.firstChild;
    // on a slide there is room for controls and caption under it
    svg.style.cssText = 'display:block;max-width:100%;height:auto;max-height:calc(var(--slide-height, 100vh) * 0.8)';
    // after the white ground and the back: the words, then one group a track
    var parts = [].slice.call(svg.children, 2);
    var words = [].slice.call(parts[0].children);
    var k = 0;
    var timer = null;
    var hidden = {};
    var pace = 1;
    var switches = [];
    d.tracks.forEach(function (track) {
      [track.toggle, track.variant].forEach(function (name) {
        if (name && switches.indexOf(name) < 0) {
          switches.push(name);
          hidden[name] = name === track.variant;
        }
      });
    });
    var opacity = {
      FADES: function (age) { return Math.max(d.floor, 1 - d.fade * age); },
      STAYS: function () { return 1; },
      NOW: function (age) { return age === 0 ? 1 : 0; }
    };

    function show(to) {
      k = Math.max(0, Math.min(last, to));
      d.tracks.forEach(function (track, n) {
        var away = hidden[track.toggle] || (track.variant && hidden[track.variant] === track.on);
        [].forEach.call(parts[1 + n].children, function (part, i) {
          var now = i > k || away ? 0 : opacity[track.life](k - i);
          part.setAttribute('display', now ? 'inline' : 'none');
          part.setAttribute('opacity', now);
        });
      });
      words.forEach(function (word, i) { word.textContent = d.words[k][i]; });
      svg.setAttribute('aria-label', d.alts[k]);
      caption.textContent = d.captions[k];
      if (slider) {
        slider.value = k;
        slider.setAttribute('aria-valuetext', d.words[k][0]);
      }
    }

    function stop() {
      clearTimeout(timer);
      timer = null;
      icon(play, 'play', calm ? 'Play (one step, as reduced motion is set)' : 'Play');
      caption.setAttribute('aria-live', 'polite');
    }

    function tick() {
      if (!root.isConnected || k >= last) {
        stop();
        return;
      }
      show(k + 1);
      timer = setTimeout(tick, 800 / pace);
    }

    function toggle() {
      if (timer !== null) {
        stop();
      } else if (calm) {
        show(k < last ? k + 1 : 0);
      } else {
        if (k >= last) {
          show(0);
        }
        icon(play, 'pause', 'Pause');
        caption.setAttribute('aria-live', 'off');
        timer = setTimeout(tick, 800 / pace);
      }
    }

    function go(to) {
      stop();
      show(to);
    }

    var bar = last > 0 ? make(box, 'div', {}, 'display:flex;align-items:center;gap:4px;flex-wrap:wrap;margin-top:4px') : null;
    function button(name, label, action) {
      var made = make(bar, 'button', { type: 'button', 'class': 'tb-' + name },
        'padding:4px 10px;border:1px solid #767676;border-radius:4px;background:#fff;line-height:1;cursor:pointer');
      icon(made, name, label);
      made.addEventListener('click', action);
      return made;
    }
    var play;
    var slider;
    if (bar) {
      button('first', 'First step', function () { go(0); });
      button('back', 'One step back', function () { go(k - 1); });
      play = button('play', 'Play', toggle);
      button('next', 'One step on', function () { go(k + 1); });
      button('last', 'Last step', function () { go(last); });
      slider = make(bar, 'input', { type: 'range', min: 0, max: last, step: 1, 'aria-label': 'Step', 'class': 'tb-slider' },
        'flex:1;min-width:120px');
      slider.addEventListener('input', function () { go(Number(slider.value)); });
      var speed = make(bar, 'select', { 'aria-label': 'Speed', title: 'Speed', 'class': 'tb-speed' }, 'font:13px sans-serif');
      [0.5, 1, 2, 4].forEach(function (times) {
        make(speed, 'option', { value: times }).textContent = times + '\u00d7';
      });
      speed.value = '1';
      speed.addEventListener('change', function () { pace = Number(speed.value); });
      switches.forEach(function (name) {
        var label = make(bar, 'label', {}, 'font:13px sans-serif;white-space:nowrap');
        var check = make(label, 'input', { type: 'checkbox', 'class': 'tb-switch' });
        check.checked = !hidden[name];
        check.addEventListener('change', function () { hidden[name] = !check.checked; show(k); });
        label.appendChild(document.createTextNode(' ' + name));
      });
    }
    var caption = make(box, 'p', { 'class': 'tb-caption', 'aria-live': 'polite' },
      'margin:6px 0 2px;font:15px/1.4 sans-serif;min-height:2.8em');

    // No key leaves the player: a notebook would take it for a shortcut.
    ['keydown', 'keypress', 'keyup'].forEach(function (kind) {
      box.addEventListener(kind, function (event) {
        if (event.key !== 'Tab') {
          event.stopPropagation();
        }
        if (kind !== 'keydown' || !bar || event.target.tagName === 'SELECT' || event.ctrlKey || event.metaKey || event.altKey) {
          return;
        }
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
          event.preventDefault();
          go(k + (event.key === 'ArrowLeft' ? -1 : 1));
        } else if (event.key === ' ' && event.target.tagName !== 'BUTTON' && event.target.type !== 'checkbox') {
          event.preventDefault();
          toggle();
        }
      });
    });
    if (bar) {
      stop();
    }
    show(0);
  }

  var tries = 0;
  (function find() {
    var roots = document.querySelectorAll('.NAME:not([data-live])');
    [].forEach.call(roots, start);
    // some front ends run a script a moment before its element is in the page
    if (!roots.length && tries++ < 50) {
      setTimeout(find, 100);
    }
  })();
})();
