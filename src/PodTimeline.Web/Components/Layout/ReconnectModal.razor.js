// The dialog of a page that has no circuit: it opens and closes with the states that the Blazor script tells, and tries again.
const modal = document.getElementById('components-reconnect-modal');
const retryButton = document.getElementById('components-reconnect-button');
const resumeButton = document.getElementById('components-resume-button');

// Until it is known which circuit answers, nothing of the page may speak to it: the handlers of one circuit are unknown to the next, which
// draws the page anew. A page whose own circuit is still there wakes up after this time, in milliseconds.
const wakeAfter = 1000;
const sleep = () => page().forEach(part => part.inert = true);
const wake = () => page().forEach(part => part.inert = false);
const page = () => [...document.querySelectorAll('.workbench')];

// The kit begins anew with each circuit. What is left of the last one's lists goes first, or it reports an error.
const beginLists = mudPopover.initialize;
mudPopover.initialize = function (...settings) {
    this.dispose();
    return beginLists.apply(this, settings);
};

modal.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
    switch (state) {
        case 'show':
            sleep();
            if (!modal.open) {
                // What has the focus gets it back when the dialog closes, and would tell of it a circuit that does not know it. The editor tells nothing.
                if (!document.activeElement?.closest('.editor')) document.activeElement?.blur();
                modal.showModal();
            }
            break;
        case 'hide':
            modal.close();
            setTimeout(wake, wakeAfter);
            break;
        case 'paused':
            sleep();
            resumeButton.focus();
            break;
        case 'failed':
            retryButton.focus();
            document.addEventListener('visibilitychange', retryWhenSeen);
            break;
        case 'rejected': // The server knows nothing of this page any more; the draft is kept in the browser.
        case 'resume-failed':
            location.reload();
            break;
    }
});

retryButton.addEventListener('click', retry);
resumeButton.addEventListener('click', resume);

function retryWhenSeen() {
    if (document.visibilityState === 'visible') retry();
}

/** The circuit itself, if it still is; else another in its place. */
async function retry() {
    document.removeEventListener('visibilitychange', retryWhenSeen);
    try {
        const isSame = await Blazor.reconnect();
        if (!isSame && !await Blazor.resumeCircuit()) return location.reload();
        modal.close();
        if (isSame) wake();
    } catch {
        // The server does not answer.
        document.addEventListener('visibilitychange', retryWhenSeen);
    }
}

async function resume() {
    try {
        if (!await Blazor.resumeCircuit()) location.reload();
    } catch {
        modal.classList.replace('components-reconnect-paused', 'components-reconnect-resume-failed');
    }
}
