// Keeps an impatient second press from sending the same form twice; everything works without it.
const sent = new WeakMap();

document.addEventListener('submit', (event) => {
  if (event.defaultPrevented) return;
  const last = sent.get(event.target);
  const again = last?.by === event.submitter && event.timeStamp - last.at < 3000;
  if (again) event.preventDefault();
  else sent.set(event.target, { by: event.submitter, at: event.timeStamp });
});
