// The end of a bar, moved by hand. While it moves the page shows the run as it would be; it is written into the text once it is let go of.

const askEvery = 90, keyStep = 1, widerKeyStep = 5;

/**
 * @param {HTMLElement} view the timeline
 * @param {{previewShape?: (kind: string, attempt: number, at: number | null) => Promise<boolean>, shape: (kind: string, attempt: number, at: number) => Promise<void>}} host what the page does
 * @param {(at: number) => number} place where an instant lies, in pixels
 * @param {AbortSignal} signal ends it
 */
export function createShaping(view, host, place, signal) {
    let handle = null, at = 0, isMoved = false, isKeyed = false, asked = null, asks = false;
    // A key may be pressed again before the page has drawn what it did last, and a probe answers only now and then: presses add up.
    let kept = null, held = 0, decided = null, isWriting = false;

    const name = element => [element.dataset.shape, Number(element.dataset.attempt)];
    const drawn = element => Number(element.dataset.at);

    function hold(element) {
        [handle, at, held, isMoved, isKeyed] = [element, drawn(element), drawn(element), false, false];
    }

    function move(to) {
        if (!handle) return;
        isMoved = true;
        at = Math.max(0, Math.round(to * 10) / 10);
        handle.classList.add('dragged');
        put();
        asked = [...name(handle), at];
        ask();
    }

    /** The handle is where the hand is, also when its bar ends elsewhere, such as at the next probe. */
    function put() {
        if (handle && isMoved) handle.style.translate = `${(place(at) - place(drawn(handle))).toFixed(1)}px`;
    }

    /** One question at a time: the next when the page has answered the last one, and not at once. */
    async function ask() {
        if (asks || !host.previewShape) return;
        asks = true;
        try {
            while (asked && !isWriting && !signal.aborted) {
                const question = asked;
                asked = null;
                const isAnswered = await host.previewShape(...question);
                await new Promise(resolve => setTimeout(resolve, askEvery));
                if (!isAnswered && isMoved) asked ??= question;
            }
        } catch {
            asked = null; // The page has lost its server; what comes after tells the reader.
        } finally {
            asks = false;
        }
    }

    function drop() {
        handle.classList.remove('dragged');
        handle.style.translate = '';
        [handle, isMoved, isKeyed, asked] = [null, false, false, null];
    }

    function letGo() {
        kept = isKeyed ? { element: handle, at, was: held } : null;
        decided = [...name(handle), at];
        drop();
        write();
    }

    /** One text after the other; of what is decided meanwhile, the last holds. */
    async function write() {
        if (isWriting) return;
        isWriting = true;
        try {
            while (decided) {
                const decision = decided;
                decided = null;
                await host.shape(...decision);
            }
        } catch {
            decided = null; // As above.
        } finally {
            isWriting = false;
            if (kept && kept.was !== drawn(kept.element)) kept = null;
            if (asked) ask();
        }
    }

    function giveUp() {
        kept = null;
        if (isMoved) host.previewShape?.(...name(handle), null).catch(() => { /* as above */ });
        drop();
    }

    view.addEventListener('keydown', event => {
        const element = event.target.closest('[data-shape]'), way = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
        if (!element || !way || handle && !isKeyed) return;
        event.preventDefault();
        event.stopPropagation();
        if (handle !== element) {
            hold(element);
            if (kept?.element === element && (isWriting || kept.was === drawn(element))) at = kept.at;
        }
        isKeyed = true;
        move(at + way * (event.shiftKey ? widerKeyStep : keyStep));
    }, { signal });
    view.addEventListener('keyup', event => {
        if (isKeyed && event.key.startsWith('Arrow')) letGo();
    }, { signal });
    view.addEventListener('focusout', event => {
        if (isKeyed && event.target === handle) letGo();
    }, { signal });
    addEventListener('keydown', event => {
        if (event.key !== 'Escape' || !isMoved) return;
        event.preventDefault();
        event.stopPropagation();
        giveUp();
    }, { signal, capture: true });

    return {
        hold,
        move,
        letGo,
        giveUp,
        place: put,
        /** It was only pressed. */
        drop,
        get isHeld() { return handle !== null; },
        get isMoved() { return isMoved; },
    };
}
