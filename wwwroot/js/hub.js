// SignalR's JSON protocol over a plain WebSocket: as much of it as one stream needs.
const separator = '\u001e';
const streamItem = 2, completion = 3, streamInvocation = 4, ping = 6, close = 7;
const pingEvery = 15000;

/**
 * Asks a hub for a stream and reads it until it ends.
 * @param {string} path the hub's path
 * @param {string} target the hub's method
 * @param {any[]} args its arguments
 * @param {(item: any) => void} onItem takes each item
 * @param {AbortSignal} signal gives up
 * @returns {Promise<string>} resolves with the error that ended the stream, or '' when it was complete; rejects when the connection was lost
 */
export function stream(path, target, args, onItem, signal) {
    return new Promise((resolve, reject) => {
        const socket = new WebSocket(path);
        let agreed = false, rest = '', timer = 0;
        const send = message => socket.send(JSON.stringify(message) + separator);
        const end = settle => {
            clearInterval(timer);
            settle();
            socket.close();
        };
        signal?.addEventListener('abort', () => end(() => resolve('')), { once: true });
        socket.onopen = () => {
            send({ protocol: 'json', version: 1 });
            timer = setInterval(() => send({ type: ping }), pingEvery);
        };
        socket.onclose = () => end(() => reject(new Error('connection lost')));
        socket.onmessage = event => {
            rest += event.data;
            const messages = rest.split(separator);
            rest = messages.pop();
            for (const text of messages) {
                const message = JSON.parse(text);
                if (!agreed) {
                    agreed = true;
                    if (message.error) return end(() => resolve(message.error));
                    send({ type: streamInvocation, invocationId: '1', target, arguments: args });
                } else if (message.type === streamItem) onItem(message.item);
                else if (message.type === completion) return end(() => resolve(message.error ?? ''));
                else if (message.type === close) return end(() => reject(new Error(message.error ?? 'closed')));
            }
        };
    });
}
