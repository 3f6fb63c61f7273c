using PodTimeline.Manifests.Decoding;
using PodTimeline.Manifests.Validation.Formats;
using PodTimeline.Model.Versions;
using static PodTimeline.Manifests.Catalogue.ManifestRules;

namespace PodTimeline.Manifests.Validation.Pods;

/// <summary>Rules V133 to V137: tolerations.</summary>
/// <remarks>Source: validation.go :: ValidateTolerations.</remarks>
internal static class TolerationValidator
{
    private static readonly string[] Operators = ["Equal", "Exists"];
    private static readonly string[] OperatorsWithNumbers = ["Equal", "Exists", "Lt", "Gt"];
    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    /// <summary>All tolerations of a pod.</summary>
    public static void Validate(PodContext pod)
    {
        foreach (var toleration in pod.Spec.GetObjects("tolerations")) CheckToleration(pod, toleration);
    }

    private static void CheckToleration(PodContext pod, ObjectView toleration)
    {
        var errors = pod.Errors;
        var (key, @operator, value, effect) = (toleration.GetText("key"), toleration.GetText("operator"), toleration.GetText("value"),
            toleration.GetText("effect"));
        if (key.Length > 0) errors.AddInvalid(V133, toleration.Path / "key", key, Labels.FindNameFaults(key, pod.Version));
        if (key.Length == 0 && @operator != "Exists")
        {
            errors.AddInvalid(V134, toleration.Path / "operator", @operator,
                "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
        }

        if (toleration.Has("tolerationSeconds") && effect != "NoExecute")
            errors.AddInvalid(V136, toleration.Path / "effect", effect, "effect must be 'NoExecute' when `tolerationSeconds` is set");
        CheckValue(pod, toleration, @operator, value);
        if (effect.Length > 0 && !Effects.Contains(effect)) errors.AddNotSupported(V137, toleration.Path / "effect", effect, Effects);
    }

    private static void CheckValue(PodContext pod, ObjectView toleration, string @operator, string value)
    {
        var (path, mark) = (toleration.Path / "operator", toleration.Path / "value");
        switch (@operator)
        {
            case "" or "Equal":
                var faults = Labels.FindValueFaults(value, pod.Version).ToList();
                if (faults.Count > 0) pod.Errors.AddInvalid(V133, path, value, string.Join(";", faults), mark);
                break;
            case "Exists":
                if (value.Length > 0)
                    pod.Errors.AddInvalid(V135, path, ToGoValue(toleration), "value must be empty when `operator` is 'Exists'", mark);
                break;
            case "Lt" or "Gt" when pod.Version.KnowsButLacks(Feature.TaintTolerationComparisonOperators):
                // The server lists them although the gate is off.
                pod.Errors.AddNotSupported(V133, path, @operator, OperatorsWithNumbers);
                break;
            default:
                pod.Errors.AddNotSupported(V133, path, @operator, Operators);
                break;
        }
    }

    private static GoValue ToGoValue(ObjectView toleration) => GoValue.OfStruct("core.Toleration",
        ("Key", toleration.GetText("key")), ("Operator", toleration.GetText("operator")), ("Value", toleration.GetText("value")),
            ("Effect", toleration.GetText("effect")),
        ("TolerationSeconds", toleration.GetInteger("tolerationSeconds") is { } seconds ? seconds : GoValue.OfNull("*int64")));
}
