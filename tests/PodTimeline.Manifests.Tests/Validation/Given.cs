using System.Runtime.CompilerServices;

namespace PodTimeline.Manifests.Tests.Validation;

/// <summary>
/// Checks a few lines of YAML inside a manifest that is otherwise good; a key of theirs takes the place of the good one. The
/// errors expected in a line stand under it as comments: <c>#  ^^^^ spec.containers: Required value</c>. The carets stand under
/// what is marked, <c>#^^^</c> marks from the # on, <c>#!</c> stands for a place outside of the lines given, and a message may
/// break off with <c>…</c>; of findings that explain themselves only the words of kubectl or the API server are given.
/// </summary>
/// <remarks>
/// The rule that the test is named after must be among those of the errors. Every fix offered is tried: afterwards the text
/// still parses, and the error it belongs to is gone.
/// </remarks>
internal static class Given
{
    private const string PodHead = "apiVersion: v1\nkind: Pod\n";

    /// <summary>A whole text.</summary>
    public static void Text(string yaml, int minor = 36, string? rule = null, [CallerMemberName] string test = "") =>
        AnnotatedYaml.Check("", "", yaml, "", minor, rule ?? RuleOf(test));

    /// <summary>Lines of a Pod's metadata.</summary>
    public static void Metadata(string yaml, int minor = 36, string? rule = null, [CallerMemberName] string test = "") =>
        AnnotatedYaml.Check(PodHead + "metadata:\n" + Good(yaml, "  ", "name: web"), "  ", yaml,
            "spec:\n  containers: [{name: app, image: app:1}]\n", minor, rule ?? RuleOf(test));

    /// <summary>Lines of a Pod's spec.</summary>
    public static void Pod(string yaml, int minor = 36, string? rule = null, [CallerMemberName] string test = "") =>
        AnnotatedYaml.Check(PodHead + "metadata: {name: web}\nspec:\n" + Good(yaml, "  ", "containers: [{name: app, image: app:1}]"),
            "  ", yaml, "", minor, rule ?? RuleOf(test));

    /// <summary>Lines of a Pod's only container.</summary>
    public static void Container(string yaml, int minor = 36, string? rule = null, [CallerMemberName] string test = "") =>
        AnnotatedYaml.Check(PodHead + "metadata: {name: web}\nspec:\n  containers:\n" + Item(yaml, "name: app", "image: app:1"),
            "      ", yaml, "", minor, rule ?? RuleOf(test));

    /// <summary>Lines of an init container before the Pod's only container.</summary>
    public static void Init(string yaml, int minor = 36, string? rule = null, [CallerMemberName] string test = "") =>
        InitContainer(yaml, minor, rule ?? RuleOf(test), "name: init", "image: init:1");

    /// <summary>Lines of a sidecar.</summary>
    public static void Sidecar(string yaml, int minor = 36, string? rule = null, [CallerMemberName] string test = "") =>
        InitContainer(yaml, minor, rule ?? RuleOf(test), "name: side", "image: side:1", "restartPolicy: Always");

    /// <summary>Lines of the spec of an object in apps/v1.</summary>
    public static void Workload(string kind, string yaml, int minor = 36, string? rule = null, [CallerMemberName] string test = "") =>
        AnnotatedYaml.Check($"apiVersion: apps/v1\nkind: {kind}\nmetadata: {{name: web}}\nspec:\n" + Good(yaml, "  ", "selector: {matchLabels: {app: x}}",
            "template: {metadata: {labels: {app: x}}, spec: {containers: [{name: app, image: app:1}]}}"), "  ", yaml, "", minor, rule ?? RuleOf(test));

    /// <summary>Lines of the pod in a Deployment's template.</summary>
    public static void Template(string yaml, int minor = 36, string? rule = null, [CallerMemberName] string test = "") =>
        AnnotatedYaml.Check("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  selector: {matchLabels: {app: x}}\n  template:\n"
            + "    metadata: {labels: {app: x}}\n    spec:\n" + Good(yaml, "      ", "containers: [{name: app, image: app:1}]"),
            "      ", yaml, "", minor, rule ?? RuleOf(test));

    /// <summary>Lines of a Job's spec.</summary>
    public static void Job(string yaml, int minor = 36, string? rule = null, [CallerMemberName] string test = "") =>
        AnnotatedYaml.Check("apiVersion: batch/v1\nkind: Job\nmetadata: {name: web}\nspec:\n" + Good(yaml, "  ",
            "template: {metadata: {labels: {app: x}}, spec: {restartPolicy: Never, containers: [{name: app, image: app:1}]}}"),
            "  ", yaml, "", minor, rule ?? RuleOf(test));

    /// <summary>Lines of the pod in a Job's template.</summary>
    public static void JobPod(string yaml, int minor = 36, string? rule = null, [CallerMemberName] string test = "") =>
        AnnotatedYaml.Check("apiVersion: batch/v1\nkind: Job\nmetadata: {name: web}\nspec:\n  template:\n    spec:\n"
            + Good(yaml, "      ", "restartPolicy: Never", "containers: [{name: app, image: app:1}]"), "      ", yaml, "", minor, rule ?? RuleOf(test));

    /// <summary>Lines of a CronJob's spec.</summary>
    public static void CronJob(string yaml, int minor = 36, string? rule = null, [CallerMemberName] string test = "") =>
        AnnotatedYaml.Check("apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: web}\nspec:\n" + Good(yaml, "  ", "schedule: \"* * * * *\"",
            "jobTemplate: {spec: {template: {spec: {restartPolicy: Never, containers: [{name: app, image: app:1}]}}}}"),
            "  ", yaml, "", minor, rule ?? RuleOf(test));

    private static void InitContainer(string yaml, int minor, string rule, params string[] good) =>
        AnnotatedYaml.Check(PodHead + "metadata: {name: web}\nspec:\n  initContainers:\n" + Item(yaml, good), "      ", yaml,
            "  containers: [{name: app, image: app:1}]\n", minor, rule);

    private static string RuleOf(string test) => test.Split('_')[0];

    private static string Good(string yaml, string indent, params string[] lines) =>
        string.Concat(lines.Where(line => !Has(yaml, line.Split(':')[0])).Select(line => $"{indent}{line}\n"));

    /// <summary>The start of a list's item; its dash needs a key beside it.</summary>
    private static string Item(string yaml, params string[] lines)
    {
        var good = Good(yaml, "      ", lines);
        return good.Length > 0 ? "    - " + good[6..] : "    -\n";
    }

    private static bool Has(string yaml, string key) => yaml.Split('\n').Any(line => line.StartsWith(key + ":", StringComparison.Ordinal));
}
