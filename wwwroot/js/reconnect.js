// When the server no longer knows this page's circuit there is nothing to rejoin: load anew, the draft is kept.
const modal = document.getElementById('components-reconnect-modal');
new MutationObserver(() => {
    if (modal.classList.contains('components-reconnect-rejected') || modal.classList.contains('components-reconnect-failed')) location.reload();
}).observe(modal, { attributes: true, attributeFilter: ['class'] });
