async function look() {
  const counts = await (await fetch("/who-heard/?format=json", { cache: "no-store" })).json();
  let sum = 0;
  for (const [host, count] of Object.entries(counts)) {
    sum += count;
    const cell = document.querySelector(`[data-host="${host}"]`);
    if (cell) cell.textContent = count;
  }
  document.getElementById("verdict").textContent = sum ? "These have heard of you" : "Nobody has heard of you";
}
look();
setInterval(() => look().catch(() => {}), 1000);
