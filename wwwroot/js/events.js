// The list of all events: what the page speaks of is in view, but a reader who looks around in it is left alone.

// The list draws its first lines some frames after it is there.
const mostFrames = 120;
let latest = 0;

/** Brings a line into view. @param {HTMLElement} list has lines of the same height @param {number} line from 0 @param {boolean} always also when the reader is in the list */
export async function showLine(list, line, always) {
    const mine = ++latest;
    for (let i = 0; i < mostFrames && mine === latest; i++) {
        const height = list.querySelector('.event')?.offsetHeight ?? 0, top = line * height;
        if (height && (line + 1) * height <= list.scrollHeight) {
            if (!always && list.matches(':hover, :focus-within')) return;
            if (top < list.scrollTop || top + height > list.scrollTop + list.clientHeight) list.scrollTop = top - (list.clientHeight - height) / 2;
            return;
        }

        await new Promise(requestAnimationFrame);
    }
}
