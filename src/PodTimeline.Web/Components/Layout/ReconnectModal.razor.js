// The dialog of a page that has no circuit: it opens and closes with the states that the Blazor script tells, and tries again.
const modal = document.getElementById('components-reconnect-modal');
const retryButton = document.getElementById('components-reconnect-button');
const resumeButton = document.getElementById('components-resume-button');

modal.addEventListener('components-reconnect-state-changed', ({ detail: { state } }) => {
    switch (state) {
        case 'show':
            if (!modal.open) {
                // What has the focus gets it back when the dialog closes, and would tell of it a circuit that does not know it. The editor tells nothing.
                if (!document.activeElement?.closest('.editor')) document.activeElement?.blur();
                modal.showModal();
            }
            break;
        case 'hide':
            modal.close();
            break;
        case 'paused':
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
        if (!await Blazor.reconnect() && !await Blazor.resumeCircuit()) location.reload();
        else modal.close();
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
