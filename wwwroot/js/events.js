// The list of all events: what the page speaks of is in view, but a reader who looks around in it is left alone.

/** Brings a line into view. @param {HTMLElement} list has lines of the same height @param {number} line from 0 @param {boolean} always also when the reader is in the list */
export function showLine(list, line, always) {
    const height = list.querySelector('.event')?.offsetHeight ?? 0;
    if (!height || !always && list.matches(':hover, :focus-within')) return;
    const top = line * height;
    if (top < list.scrollTop || top + height > list.scrollTop + list.clientHeight) list.scrollTop = top - (list.clientHeight - height) / 2;
}
