// A fake advertising tag: a click id, a pixel that syncs ids with a partner, and a frame with an advertisement.
(function () {
  var host = "//ads.localhost:{{third_port}}";
  document.cookie = "_ad_click=" + Math.floor(Math.random() * 1e10) + "; path=/; max-age=7776000; SameSite=Lax";
  new Image().src = host + "/pixel.gif?page=" + encodeURIComponent(location.pathname);
  var slot = document.getElementById("ad-slot");
  if (!slot) return;
  var frame = document.createElement("iframe");
  frame.src = host + "/frame"; frame.title = "Advertisement"; frame.width = "300"; frame.height = "120"; frame.style.border = "0";
  slot.appendChild(frame);
})();
