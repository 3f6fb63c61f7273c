// A watcher's page: the server's markup goes into its place, the browser moves the playhead.

// The page names its modules by link elements, whose addresses change with their content.
const load = name => import(document.querySelector(`link[data-module="${name}"]`).href);
const [{ attach }, { stream }] = await Promise.all([load('timeline'), load('hub')]);

const longestWait = 10000;
const page = document.querySelector('.watch');
const board = page.querySelector('.board');
const view = board.querySelector('.board-view');
const state = page.querySelector('.watch-state');
const look = page.querySelector('.look-around');
const timeline = attach(board, {});
timeline.setClock(Number(page.dataset.at), Number(page.dataset.rate), page.dataset.playing === 'true');
let wait = 500, around = false, ended = false;

look.addEventListener('click', () => {
    around = !around;
    look.setAttribute('aria-pressed', around);
    look.textContent = around ? 'Follow' : 'Look around';
    if (around) timeline.zoomIn();
    else timeline.fitAll();
    say(around ? 'looking around' : 'following');
});

const apply = {
    Parts(item) {
        view.dataset.horizon = item.horizon;
        view.dataset.folds = item.folds;
        board.classList.toggle('hides-future', item.hidesFuture);
        for (const { part, html } of item.changed) {
            const place = page.querySelector(`[data-part="${CSS.escape(part)}"]`);
            if (place) place.innerHTML = html;
        }
    },
    Clock: item => timeline.setClock(item.at, item.rate, item.playing),
    Reload: () => location.reload(),
    Ended(item) {
        ended = true;
        timeline.setClock(timeline.now(), 1, false);
        say('This run has ended');
    },
};

async function follow() {
    while (!ended) {
        try {
            const error = await stream('/hubs/timeline', 'Rows', [page.dataset.run, Number(page.dataset.page)], item => {
                wait = 500;
                if (page.dataset.connection === 'lost') say(around ? 'looking around' : 'following');
                page.dataset.connection = 'live';
                apply[item.type]?.(item);
            });
            if (error) {
                say(error.replace(/^.*HubException: /, ''));
                if (/no such run/i.test(error)) return;
            } else if (ended) return;
        } catch {
            page.dataset.connection = 'lost';
            say('Connection lost; trying again…');
        }
        await new Promise(resolve => setTimeout(resolve, wait));
        wait = Math.min(wait * 2, longestWait);
    }
}

function say(text) {
    state.textContent = text;
}

follow();
