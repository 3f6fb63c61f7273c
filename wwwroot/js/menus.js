// The kit's menus stay open when the keyboard has chosen from them or has left them; people expect them to close.

/**
 * Closes a menu when something of it was chosen with the keyboard, and when the focus goes elsewhere.
 * @param {HTMLElement} stage gets the focus once something was chosen: what happens is seen there
 * @param {AbortSignal} signal ends it
 */
export function attachMenus(stage, signal) {
    addEventListener('focusin', event => {
        for (const menu of document.querySelectorAll('.rz-menu')) if (!menu.contains(event.target)) close(menu);
    }, { signal });
    addEventListener('keydown', event => {
        const menu = event.target.closest('.rz-menu');
        if (!menu || (event.key !== 'Enter' && event.key !== ' ')) return;
        const chosen = document.getElementById(menu.getAttribute('aria-activedescendant') ?? '');
        if (chosen && !chosen.hasAttribute('aria-haspopup')) setTimeout(() => stage.focus({ preventScroll: true }));
    }, { signal });
}

/** Leaves each open level as a person would: the server remembers on which one the keyboard is. */
function close(menu) {
    const levels = menu.querySelectorAll('[aria-expanded=true]').length;
    for (let i = 0; i < levels; i++) menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', code: 'Escape', bubbles: true }));
}
