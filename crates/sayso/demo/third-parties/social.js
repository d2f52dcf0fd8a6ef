// A fake social widget: tells its server about the page, and lights up the buttons.
(function () {
  new Image().src = "//social.localhost:{{third_port}}/like?seen=" + encodeURIComponent(location.pathname);
  document.querySelectorAll("[data-share]").forEach(function (button) { button.textContent = "Share (42)"; });
})();
