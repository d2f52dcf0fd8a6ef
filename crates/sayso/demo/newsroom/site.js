// The paper's own script: small, first-party, and the pages work without it.
(function () {
  'use strict';
  window.hlq = window.hlq || [];

  // Tell the tag queue that a form was sent, as most sites do. If no tag is there, nobody reads the queue.
  document.querySelectorAll('form[data-letter]').forEach(function (form) {
    form.addEventListener('submit', function () {
      window.hlq.push(['event', 'newsletter']);
      var button = form.querySelector('button');
      button.textContent = 'Sending…';
    });
  });

  // How long the story takes, from its own words.
  var prose = document.querySelector('[data-story]');
  var place = document.querySelector('[data-minutes]');
  if (prose && place) {
    var words = prose.textContent.trim().split(/\s+/).length;
    var minutes = Math.max(1, Math.round(words / 220));
    place.textContent = ' · ' + minutes + (minutes === 1 ? ' minute' : ' minutes') + ' to read';
  }
})();
