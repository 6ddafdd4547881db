// A button for what the browser can do anyway: without this script there is none.
const button = document.getElementById('print');
button.hidden = false;
button.addEventListener('click', () => print());
