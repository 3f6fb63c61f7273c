// Light or dark: what was chosen last, else what the system says. Runs before the first paint.
const stored = 'podtimeline.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

function read() {
    try { return localStorage.getItem(stored); } catch { return null; }
}

function apply() {
    const theme = read() ?? (system.matches ? 'dark' : 'light');
    document.documentElement.dataset.theme = theme;
}

function toggle() {
    const theme = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark';
    try { localStorage.setItem(stored, theme); } catch { /* private windows keep it for the page only */ }
    document.documentElement.dataset.theme = theme;
}

// Paper is light.
let onScreen = '';
addEventListener('beforeprint', () => {
    onScreen = document.documentElement.dataset.theme;
    document.documentElement.dataset.theme = 'light';
});
addEventListener('afterprint', () => document.documentElement.dataset.theme = onScreen);

apply();
system.addEventListener('change', apply);
addEventListener('click', event => { if (event.target.closest('[data-toggle-theme]')) toggle(); });
new MutationObserver(() => { if (!document.documentElement.dataset.theme) apply(); }).observe(document.documentElement, { attributes: true });
