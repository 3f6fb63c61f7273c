namespace PodTimeline.Browser.Tests.Support;

/// <summary>What people paste in these journeys.</summary>
internal static class Pastes
{
    /// <summary>An init container, two native sidecars and an app that takes three seconds to stop.</summary>
    public const string Shop = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: corner-shop
          annotations:
            podtimeline.dev/behavior: |
              prepare: {runs: 3s, exits: 0}
              proxy: {onTerm: 1s}
              shipper: {onTerm: 1s}
              till: {onTerm: 3s}
        spec:
          initContainers:
          - name: prepare
            image: busybox:1.36
          - name: proxy
            image: envoyproxy/envoy:v1.31.0
            restartPolicy: Always
          - name: shipper
            image: fluent/fluent-bit:3.1
            restartPolicy: Always
          containers:
          - name: till
            image: acme/till:1.0
        """;

    /// <summary>Nothing in particular.</summary>
    public const string Plain = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: plain
        spec:
          initContainers:
          - name: prepare
            image: busybox:1.36
          containers:
          - name: web
            image: nginx:1.27
            ports:
            - containerPort: 80
        """;

    /// <summary>A manifest of many lines, one of them with a field that is not one.</summary>
    /// <param name="variables">How many environment variables it has; each takes two lines.</param>
    public static string Long(int variables) => Broken + "\n    env:" + string.Concat(
        Enumerable.Range(0, variables).Select(i => $"\n    - name: SETTING_{i}\n      value: \"some text & <more> of it, number {i}\""));

    /// <summary>Many containers; the last one has a name as long as names may be.</summary>
    /// <param name="count">How many.</param>
    public static string Many(int count) => "apiVersion: v1\nkind: Pod\nmetadata:\n  name: many\nspec:\n  containers:" + string.Concat(
        Enumerable.Range(1, count - 1).Select(i => $"worker-{i}").Append(LongName).Select(name => $"\n  - name: {name}\n    image: nginx:1.27"));

    /// <summary>63 characters.</summary>
    public static string LongName { get; } = "the-one-with-the-long-name-".PadRight(63, 'x');

    /// <summary>A field that is not one, and an image that is missing.</summary>
    public const string Broken = """
        apiVersion: v1
        kind: Pod
        metadata:
          name: broken
        spec:
          containers:
          - name: app
            imagee: nginx:1.27
        """;
}
