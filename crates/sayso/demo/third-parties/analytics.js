// A fake analytics tag: an id of two years in a first-party cookie, a beacon now and one on leaving.
(function () {
  var host = "//analytics.localhost:{{third_port}}/collect";
  function cookie(name, make) {
    var found = document.cookie.match(new RegExp("(?:^|; )" + name + "=([^;]+)"));
    var value = found ? found[1] : make();
    document.cookie = name + "=" + value + "; path=/; max-age=63072000; SameSite=Lax";
    return value;
  }
  var id = cookie("_ga", function () { return "GA1.1." + Math.floor(Math.random() * 1e9) + "." + Math.floor(Date.now() / 1000); });
  cookie("_ga_DEMO", function () { return "GS1.1." + Date.now(); });
  function send(event) {
    var address = host + "?e=" + event + "&id=" + id + "&p=" + encodeURIComponent(location.pathname);
    if (!navigator.sendBeacon || !navigator.sendBeacon(address)) new Image().src = address;
  }
  send("view");
  addEventListener("pagehide", function () { send("leave"); });
})();
