namespace PodTimeline.Manifests.Tests.Bulk;

/// <summary>Texts that people put into manifests, many of which look like something else when they stand alone on a line.</summary>
internal static class TextSamples
{
    private static readonly string[] Sentences =
    [
        "Good morning to all readers", "The pool that was asked for is kept until its owner gives it back to the cluster",
        "Note: this value is read once, when the server starts; see the page on tuning for what that means in a busy cluster",
        "Needed by the packet counter #3 of this node", "WidgetSpec says what a widget should be like and where it is kept.",
        "containers with unready status: [web helper]", "0/3 nodes are available: 1 Insufficient cpu, 2 node(s) had untolerated taint {a: b}",
        "set -e; if [ ! -f /work/ready.conf ]; then echo fresh > /work/ready.conf; fi; sleep 3", "It's the owner's \"own\" choice",
        "kubectl apply -f pod.yaml", "$ kubectl get pods -A --watch", "NAME READY STATUS RESTARTS AGE", "Deploy, then wait for it to be ready",
        "name:app is no key here, kind:Pod neither", "See https://example.com/a?b=c#d for more", "naïve – with a dash, a “quote” and a • bullet",
        "trailing colon:", "- not an item, though it begins like one", "? a question", "| piped", "{braced}", "[a, b]", "*starred", "&anchored",
        "!tagged", "%percent", "@at", "`ticked`", "a\\b\\c", "tab\there", "x: y", "...", "three --- dashes", "~", "<<EOF", "key = value # no comment",
    ];

    private static readonly string[] Words =
    [
        "", " ", "app", "true", "no", "On", "null", "~", "1", "007", "1_000", "0x1F", "1e3", ".5", "-1", "2026-01-02", "12:30:45", "=", "<<", "/bin/sh", "-c", "--flag=1",
        "$(NAME)", "${NAME}", "%d", "a,b", "é", "#hash", " leading", "trailing ", "'", "\"", "\\",
    ];

    private static readonly string[] Blocks =
    [
        "set -e\necho \"starting: now\"\nexec main\n", "\nserver:\n  port: 80\n", "\n\nlisten 80;\n", "# Heading\n\n```yaml\nkind: Pod\n```\n\nSome words after it, and a list:\n\n- one\n",
        "cat <<EOF | kubectl apply -f -\napiVersion: v1\nkind: Pod\nEOF\n", "if true; then\n  echo yes\nfi", "Common words first.\nThen: more of them.\n\n\nAnd an end.\n\n",
        "+added\n-taken\n same\n", "> quoted\n> twice\n", "1 one\n2 two\n3 three\n", "{{- if .Values.on }}\nkey: {{ .Values.key }}\n{{- end }}\n", "a\n\n\n", "\ttabbed\n", "while true; do\n date\n sleep 5\ndone |\n  cat\n",
        "trailing blanks  \nhere \n", "---\nkind: Pod\n---\nkind: Job\n", "line\r\nwith returns\r\n",
    ];

    /// <summary>Any text.</summary>
    public static string Any(Random random) => random.Next(4) switch
    {
        0 => Pick(random, Words),
        1 => Pick(random, Blocks),
        2 => string.Join(' ', Enumerable.Range(0, random.Next(2, 6)).Select(_ => Pick(random, Sentences))),
        _ => Pick(random, Sentences),
    };

    /// <summary>One of some texts.</summary>
    public static string Pick(Random random, string[] texts) => texts[random.Next(texts.Length)];
}
